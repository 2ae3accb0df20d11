package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From rhythm, season, holidays and exceptions to the occurrences of a Spreekuur. Pure.
 *
 * <p>An exception goes before a holiday: who moves a date to Koningsdag means it. An exception on a date that is not one of the rhythm (any
 * more) says nothing.
 */
final class Expansion {
    private final LocalDate from;
    private final LocalDate until;
    private final Map<LocalDate, Holiday> closedDays = new HashMap<>();

    /**
     * @param from   first date of the rhythm to look at; {@code until} the last one
     * @param closed holidays on which a Spreekuur that keeps the holidays does not take place
     */
    Expansion(LocalDate from, LocalDate until, Set<Holiday> closed) {
        this.from = from;
        this.until = until;
        for (int year = from.getYear(); year <= until.getYear(); year++) {
            Holidays.in(year).forEach((holiday, date) -> {
                if (closed.contains(holiday)) {
                    closedDays.put(date, holiday);
                }
            });
        }
    }

    /** Every occurrence, also what is cancelled, closed or moved away, in order of time. */
    List<Occurrence> of(Spreekuur spreekuur, List<DateException> exceptions) {
        var byDate = new HashMap<LocalDate, DateException>();
        exceptions.stream().filter(exception -> !exception.extra()).forEach(exception -> byDate.put(exception.on(), exception));
        var occurrences = new ArrayList<Occurrence>();
        for (var date : spreekuur.rhythm().dates(from, until)) {
            var exception = byDate.get(date);
            if (exception != null) {
                add(spreekuur, exception, occurrences);
            } else if (spreekuur.holidaysClosed() && closedDays.containsKey(date)) {
                occurrences.add(usual(spreekuur, date).with(false, Occurrence.Change.HOLIDAY, closedDays.get(date).label(), null));
            } else {
                occurrences.add(usual(spreekuur, date));
            }
        }
        exceptions.stream().filter(DateException::extra).forEach(exception -> add(spreekuur, exception, occurrences));
        occurrences.sort(Timetable.IN_TIME);
        return List.copyOf(occurrences);
    }

    private static void add(Spreekuur spreekuur, DateException exception, List<Occurrence> occurrences) {
        switch (exception.kind()) {
            case CANCELLED -> occurrences.add(
                changed(spreekuur, exception, exception.on()).with(false, Occurrence.Change.CANCELLED, exception.reason(), null));
            case EXTRA -> occurrences.add(changed(spreekuur, exception, exception.on()).with(true, Occurrence.Change.EXTRA, exception.reason(), null));
            case MOVED -> addMoved(spreekuur, exception, exception.newDate() == null ? exception.on() : exception.newDate(), occurrences);
        }
    }

    /** To another date: also told on the date that it left. To another time or place on its own date: told once. */
    private static void addMoved(Spreekuur spreekuur, DateException exception, LocalDate newDate, List<Occurrence> occurrences) {
        var toAnotherDate = !newDate.equals(exception.on());
        occurrences.add(changed(spreekuur, exception, newDate)
            .with(true, Occurrence.Change.MOVED, exception.reason(), toAnotherDate ? exception.on() : null));
        if (toAnotherDate) {
            occurrences.add(usual(spreekuur, exception.on()).with(false, Occurrence.Change.MOVED, exception.reason(), newDate));
        }
    }

    private static Occurrence usual(Spreekuur spreekuur, LocalDate date) {
        return Occurrence.at(spreekuur, date, spreekuur.startsAt(), spreekuur.duration(), spreekuur.place(), spreekuur.placeKern());
    }

    private static Occurrence changed(Spreekuur spreekuur, DateException exception, LocalDate date) {
        var elsewhere = exception.newPlace() != null;
        return Occurrence.at(spreekuur, date, or(exception.newStart(), spreekuur.startsAt()), or(exception.newDuration(), spreekuur.duration()),
            elsewhere ? exception.newPlace() : spreekuur.place(), elsewhere ? exception.newPlaceKern() : spreekuur.placeKern());
    }

    private static <T> T or(@Nullable T changed, T usual) {
        return changed == null ? usual : changed;
    }
}
