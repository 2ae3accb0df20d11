package nl.buurtkanaal.words;

import java.util.Map;

/**
 * One word of a question with all that answers it.
 *
 * @param alternatives never empty; terms as they stand in the term table, with how well each answers: 1 for the word itself, less for a
 *     part of     it, a synonym, or what it becomes without a typing mistake
 */
public record AskedWord(Map<String, Double> alternatives) {
    public AskedWord {
        alternatives = Map.copyOf(alternatives);
    }
}
