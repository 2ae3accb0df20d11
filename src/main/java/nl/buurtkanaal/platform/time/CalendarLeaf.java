package nl.buurtkanaal.platform.time;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;

/** A day as it stands on a leaf of a calendar, on the wall clock of {@link Time#ZONE}: "dinsdag", 24, "november". */
@Introspected
public record CalendarLeaf(String weekday, int dayOfMonth, String month, String full) {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM", Time.DUTCH);

    /** The day of a moment. */
    public static CalendarLeaf of(Instant moment) {
        return of(LocalDate.ofInstant(moment, Time.ZONE));
    }

    /** A day; {@code full} is "dinsdag 24 november", also when that is tomorrow. */
    public static CalendarLeaf of(LocalDate day) {
        return new CalendarLeaf(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Time.DUTCH), day.getDayOfMonth(),
            day.getMonth().getDisplayName(TextStyle.FULL, Time.DUTCH), FULL.format(day));
    }
}
