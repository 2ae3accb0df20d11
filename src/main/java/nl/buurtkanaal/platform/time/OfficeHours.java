package nl.buurtkanaal.platform.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Predicate;

/** Office hours: Monday to Friday from 09 to 17 on the wall clock in Europe/Amsterdam, without the days on which everybody is free. */
public final class OfficeHours {

    /** A working day has so many of them. */
    public static final int PER_DAY = 8;

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    /** No stretch of free days is longer; further on we would only search for ever. */
    private static final int DAYS_TO_LOOK_AT = 400;

    private OfficeHours() {
    }

    /**
     * When so many office hours have passed. What begins at night or in a weekend begins to count at the next opening.
     *
     * @param free the days that do not count, besides Saturdays and Sundays
     */
    public static Instant after(Instant from, Duration hours, Predicate<LocalDate> free) {
        var left = hours;
        var begin = from.atZone(Time.ZONE);
        var day = begin.toLocalDate();
        for (var n = 0; n < DAYS_TO_LOOK_AT; n++, day = day.plusDays(1)) {
            if (isFree(day, free)) {
                continue;
            }
            var opens = day.atTime(OPENS).atZone(Time.ZONE);
            var closes = day.atTime(CLOSES).atZone(Time.ZONE);
            var start = begin.isAfter(opens) ? begin : opens;
            if (!start.isBefore(closes)) {
                continue;
            }
            var today = Duration.between(start, closes);
            if (left.compareTo(today) <= 0) {
                return start.plus(left).toInstant();
            }
            left = left.minus(today);
        }
        throw new IllegalArgumentException("No working day within " + DAYS_TO_LOOK_AT + " days");
    }

    /** The same, in working days of {@link #PER_DAY} hours: what comes on Tuesday at ten is due on Thursday at ten. */
    public static Instant afterDays(Instant from, int days, Predicate<LocalDate> free) {
        return after(from, Duration.ofHours((long) days * PER_DAY), free);
    }

    private static boolean isFree(LocalDate day, Predicate<LocalDate> free) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY || free.test(day);
    }
}
