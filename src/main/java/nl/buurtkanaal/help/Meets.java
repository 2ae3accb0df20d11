package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.buurtkanaal.help.HelpPost.Rhythm;
import nl.buurtkanaal.platform.time.CalendarLeaf;

/**
 * When and where neighbours meet in the open: strangers read it too, for nobody's home stands in it. Shown by {@code views/help/_meets}.
 *
 * @param on     the (first) day
 * @param at     wall time in Europe/Amsterdam
 * @param weekly on that day of the week from then on
 * @param until  the last day of a weekly one, or null
 */
@Introspected
public record Meets(LocalDate on, LocalTime at, String place, boolean weekly, @Nullable LocalDate until) {

    static @Nullable Meets of(@Nullable LocalDate on, @Nullable LocalTime at, @Nullable String place, Rhythm rhythm,
                              @Nullable LocalDate lastOn) {
        return on == null || at == null || place == null ? null : new Meets(on, at, place, rhythm == Rhythm.WEEKLY, lastOn);
    }

    /** "dinsdag", 24, "november". */
    public CalendarLeaf leaf() {
        return CalendarLeaf.of(on);
    }
}
