package nl.buurtkanaal.words;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.buurtkanaal.category.Category;

/**
 * What someone's own words are about: which categories, and whether they ask, offer or want to do something together. A guess to
 * start from; the writer chooses.
 */
public final class CategoryGuess {
    private static final Phrases CATEGORIES = Phrases.read("categories");
    private static final Phrases INTENTS = Phrases.read("intents");
    private static final int MOST_CHARACTERS = 4_000;
    private static final double FIRST_SENTENCE = 1.7;

    /** A category and how strongly the words point to it; scores compare within one guess only. */
    public record Ranked(Category category, double score) {
    }

    /** What the writer wants: help, to help, or company in doing something. */
    public enum Intent {
        REQUEST, OFFER, TOGETHER
    }

    private CategoryGuess() {
    }

    /** Best first, those that some word points to; "anders" alone when none does. Never empty. Of a long text only the start counts. */
    public static List<Ranked> guess(String text) {
        var ranked = scores(CATEGORIES, text).entrySet().stream()
            .map(entry -> new Ranked(Category.of(entry.getKey()).orElseThrow(), entry.getValue()))
            .sorted(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::category))
            .toList();
        return ranked.isEmpty() ? List.of(new Ranked(Category.ANDERS, 0)) : ranked;
    }

    /** Empty when the words do not tell. */
    public static Optional<Intent> intent(String text) {
        return scores(INTENTS, text).entrySet().stream()
            .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
            .map(entry -> Intent.valueOf(entry.getKey()));
    }

    /** The weights of the phrases that stand in the text, each phrase once, by heading. The first sentence, often a title, counts more. */
    private static Map<String, Double> scores(Phrases phrases, String text) {
        var scores = new HashMap<String, Double>();
        if (text == null) {
            return scores;
        }
        var start = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        var seen = new HashSet<Phrase>();
        var tokens = Token.of(Folded.fold(start));
        for (var hit : phrases.in(tokens, CategoryGuess::stems)) {
            if (seen.add(hit.phrase())) {
                boolean first = tokens.get(hit.from()).sentence() == tokens.get(0).sentence();
                scores.merge(hit.phrase().heading(), hit.phrase().weight() * (first ? FIRST_SENTENCE : 1), Double::sum);
            }
        }
        return scores;
    }

    /** A compound says what its parts say as well. */
    private static Set<String> stems(Token token) {
        var stems = new HashSet<String>();
        stems.add(token.stem());
        Compounds.split(token.word()).forEach(part -> stems.add(Stems.stem(part)));
        return stems;
    }
}
