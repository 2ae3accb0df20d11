package nl.buurtkanaal.help;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.buurtkanaal.category.DayParts;

/** The days that somebody names in their own words: "dinsdagochtend", "op woensdag", "maandag en vrijdagmiddag". The writer sees and may change them. */
public final class DayPartGuess {

    private static final Map<String, String> DAYS = Map.of("maandag", "ma", "dinsdag", "di", "woensdag", "wo", "donderdag", "do",
        "vrijdag", "vr", "zaterdag", "za", "zondag", "zo");
    private static final Pattern DAY = Pattern.compile(
        "\\b(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)s? ?(ochtend|morgen|middag|avond)?(en|s)?\\b");

    private DayPartGuess() {
    }

    /** Slugs such as {@code di-ochtend}; a day without a part gives its three parts; empty when no day is named. */
    public static List<String> of(String words) {
        var text = Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        var found = new ArrayList<String>();
        var days = DAY.matcher(text);
        while (days.find()) {
            var day = DAYS.get(days.group(1));
            var part = days.group(2) == null ? "" : days.group(2).replace("morgen", "ochtend");
            DayParts.parts().stream().filter(known -> part.isEmpty() || known.equals(part)).map(known -> day + "-" + known)
                .filter(slug -> !found.contains(slug)).forEach(found::add);
        }
        return found;
    }
}
