package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import nl.buurtkanaal.category.DayParts.Part;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;

/**
 * When two people meet. Dates and times are those of the wall clock in Europe/Amsterdam, so neither summer time nor the hour that happens
 * twice moves a meeting. Pure.
 *
 * @param firstOn the day, or the first of a rhythm
 * @param part    the part of the day, also where a time is said
 * @param at      the time; null when the part of the day says enough
 */
@Introspected
public record Meeting(LocalDate firstOn, Part part, @Nullable LocalTime at, Rhythm rhythm) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Time.DUTCH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Time.DUTCH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm 'uur'", Time.DUTCH);
    private static final int DAYS_OF_A_WEEK = DayOfWeek.values().length;
    private static final int LOOK_AHEAD = 60;

    /** How often. */
    public enum Rhythm {
        ONCE(0), WEEKLY(1), FORTNIGHTLY(2);

        private final int weeks;

        Rhythm(int weeks) {
            this.weeks = weeks;
        }

        /** It comes back. */
        public boolean repeats() {
            return weeks > 0;
        }
    }

    /** The first time on or after a day that is not left out; empty when there is none any more. */
    public Optional<LocalDate> nextFrom(LocalDate day, Set<LocalDate> leftOut) {
        if (!rhythm.repeats()) {
            return firstOn.isBefore(day) || leftOut.contains(firstOn) ? Optional.empty() : Optional.of(firstOn);
        }
        var step = (long) rhythm.weeks * DAYS_OF_A_WEEK;
        var passed = Math.max(0, ChronoUnit.DAYS.between(firstOn, day));
        var begin = (passed + step - 1) / step;
        return LongStream.range(begin, begin + LOOK_AHEAD).mapToObj(times -> firstOn.plusDays(times * step))
            .filter(date -> !leftOut.contains(date))
            .findFirst();
    }

    /** When a time of it begins: what was said, or the middle of that part of the day. */
    public ZonedDateTime startsOn(LocalDate day) {
        return day.atTime(at == null ? usual(part) : at).atZone(Time.ZONE);
    }

    /** The hour at which people come when only a part of the day was said. */
    static LocalTime usual(Part part) {
        return switch (part) {
            case OCHTEND -> LocalTime.of(10, 0);
            case MIDDAG -> LocalTime.of(14, 0);
            case AVOND -> LocalTime.of(19, 0);
        };
    }

    /** "dinsdag 1 december, in de ochtend", "elke dinsdag, om 10.00 uur, vanaf 1 december". */
    public String words() {
        return switch (rhythm) {
            case ONCE -> onDay(firstOn);
            case WEEKLY -> Messages.get("agreement.weekly", WEEKDAY.format(firstOn), hour(), DAY.format(firstOn));
            case FORTNIGHTLY -> Messages.get("agreement.fortnightly", WEEKDAY.format(firstOn), hour(), DAY.format(firstOn));
        };
    }

    /** The same without its first day: "elke dinsdag, om 10.00 uur". */
    public String rhythmWords() {
        return switch (rhythm) {
            case ONCE -> onDay(firstOn);
            case WEEKLY -> Messages.get("agreement.weekly.plain", WEEKDAY.format(firstOn), hour());
            case FORTNIGHTLY -> Messages.get("agreement.fortnightly.plain", WEEKDAY.format(firstOn), hour());
        };
    }

    /** One time of it: "dinsdag 1 december, in de ochtend". */
    public String onDay(LocalDate day) {
        return DAY.format(day) + ", " + hour();
    }

    /** "dinsdag 1 december". */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** As a line of its own. */
    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String hour() {
        return at == null ? Messages.get("agreement.part." + part.name()) : Messages.get("agreement.at", CLOCK.format(at));
    }
}
