package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A day of the week on which something is to be told.
 *
 * @param name "dinsdag 24 november"
 */
@Introspected
record WeekDay(String name, boolean today, boolean past, List<ToldOccurrence> occurrences) {

    /** Rows of the table that belong to this day. */
    public int rows() {
        return occurrences.size();
    }

    /** Days without any are left out; empty in a quiet week. */
    static List<WeekDay> of(List<ToldOccurrence> week, LocalDate today) {
        var byDate = week.stream()
            .collect(Collectors.groupingBy(told -> told.occurrence().date(), TreeMap::new, Collectors.toList()));
        return byDate.entrySet().stream()
            .map(day -> new WeekDay(day.getValue().get(0).occurrence().leaf().full(), day.getKey().equals(today),
                day.getKey().isBefore(today), day.getValue())).toList();
    }
}
