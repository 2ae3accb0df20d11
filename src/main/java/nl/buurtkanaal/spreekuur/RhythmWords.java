package nl.buurtkanaal.spreekuur;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;
import org.dmfs.rfc5545.Weekday;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;

/** A rhythm as residents say it: "elke dinsdag", "elke tweede dinsdag van de maand", "om de week op dinsdag". */
final class RhythmWords {
    private RhythmWords() {
    }

    /** Without the season; a rule that has no short name is "op wisselende dagen". */
    static String of(Rhythm rhythm) {
        var rule = rhythm.parsed();
        var words = rule.hasPart(Part.BYSETPOS) ? Messages.get("rhythm.varies") : weeklyOrMonthly(rule, rhythm);
        if (!rule.hasPart(Part.BYMONTH)) {
            return words;
        }
        // the library counts months from 0
        var months = rule.getByPart(Part.BYMONTH).stream().sorted()
            .map(month -> Month.of(month + 1).getDisplayName(TextStyle.FULL, Time.DUTCH)).toList();
        return Messages.get("rhythm.months", words, listed(months));
    }

    private static String weeklyOrMonthly(RecurrenceRule rule, Rhythm rhythm) {
        var interval = rule.getInterval();
        if (rule.getFreq() == Freq.WEEKLY) {
            var days = listed(weekdays(rule, rhythm));
            return interval == 1 ? Messages.get("rhythm.weekly", days) : interval == 2 ? Messages.get("rhythm.biweekly", days)
                : Messages.get("rhythm.weeks", interval, days);
        }
        var day = dayOfMonth(rule, rhythm);
        return day == null ? Messages.get("rhythm.varies") : interval == 1 ? Messages.get("rhythm.monthly", day)
            : interval == 2 ? Messages.get("rhythm.bimonthly", day) : Messages.get("rhythm.monthsInterval", interval, day);
    }

    /** "tweede dinsdag", "eerste en derde dinsdag", "laatste vrijdag", "15e"; null when it takes more words than that. */
    private static String dayOfMonth(RecurrenceRule rule, Rhythm rhythm) {
        if (!rule.hasPart(Part.BYDAY)) {
            var days = rule.hasPart(Part.BYMONTHDAY) ? rule.getByPart(Part.BYMONTHDAY) : List.of(rhythm.first().getDayOfMonth());
            return days.stream().anyMatch(day -> day < 1) ? null
                : listed(days.stream().sorted().map(day -> Messages.get("rhythm.dayOfMonth", day)).toList());
        }
        var byDay = rule.getByDayPart();
        var oneWeekday = byDay.stream().map(day -> day.weekday).distinct().count() == 1;
        var named = byDay.stream().allMatch(day -> Messages.find("rhythm.nth." + day.pos).isPresent());
        if (!oneWeekday || !named || rule.hasPart(Part.BYMONTHDAY)) {
            return null;
        }
        return listed(byDay.stream().map(day -> Messages.get("rhythm.nth." + day.pos)).toList()) + " " + name(byDay.get(0).weekday);
    }

    private static List<String> weekdays(RecurrenceRule rule, Rhythm rhythm) {
        var days = rule.hasPart(Part.BYDAY) ? rule.getByDayPart().stream().map(day -> day.weekday) : Stream.<Weekday>empty();
        var names = days.map(RhythmWords::day).sorted().map(RhythmWords::name).toList();
        return names.isEmpty() ? List.of(name(rhythm.first().getDayOfWeek())) : names;
    }

    private static DayOfWeek day(Weekday weekday) {
        return weekday == Weekday.SU ? DayOfWeek.SUNDAY : DayOfWeek.of(weekday.ordinal());
    }

    private static String name(Weekday weekday) {
        return name(day(weekday));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Time.DUTCH);
    }

    private static String listed(List<String> words) {
        if (words.size() == 1) {
            return words.get(0);
        }
        return Messages.get("rhythm.and", String.join(", ", words.subList(0, words.size() - 1)), words.get(words.size() - 1));
    }
}
