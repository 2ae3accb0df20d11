package nl.buurtkanaal.spreekuur.poster;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.time.CalendarLeaf;

/** A week from Monday on; in the address its ISO number, {@code 2026-W48}. */
@Introspected
record PosterWeek(LocalDate monday) {

    private static final int WEEKS_BACK = 1;
    private static final int WEEKS_AHEAD = 26;

    /**
     * The week that was chosen, or that of a day.
     *
     * @throws BadQuery when it is no week, or one that nobody prints a poster for
     */
    static PosterWeek of(@Nullable String week, LocalDate day) {
        var current = day.with(DayOfWeek.MONDAY);
        if (week == null || week.isEmpty()) {
            return new PosterWeek(current);
        }
        try {
            var monday = LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            if (!monday.isBefore(current.minusWeeks(WEEKS_BACK)) && !monday.isAfter(current.plusWeeks(WEEKS_AHEAD))) {
                return new PosterWeek(monday);
            }
        } catch (DateTimeParseException e) {
            // told below, like a week too far away
        }
        throw new BadQuery("error.week");
    }

    /** As it stands in an address. */
    public String value() {
        return monday.get(IsoFields.WEEK_BASED_YEAR) + "-W" + String.format("%02d", number());
    }

    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** The first day of the week. */
    public CalendarLeaf first() {
        return CalendarLeaf.of(monday);
    }

    /** The last day of the week. */
    public CalendarLeaf last() {
        return CalendarLeaf.of(monday.plusDays(6));
    }
}
