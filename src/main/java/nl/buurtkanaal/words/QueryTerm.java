package nl.buurtkanaal.words;

import java.util.Set;

/**
 * One word of a question: a text answers it when it holds any of the alternatives. A text answers the question when it answers each word.
 *
 * @param alternatives never empty; terms as they stand in the term table
 */
public record QueryTerm(Set<String> alternatives) {
    public QueryTerm {
        alternatives = Set.copyOf(alternatives);
    }
}
