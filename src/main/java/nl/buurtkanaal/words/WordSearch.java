package nl.buurtkanaal.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question in the fixed shape of a query: four words that a text must answer, each by any of its terms. A question of fewer words repeats
 * its first, one of more is cut off. See {@link Terms} for the query.
 */
public record WordSearch(List<String> first, List<String> second, List<String> third, List<String> fourth) {
    private static final int WORDS = 4;

    /** Empty when no word of the question counts: the caller then shows everything, or says so. */
    public static Optional<WordSearch> of(String question) {
        return of(question, Vocabulary.SHIPPED);
    }

    /** The same with the synonyms of an edition, and without a typing mistake. */
    public static Optional<WordSearch> of(String question, Vocabulary vocabulary) {
        var words = Question.of(question, vocabulary).stream().limit(WORDS).map(word -> List.copyOf(word.alternatives().keySet())).toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new WordSearch(words.get(0), word(words, 1), word(words, 2), word(words, 3)));
    }

    /** The terms of all its words: what a search reads. */
    public List<String> all() {
        return Stream.of(first, second, third, fourth).flatMap(List::stream).distinct().toList();
    }

    private static List<String> word(List<List<String>> words, int index) {
        return words.get(index < words.size() ? index : 0);
    }
}
