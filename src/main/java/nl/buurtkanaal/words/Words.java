package nl.buurtkanaal.words;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a text and of a question, brought to the same form, so that "boodschappenhulp" finds "boodschappen doen". */
public final class Words {
    static final int LONGEST_TERM = 40;
    private static final int HEAVIEST = 20;

    private static final Set<String> STOP = WordList.words("stop");

    private Words() {
    }

    /** The terms under which these texts are found; null texts are skipped. Each at most 40 characters; possibly empty. */
    public static Set<String> indexTerms(String... texts) {
        var terms = new LinkedHashSet<String>();
        for (var text : texts) {
            if (text == null) {
                continue;
            }
            for (var token : Token.of(Folded.fold(text))) {
                if (!counts(token)) {
                    continue;
                }
                terms.add(term(token.stem()));
                for (var part : Compounds.split(token.word())) {
                    terms.add(term(Stems.stem(part)));
                }
            }
        }
        return terms;
    }

    /**
     * The terms under which texts of different weight are found, each with the sum of the weights of the texts that hold it, at most 20.
     *
     * @param texts text to weight
     */
    public static Map<String, Integer> weighedTerms(Map<String, Integer> texts) {
        var terms = new LinkedHashMap<String, Integer>();
        texts.forEach((text, weight) -> indexTerms(text)
            .forEach(term -> terms.merge(term, weight, (one, other) -> Math.min(HEAVIEST, one + other))));
        return terms;
    }

    /**
     * What a text must hold to answer this question, one item per word that counts, at most 8. Empty when no word counts. Words of asking
     * ("wie", "gezocht") never count; general ones ("hulp", "huis") only when nothing else was asked.
     */
    public static List<QueryTerm> queryTerms(String query) {
        return Question.of(query, Vocabulary.SHIPPED).stream().map(word -> new QueryTerm(word.alternatives().keySet())).toList();
    }

    static boolean counts(Token token) {
        return token.word().length() > 1 && !STOP.contains(token.word()) && !(token.isNumber() && token.word().length() > 4);
    }

    static String term(String stem) {
        return stem.length() > LONGEST_TERM ? stem.substring(0, LONGEST_TERM) : stem;
    }
}
