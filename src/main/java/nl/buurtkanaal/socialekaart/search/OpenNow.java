package nl.buurtkanaal.socialekaart.search;

import io.micronaut.core.annotation.Nullable;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.buurtkanaal.place.OpeningHours;
import nl.buurtkanaal.platform.time.Time;

/**
 * Who is open at a moment. Where that are few, a statement begins with these; where that are many, it looks at each entry in turn and has a
 * page soon.
 *
 * @param few their ids, of any edition; null when they are many
 */
record OpenNow(int weekday, int minute, List<Integer> nth, @Nullable List<Long> few) {

    /** So many are few; from a thousand on MariaDB makes a table of a list first. */
    static final int FEW = 500;

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int MINUTES_OF_AN_HOUR = 60;

    static OpenNow at(ZonedDateTime moment) {
        var local = moment.withZoneSameInstant(Time.ZONE);
        var date = local.toLocalDate();
        var nth = new ArrayList<>(List.of(0, (date.getDayOfMonth() - 1) / DAYS_OF_A_WEEK + 1));
        nth.removeIf(number -> number == OpeningHours.LAST);
        if (date.equals(date.with(TemporalAdjusters.lastInMonth(date.getDayOfWeek())))) {
            nth.add(OpeningHours.LAST);
        }
        int minute = local.getHour() * MINUTES_OF_AN_HOUR + local.getMinute();
        return new OpenNow(date.getDayOfWeek().getValue(), minute, List.copyOf(nth), null);
    }

    /** The same with who they are. */
    OpenNow with(List<Long> found) {
        return new OpenNow(weekday, minute, nth, found.size() > FEW ? null : found.stream().distinct().toList());
    }

    /** Who is open, one more than {@link #FEW} at most; an entry may come twice. */
    EntryStatement whoIsOpen() {
        var values = new ArrayList<Object>();
        return new EntryStatement("SELECT h.socialekaart_entry_id FROM socialekaart_entry_hours h WHERE " + hours(values) + " LIMIT "
            + (FEW + 1), values);
    }

    /** That entry {@code e} is open. */
    String condition(List<Object> values) {
        return few == null ? " AND (SELECT COUNT(*) FROM socialekaart_entry_hours h WHERE h.socialekaart_entry_id = e.id AND "
            + hours(values) + ") > 0" : oneOf("e.id");
    }

    /** That a number is the id of one of the few; these are ours, so they may stand in the statement itself. */
    String oneOf(String column) {
        return few == null ? "" : few.isEmpty() ? " AND FALSE"
            : few.stream().map(String::valueOf).collect(Collectors.joining(",", " AND " + column + " IN (", ")"));
    }

    private String hours(List<Object> values) {
        values.addAll(List.of(weekday, minute, minute));
        return "h.weekday = ? AND h.opens <= ? AND h.closes > ? AND h.nth IN " + EntryStatement.marks(nth, values);
    }
}
