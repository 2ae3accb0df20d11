package nl.buurtkanaal.help;

import java.util.regex.Pattern;
import nl.buurtkanaal.help.HelpPost.Rhythm;

/**
 * How often something is asked or offered, out of somebody's own words; once, when they do not say. The writer sees it and may change it.
 */
public final class RhythmGuess {

    private static final String DAY = "(maan|dins|woens|donder|vrij|zater|zon)dag";
    private static final Pattern WEEKLY = Pattern.compile("(?iu)(?<!\\p{L})((elke|iedere) (week|" + DAY
        + ")|wekelijks|\\p{L}+ keer (per|in de) week)");
    private static final Pattern NOW_AND_THEN = Pattern.compile("(?iu)\\b(af en toe|zo nu en dan|soms eens|regelmatig|om de "
        + "week|(elke|iedere) maand)\\b");

    private RhythmGuess() {
    }

    /** Weekly or now and then when the words say so, else once. */
    public static Rhythm of(String words) {
        if (WEEKLY.matcher(words).find()) {
            return Rhythm.WEEKLY;
        }
        return NOW_AND_THEN.matcher(words).find() ? Rhythm.NOW_AND_THEN : Rhythm.ONCE;
    }
}
