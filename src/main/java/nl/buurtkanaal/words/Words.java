package nl.buurtkanaal.words;

import java.util.List;
import java.util.Set;

/** The words of a text and of a question, brought to the same form, so that "boodschappenhulp" finds "boodschappen doen". */
public final class Words {
    private Words() {
    }

    /** The terms under which these texts are found; null texts are skipped. Each at most 40 characters; possibly empty. */
    public static Set<String> indexTerms(String... texts) {
        return Set.of();
    }

    /** What a text must hold to answer this question, one item per word that counts, at most 8; empty when no word counts. */
    public static List<QueryTerm> queryTerms(String query) {
        return List.of();
    }
}
