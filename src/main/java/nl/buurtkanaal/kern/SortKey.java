package nl.buurtkanaal.kern;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What names are ordered by: as a Dutch register does, without {@code 's-} and {@code 't}, without accents, IJ as its pair of letters. */
final class SortKey {
    private static final Pattern ARTICLE = Pattern.compile("^['\u2018\u2019\u0060](s|t)[ -]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private SortKey() {
    }

    /** {@code 's-Heerenbroek} is {@code heerenbroek}, {@code IJlst} (in two letters or in one) is {@code ijlst}. */
    static String of(String name) {
        // the compatibility form parts the single character of IJ into its two letters
        var letters = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var key = ARTICLE.matcher(letters.toLowerCase(Locale.ROOT)).replaceFirst("");
        return OTHER.matcher(key).replaceAll(" ").strip();
    }
}
