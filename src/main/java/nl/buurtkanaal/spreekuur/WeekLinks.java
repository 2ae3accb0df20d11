package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.uri.UriBuilder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.time.CalendarLeaf;

/**
 * The week that is shown and the ways to others. In the address a week is its ISO number, {@code week=2026-W48}.
 *
 * @param previousHref null at the first week that can be shown; {@code nextHref} likewise at the last
 * @param currentHref  null when this is the week that is shown when none was chosen
 */
@Introspected
record WeekLinks(LocalDate monday, int number, @Nullable String previousHref, @Nullable String nextHref, @Nullable String currentHref) {
    private static final int WEEKS_BACK = 4;
    private static final int WEEKS_AHEAD = 52;

    /**
     * @param day a day of the week that is shown when none was chosen
     * @throws BadQuery when it is no week, or one outside a month ago to a year ahead
     */
    static WeekLinks of(Edition edition, @Nullable String week, @Nullable String kern, LocalDate day) {
        var current = day.with(DayOfWeek.MONDAY);
        var monday = week == null || week.isEmpty() ? current : parse(week);
        var first = current.minusWeeks(WEEKS_BACK);
        var last = current.plusWeeks(WEEKS_AHEAD);
        if (monday.isBefore(first) || monday.isAfter(last)) {
            throw new BadQuery("error.week");
        }
        return new WeekLinks(monday, monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
            monday.isAfter(first) ? href(edition, monday.minusWeeks(1), current, kern) : null,
            monday.isBefore(last) ? href(edition, monday.plusWeeks(1), current, kern) : null,
            monday.equals(current) ? null : href(edition, current, current, kern));
    }

    /** The last day of the week. */
    public CalendarLeaf sundayLeaf() {
        return CalendarLeaf.of(monday.plusDays(6));
    }

    private static LocalDate parse(String week) {
        if (!week.matches("\\d{4}-W\\d{2}")) {
            throw new BadQuery("error.week");
        }
        try {
            return LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        } catch (DateTimeParseException e) {
            throw new BadQuery("error.week");
        }
    }

    private static String href(Edition edition, LocalDate monday, LocalDate current, @Nullable String kern) {
        var uri = UriBuilder.of("/" + edition.slug() + "/spreekuren");
        if (!monday.equals(current)) {
            uri.queryParam("week", monday.get(IsoFields.WEEK_BASED_YEAR) + "-W"
                + String.format("%02d", monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        }
        if (kern != null && !kern.isEmpty()) {
            uri.queryParam("kern", kern);
        }
        return uri.build() + "#week";
    }
}
