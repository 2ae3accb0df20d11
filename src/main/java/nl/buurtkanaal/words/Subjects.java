package nl.buurtkanaal.words;

import io.micronaut.core.annotation.Nullable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a text is about, in the words of the sociale kaart: what people say and what those who help call it have the same subject. "Ik kan
 * mijn rekeningen niet betalen" and "hulp bij schulden" share {@code schulden}. Pure.
 */
public final class Subjects {

    private static final Phrases PHRASES = Phrases.read("subjects");
    private static final int MOST_CHARACTERS = 4_000;
    private static final double LIKELY = 0.5;

    private Subjects() {
    }

    /** The subjects of a text, the surest first, each with how sure it is beside the best one: 1 down to a half. At most {@code limit}. */
    public static Map<String, Double> of(@Nullable String text, int limit) {
        var scores = new HashMap<String, Double>();
        if (text != null) {
            var seen = new HashSet<Phrase>();
            for (var hit : PHRASES.in(Token.of(Folded.fold(text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text)),
                Subjects::stems)) {
                if (seen.add(hit.phrase())) {
                    scores.merge(hit.phrase().heading(), hit.phrase().weight(), Double::sum);
                }
            }
        }
        double best = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        var subjects = new LinkedHashMap<String, Double>();
        scores.entrySet().stream().filter(subject -> subject.getValue() >= best * LIKELY)
            .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
            .limit(limit)
            .forEach(subject -> subjects.put(subject.getKey(), subject.getValue() / best));
        return subjects;
    }

    private static Set<String> stems(Token token) {
        var stems = new HashSet<>(List.of(token.stem()));
        Compounds.split(token.word()).forEach(part -> stems.add(Stems.stem(part)));
        return stems;
    }
}
