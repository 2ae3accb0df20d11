package nl.buurtkanaal.words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Phrases under headings, each with a weight, and where they stand in a text. How a list is written stands in {@code
 * resources/words/README.md}.
 */
public final class PhraseBook {

    private final Phrases phrases;
    private final Set<String> words;

    /**
     * A phrase that stands in a text.
     *
     * @param phrase the same for the same phrase
     * @param from   index of its first word
     * @param to     index after its last word
     */
    public record Found(Object phrase, String heading, double weight, boolean innocent, int from, int to) {
    }

    private PhraseBook(String list) {
        this.phrases = Phrases.read(list);
        this.words = WordList.lines(list).stream().filter(line -> !line.startsWith("["))
            .flatMap(line -> Stream.of(line.split("[\\s,|=+~!]+")))
            .filter(word -> word.length() > 1 && word.chars().allMatch(Character::isLetter)).collect(Collectors.toUnmodifiableSet());
    }

    /** @param list name of a list under {@code resources/words}; from the root of the resources when it begins with a slash */
    public static PhraseBook read(String list) {
        return new PhraseBook(list);
    }

    /** Every whole word in it. */
    public Set<String> words() {
        return words;
    }

    /** Every phrase that stands in the text, in order; each phrase once. */
    public List<Found> in(Heard text) {
        var seen = new HashSet<Phrase>();
        return phrases.in(text.tokens(), text.stems()).stream().filter(hit -> seen.add(hit.phrase()))
            .map(hit -> new Found(hit.phrase(), hit.phrase().heading(), hit.phrase().weight(), hit.phrase().innocent(), hit.from(),
                hit.to())).toList();
    }
}
