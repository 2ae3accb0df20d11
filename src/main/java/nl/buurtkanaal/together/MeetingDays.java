package nl.buurtkanaal.together;

import java.time.LocalDate;
import java.util.List;
import nl.buurtkanaal.help.Meets;
import nl.buurtkanaal.spreekuur.Rhythm;

/** On which days neighbours meet. Pure. */
final class MeetingDays {

    private static final int WEEK = 7;

    private MeetingDays() {
    }

    /** The rule of a weekly one, as in RFC 5545. */
    static String rule(Meets meets) {
        return "FREQ=WEEKLY;BYDAY=" + meets.on().getDayOfWeek().name().substring(0, 2);
    }

    /** From a day on, in order, at most {@code most}; empty when it is over. */
    static List<LocalDate> from(LocalDate day, Meets meets, int most) {
        if (!meets.weekly()) {
            return meets.on().isBefore(day) ? List.of() : List.of(meets.on());
        }
        var first = meets.on().isBefore(day) ? day : meets.on();
        return Rhythm.of(rule(meets), meets.on(), null, null).dates(first, first.plusDays((long) WEEK * most - 1)).stream()
            .filter(date -> meets.until() == null || !date.isAfter(meets.until())).toList();
    }
}
