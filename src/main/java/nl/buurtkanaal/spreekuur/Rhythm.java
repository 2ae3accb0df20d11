package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * On which dates a Spreekuur repeats: a recurrence rule of RFC 5545 (section 3.3.10), counted from its first date, within a season.
 *
 * <p>Dates only, in Europe/Amsterdam; the time of day belongs to the {@link Spreekuur}. So a rule never meets a change to summer time.
 * Where it ends is said by the season and not by UNTIL or COUNT, which would be a second truth.
 *
 * @param rule  weekly or monthly, such as {@code FREQ=WEEKLY;INTERVAL=2;BYDAY=TU} or {@code FREQ=MONTHLY;BYDAY=-1FR}
 * @param first the first date of the rule (DTSTART); every other week counts from here
 * @param from  first day of the season, or null when it has none
 * @param until last day of the season, that day included, or null when it has none
 */
public record Rhythm(String rule, LocalDate first, @Nullable LocalDate from, @Nullable LocalDate until) {
    private static final Set<String> PARTS = Set.of("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST");
    private static final int LONGEST_INTERVAL = 52;

    /**
     * A rhythm that was looked at: it repeats weekly or monthly, and its first date is one of its dates.
     *
     * @throws IllegalArgumentException when the rule is not one of ours, never occurs, does not start on its first date, or ends before it
     *     starts
     */
    public static Rhythm of(String rule, LocalDate first, @Nullable LocalDate from, @Nullable LocalDate until) {
        var rhythm = new Rhythm(rule, first, from, until);
        var parsed = rhythm.parsed();
        var repeats = parsed.getFreq() == Freq.WEEKLY || parsed.getFreq() == Freq.MONTHLY;
        if (!repeats || parsed.getInterval() > LONGEST_INTERVAL || !PARTS.containsAll(partsOf(rule))) {
            throw new IllegalArgumentException("Not weekly or monthly, or with a part that has no place here: " + rule);
        }
        if (!rhythm.ruleDates(first, first).contains(first)) {
            throw new IllegalArgumentException(first + " is not a date of " + rule);
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("The season ends " + until + ", before it starts " + from);
        }
        return rhythm;
    }

    /** The dates from one day up to and including another, in order; empty when there is none. */
    public List<LocalDate> dates(LocalDate start, LocalDate end) {
        return ruleDates(from != null && from.isAfter(start) ? from : start, until != null && until.isBefore(end) ? until : end);
    }

    private List<LocalDate> ruleDates(LocalDate start, LocalDate end) {
        var dates = new ArrayList<LocalDate>();
        var iterator = parsed().iterator(day(first));
        if (start.isAfter(first)) {
            iterator.fastForward(day(start));
        }
        while (iterator.hasNext()) {
            var date = nextDate(iterator);
            if (date.isAfter(end)) {
                break;
            }
            if (!date.isBefore(start)) {
                dates.add(date);
            }
        }
        return dates;
    }

    private static List<String> partsOf(String rule) {
        return Arrays.stream(rule.split(";")).map(part -> part.split("=", 2)[0]).toList();
    }

    RecurrenceRule parsed() {
        try {
            return new RecurrenceRule(rule, RecurrenceRule.RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException("Not a rule of RFC 5545: " + rule, e);
        }
    }

    /** The library counts months from 0. */
    private static DateTime day(LocalDate date) {
        return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    }

    private static LocalDate nextDate(RecurrenceRuleIterator iterator) {
        var next = iterator.nextDateTime();
        return LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
    }
}
