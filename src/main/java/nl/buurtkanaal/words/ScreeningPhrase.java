package nl.buurtkanaal.words;

import io.micronaut.core.annotation.Introspected;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.buurtkanaal.words.Finding.Kind;

/**
 * A word or phrase of an edition's own. Words match in all their forms.
 *
 * @param words   one to six words in lower case; a star at the end of a word stands for any ending
 * @param allowed it means nothing bad: what it covers is not found
 */
@Introspected
public record ScreeningPhrase(long id, Kind kind, String words, boolean allowed) {

    public static final int LONGEST = 80;
    private static final int MOST_WORDS = 6;
    private static final int SHORTEST_BEGINNING = 4;

    /** What somebody typed, in the shape in which phrases are kept; empty when it is no phrase. */
    public static Optional<String> clean(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var words = Arrays.stream(Folded.fold(typed).replaceAll("[^a-z0-9* ]", " ").strip().split("\\s+")).toList();
        var sound = !words.get(0).isEmpty() && words.size() <= MOST_WORDS && words.stream().allMatch(ScreeningPhrase::isWord);
        return sound ? Optional.of(String.join(" ", words)) : Optional.empty();
    }

    /** A star stands at the end only, after enough letters to mean something. */
    private static boolean isWord(String word) {
        return word.indexOf('*') < 0 ? word.length() > 1 : word.indexOf('*') == word.length() - 1 && word.length() > SHORTEST_BEGINNING;
    }

    Phrase parsed() {
        var written = Arrays.stream(words.split(" ")).map(word -> word.chars().anyMatch(Character::isDigit) ? "=" + word : word)
            .collect(Collectors.joining(" "));
        return Phrase.parse(kind.name(), 1, (allowed ? "!" : "") + written);
    }
}
