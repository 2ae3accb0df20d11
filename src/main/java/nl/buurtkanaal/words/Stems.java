package nl.buurtkanaal.words;

import java.util.HashMap;
import java.util.Map;
import org.tartarus.snowball.ext.KpStemmer;

/** Dutch stems (Kraaij-Pohlmann), with a list of the forms that its rules miss: "rijdt", "gereden", "kinderen". */
final class Stems {
    private static final ThreadLocal<KpStemmer> STEMMER = ThreadLocal.withInitial(KpStemmer::new);
    private static final Map<String, String> FORMS = forms();

    private Stems() {
    }

    /** The stem of a folded word; of a number, the number. */
    static String stem(String word) {
        var base = FORMS.getOrDefault(word, word);
        if (base.length() < 3 || Token.isDigit(base.charAt(0))) {
            return base;
        }
        var stemmer = STEMMER.get();
        stemmer.setCurrent(base);
        stemmer.stem();
        var stem = stemmer.getCurrent();
        return stem.isEmpty() ? base : stem;
    }

    private static Map<String, String> forms() {
        var forms = new HashMap<String, String>();
        for (var line : WordList.lines("forms")) {
            var words = line.split("[:\\s]+");
            for (int i = 1; i < words.length; i++) {
                forms.put(words[i], words[0]);
            }
        }
        return Map.copyOf(forms);
    }
}
