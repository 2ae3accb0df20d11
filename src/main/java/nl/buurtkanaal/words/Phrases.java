package nl.buurtkanaal.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A list of phrases by heading, and where they stand in a text. How a phrase is written stands in {@code resources/words/README.md}. The
 * work for a text grows with its length only: a phrase has few words, a gap is at most four, and no phrase crosses the end of a sentence.
 */
final class Phrases {
    private static final int WIDEST_GAP = 4;
    static final int SHORTEST_PREFIX = 3;
    private static final Pattern WEIGHED = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s+(.+)");

    static final Phrases NONE = new Phrases();

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final List<Phrase> byFirstShape = new ArrayList<>();

    /** Where a phrase stands: token indexes, the last one not included. */
    record Hit(Phrase phrase, int from, int to) {
    }

    static Phrases read(String list) {
        var phrases = new Phrases();
        var heading = "";
        for (var line : WordList.lines(list)) {
            if (line.startsWith("[")) {
                heading = line.substring(1, line.length() - 1);
                continue;
            }
            var weighed = WEIGHED.matcher(line);
            double weight = weighed.matches() ? Double.parseDouble(weighed.group(1)) : 1;
            for (var item : (weighed.matches() ? weighed.group(2) : line).split("\\s*,\\s*")) {
                phrases.add(Phrase.parse(heading, weight, item));
            }
        }
        return phrases;
    }

    static Phrases of(List<Phrase> some) {
        var phrases = new Phrases();
        some.forEach(phrases::add);
        return phrases;
    }

    /** All hits, in the order of the text; at each place only the longest way to read a phrase. */
    List<Hit> in(List<Token> tokens, Function<Token, Set<String>> stems) {
        return in(tokens, tokens.stream().map(stems).toList());
    }

    /** The same, with the stems of each word. */
    List<Hit> in(List<Token> tokens, List<Set<String>> stemsOf) {
        var hits = new ArrayList<Hit>();
        for (int at = 0; at < tokens.size(); at++) {
            for (var phrase : candidates(tokens.get(at), stemsOf.get(at))) {
                int to = end(phrase.elements(), 0, tokens, stemsOf, at);
                if (to > at) {
                    hits.add(new Hit(phrase, at, to));
                }
            }
        }
        return hits;
    }

    private void add(Phrase phrase) {
        for (var shape : phrase.elements().get(0).shapes()) {
            switch (shape.kind()) {
                case STEM, EXACT, PREFIX -> byFirstWord.computeIfAbsent(shape.key(), key -> new ArrayList<>()).add(phrase);
                case SUFFIX, NUMBER -> byFirstShape.add(phrase);
            }
        }
    }

    /** The phrases that may begin with this word; one of several alternatives may come twice. */
    private List<Phrase> candidates(Token token, Set<String> stems) {
        var candidates = new ArrayList<>(byFirstShape);
        candidates.addAll(byFirstWord.getOrDefault("=" + token.word(), List.of()));
        for (var stem : stems) {
            candidates.addAll(byFirstWord.getOrDefault("~" + stem, List.of()));
        }
        if (token.word().length() >= SHORTEST_PREFIX) {
            candidates.addAll(byFirstWord.getOrDefault("*" + token.word().substring(0, SHORTEST_PREFIX), List.of()));
        }
        return candidates;
    }

    /** The token index after the phrase, read from this element and token on; -1 where it does not stand. */
    private static int end(List<Phrase.Element> elements, int element, List<Token> tokens, List<Set<String>> stems, int at) {
        if (element == elements.size()) {
            return at;
        }
        if (at > 0 && element > 0 && at < tokens.size() && tokens.get(at).sentence() != tokens.get(at - 1).sentence()) {
            return -1;
        }
        var expected = elements.get(element);
        if (expected.gap()) {
            for (int skipped = 0; skipped <= WIDEST_GAP && at + skipped < tokens.size(); skipped++) {
                if (tokens.get(at + skipped).sentence() != tokens.get(at - 1).sentence()) {
                    return -1;
                }
                int end = end(elements, element + 1, tokens, stems, at + skipped);
                if (end > 0) {
                    return end;
                }
            }
            return -1;
        }
        return at < tokens.size() && expected.fits(tokens.get(at), stems.get(at))
            ? end(elements, element + 1, tokens, stems, at + 1) : -1;
    }
}
