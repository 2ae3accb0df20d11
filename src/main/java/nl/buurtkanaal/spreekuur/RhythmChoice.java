package nl.buurtkanaal.spreekuur;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.buurtkanaal.platform.views.Messages;
import org.dmfs.rfc5545.Weekday;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;

/**
 * How often, as one chooses it on a page: every week, every other week, or on the second Tuesday of the month. Pure.
 *
 * @param days  days of the week, as in RFC 5545: MO to SU; by month exactly one
 * @param weeks by month: 1 to 4, or -1 for the last; else empty
 */
record RhythmChoice(Often often, List<String> days, List<String> weeks) {

    enum Often { WEEKLY, BIWEEKLY, MONTHLY }

    static final List<String> ALL_DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    static final List<String> ALL_WEEKS = List.of("1", "2", "3", "4", "-1");
    /** The first Tuesday of the month comes within five weeks and a day. */
    private static final int A_MONTH_AND_MORE = 70;

    /** What was chosen, with a sentence for what is missing; unknown values count as not chosen. Empty when it is no rhythm. */
    static Optional<RhythmChoice> read(String often, List<String> days, List<String> weeks, Map<String, String> errors) {
        var knownDays = ALL_DAYS.stream().filter(days::contains).toList();
        var knownWeeks = ALL_WEEKS.stream().filter(weeks::contains).toList();
        var frequency = List.of(Often.values()).stream().filter(value -> value.name().equals(often)).findFirst();
        if (frequency.isEmpty()) {
            errors.putIfAbsent("often", Messages.get("spreekuur.often.blank"));
        }
        if (knownDays.isEmpty()) {
            errors.putIfAbsent("days", Messages.get("spreekuur.days.blank"));
        }
        var monthly = frequency.filter(Often.MONTHLY::equals).isPresent();
        if (monthly && knownDays.size() > 1) {
            errors.putIfAbsent("days", Messages.get("spreekuur.days.many"));
        }
        if (monthly && knownWeeks.isEmpty()) {
            errors.putIfAbsent("weeks", Messages.get("spreekuur.weeks.blank"));
        }
        var complete = frequency.isPresent() && !knownDays.isEmpty() && (!monthly || knownDays.size() == 1 && !knownWeeks.isEmpty());
        return complete ? Optional.of(new RhythmChoice(frequency.get(), knownDays, monthly ? knownWeeks : List.of())) : Optional.empty();
    }

    /** The choice that gives this rhythm; empty for one that takes more words. */
    static Optional<RhythmChoice> of(Rhythm rhythm) {
        var rule = rhythm.parsed();
        if (rule.hasPart(Part.BYMONTH) || rule.hasPart(Part.BYSETPOS) || rule.hasPart(Part.BYMONTHDAY)) {
            return Optional.empty();
        }
        return rule.getFreq() == Freq.WEEKLY ? weekly(rule, rhythm) : monthly(rule);
    }

    private static Optional<RhythmChoice> weekly(RecurrenceRule rule, Rhythm rhythm) {
        if (rule.getInterval() > 2) {
            return Optional.empty();
        }
        var days = rule.hasPart(Part.BYDAY) ? rule.getByDayPart().stream().map(day -> day.weekday.name()).toList()
            : List.of(ALL_DAYS.get(rhythm.first().getDayOfWeek().getValue() - 1));
        return Optional.of(new RhythmChoice(rule.getInterval() == 1 ? Often.WEEKLY : Often.BIWEEKLY,
            days.stream().sorted(Comparator.comparing(ALL_DAYS::indexOf)).toList(), List.of()));
    }

    private static Optional<RhythmChoice> monthly(RecurrenceRule rule) {
        if (rule.getInterval() != 1 || !rule.hasPart(Part.BYDAY)) {
            return Optional.empty();
        }
        var weekdays = rule.getByDayPart().stream().map(day -> day.weekday).distinct().map(Weekday::name).toList();
        var weeks = rule.getByDayPart().stream().map(day -> String.valueOf(day.pos)).toList();
        return weekdays.size() == 1 && ALL_WEEKS.containsAll(weeks) ? Optional.of(new RhythmChoice(Often.MONTHLY, weekdays, weeks))
            : Optional.empty();
    }

    /** As RFC 5545 writes it. */
    String rule() {
        return switch (often) {
            case WEEKLY -> "FREQ=WEEKLY;BYDAY=" + String.join(",", days);
            case BIWEEKLY -> "FREQ=WEEKLY;INTERVAL=2;BYDAY=" + String.join(",", days);
            case MONTHLY -> "FREQ=MONTHLY;BYDAY=" + weeks.stream().map(week -> week + days.get(0)).collect(Collectors.joining(","));
        };
    }

    /** The first date of the rhythm on or after a day; every other week counts from there. */
    LocalDate firstFrom(LocalDate day) {
        if (often == Often.MONTHLY) {
            return new Rhythm(rule(), day, null, null).dates(day, day.plusDays(A_MONTH_AND_MORE)).get(0);
        }
        var date = day;
        while (!days.contains(ALL_DAYS.get(date.getDayOfWeek().getValue() - 1))) {
            date = date.plusDays(1);
        }
        return date;
    }

    static DayOfWeek dayOfWeek(String day) {
        return DayOfWeek.of(ALL_DAYS.indexOf(day) + 1);
    }
}
