package nl.buurtkanaal.place;

import io.micronaut.core.annotation.Nullable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtkanaal.platform.time.Time;

/**
 * When one can walk in, read from the words that people write: "Maandag tot en met vrijdag van 09.00 tot 17.00 uur", "De laatste donderdag
 * van de maand van 10.00 tot 12.00 uur". What it cannot read it leaves out, so no hours are better than wrong ones. Pure.
 *
 * @param slots in the order of the week; empty when nothing could be read
 */
public record OpeningHours(List<Slot> slots) {

    private static final String DAY = "(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)";
    private static final String DAYS = DAY + "(?:\\s*(?:,|en|tot en met|t/m)\\s*" + DAY + ")*";
    private static final String TIME = "(\\d{1,2})(?:[.:](\\d{2}))?";
    private static final Pattern WHEN = Pattern.compile("(?:(?:de|elke|iedere|op)\\s+)?(?:(eerste|tweede|derde|vierde|laatste)\\s+)?(elke "
        + "dag|iedere dag|" + DAYS
        + ")(?:\\s+van de maand)?,?\\s+(?:van\\s+)?" + TIME + "(?:\\s*uur)?\\s*(?:tot|-)\\s*" + TIME);
    private static final Pattern RANGE = Pattern.compile("(" + DAY + ")\\s*(?:tot en met|t/m)\\s*(" + DAY + ")");
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of("maandag", DayOfWeek.MONDAY, "dinsdag", DayOfWeek.TUESDAY, "woensdag",
        DayOfWeek.WEDNESDAY, "donderdag", DayOfWeek.THURSDAY, "vrijdag", DayOfWeek.FRIDAY, "zaterdag", DayOfWeek.SATURDAY, "zondag",
        DayOfWeek.SUNDAY);
    private static final List<String> NTH = List.of("", "eerste", "tweede", "derde", "vierde", "laatste");
    private static final int LOOK_AHEAD_DAYS = 62;

    /** The last such weekday of a month. */
    public static final int LAST = 5;

    /**
     * One stretch of time in which one can walk in.
     *
     * @param nth    0 each week, 1 to 4 that one of the month, {@link #LAST} the last
     * @param opens  minutes after midnight on the wall in Europe/Amsterdam, as is {@code closes}
     */
    public record Slot(DayOfWeek weekday, int nth, int opens, int closes) {

        boolean isOn(LocalDate date) {
            return date.getDayOfWeek() == weekday && (nth == 0 || (nth == LAST
                ? date.equals(date.with(TemporalAdjusters.lastInMonth(weekday))) : (date.getDayOfMonth() - 1) / 7 + 1 == nth));
        }
    }

    /** A moment that one can walk in. */
    public record Opening(ZonedDateTime start, ZonedDateTime end) {
    }

    public OpeningHours {
        slots = List.copyOf(slots);
    }

    /** What can be read in these words. */
    public static OpeningHours read(@Nullable String words) {
        if (words == null) {
            return new OpeningHours(List.of());
        }
        var slots = new ArrayList<Slot>();
        var when = WHEN.matcher(words.toLowerCase(Locale.ROOT).replace('–', '-').replaceAll("\\s+", " "));
        while (when.find()) {
            int opens = minutes(when.group(3), when.group(4));
            int closes = minutes(when.group(5), when.group(6));
            if (opens >= 0 && opens < closes) {
                int nth = when.group(1) == null ? 0 : NTH.indexOf(when.group(1));
                days(when.group(2)).forEach(day -> slots.add(new Slot(day, nth, opens, closes)));
            }
        }
        return new OpeningHours(slots.stream().distinct().sorted(Comparator.comparing(Slot::weekday).thenComparing(Slot::opens)).toList());
    }

    /** Somebody can walk in at this moment. */
    public boolean isOpenAt(ZonedDateTime moment) {
        var local = moment.withZoneSameInstant(Time.ZONE);
        int minute = local.getHour() * 60 + local.getMinute();
        return slots.stream().anyMatch(slot -> slot.isOn(local.toLocalDate()) && slot.opens() <= minute && minute < slot.closes());
    }

    /** The moment that is now or comes next, within two months; skips the days on which all is closed. */
    public Optional<Opening> next(ZonedDateTime from, Predicate<LocalDate> closed) {
        var today = from.withZoneSameInstant(Time.ZONE).toLocalDate();
        return IntStream.range(0, LOOK_AHEAD_DAYS).mapToObj(today::plusDays)
            .filter(date -> slots.stream().anyMatch(slot -> slot.isOn(date)) && !closed.test(date))
            .flatMap(date -> slots.stream().filter(slot -> slot.isOn(date))
                .map(slot -> new Opening(at(date, slot.opens()), at(date, slot.closes()))))
            .filter(opening -> opening.end().isAfter(from)).findFirst();
    }

    private static ZonedDateTime at(LocalDate date, int minute) {
        return minute >= 24 * 60 ? date.plusDays(1).atStartOfDay(Time.ZONE) : date.atTime(LocalTime.of(minute / 60, minute % 60))
            .atZone(Time.ZONE);
    }

    private static int minutes(String hour, @Nullable String minute) {
        int minutes = Integer.parseInt(hour) * 60 + (minute == null ? 0 : Integer.parseInt(minute));
        return minutes > 24 * 60 || minute != null && Integer.parseInt(minute) > 59 ? -1 : minutes;
    }

    private static Set<DayOfWeek> days(String words) {
        if (words.endsWith("dag") && !WEEKDAYS.containsKey(words) && words.contains("e dag")) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        var days = EnumSet.noneOf(DayOfWeek.class);
        var range = RANGE.matcher(words);
        while (range.find()) {
            for (var day = WEEKDAYS.get(range.group(1)); ; day = day.plus(1)) {
                days.add(day);
                if (day == WEEKDAYS.get(range.group(2))) {
                    break;
                }
            }
        }
        Stream.of(words.split("[^a-z]+")).filter(WEEKDAYS::containsKey).map(WEEKDAYS::get).forEach(days::add);
        return days;
    }
}
