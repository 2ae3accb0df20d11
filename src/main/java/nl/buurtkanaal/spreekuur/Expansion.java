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
                occurrences.add(usual(spreekuur, OccurrenceKey.of(date)).with(false, Occurrence.Change.HOLIDAY,
                    closedDays.get(date).label(), null, null));
            } else {
                occurrences.add(usual(spreekuur, OccurrenceKey.of(date)));
            }
        }
        exceptions.stream().filter(DateException::extra).forEach(exception -> add(spreekuur, exception, occurrences));
        occurrences.sort(Timetable.IN_TIME);
        return List.copyOf(occurrences);
    }

    private static void add(Spreekuur spreekuur, DateException exception, List<Occurrence> occurrences) {
        var changed = changed(spreekuur, exception);
        var leftBehind = exception.date().equals(exception.on()) ? null : exception.on();
        switch (exception.kind()) {
            case CANCELLED -> occurrences.add(changed.with(false, Occurrence.Change.CANCELLED, exception.reason(), leftBehind,
                exception.uuid()));
            case EXTRA -> occurrences.add(changed.with(true, Occurrence.Change.EXTRA, exception.reason(), null, exception.uuid()));
            case MOVED -> occurrences.add(changed.with(true, Occurrence.Change.MOVED, exception.reason(), leftBehind, exception.uuid()));
        }
        if (leftBehind != null) {
            addLeftBehind(spreekuur, exception, occurrences);
        }
    }

    /** Told on the date that it left as well: moved away, or, when it was cancelled after all, cancelled there too. */
    private static void addLeftBehind(Spreekuur spreekuur, DateException exception, List<Occurrence> occurrences) {
        var usual = usual(spreekuur, exception.key());
        occurrences.add(exception.kind() == DateException.Kind.CANCELLED
            ? usual.with(false, Occurrence.Change.CANCELLED, exception.reason(), null, exception.uuid())
            : usual.with(false, Occurrence.Change.MOVED, exception.reason(), exception.date(), exception.uuid()));
    }

    private static Occurrence usual(Spreekuur spreekuur, OccurrenceKey key) {
        return Occurrence.at(spreekuur, key, key.date(), spreekuur.startsAt(), spreekuur.duration(), spreekuur.place(),
            spreekuur.placeKern());
    }

    private static Occurrence changed(Spreekuur spreekuur, DateException exception) {
        var elsewhere = exception.newPlace() != null;
        return Occurrence.at(spreekuur, exception.key(), exception.date(), or(exception.newStart(), spreekuur.startsAt()),
            or(exception.newDuration(), spreekuur.duration()), elsewhere ? exception.newPlace() : spreekuur.place(),
            elsewhere ? exception.newPlaceKern() : spreekuur.placeKern());
    }

    private static <T> T or(@Nullable T changed, T usual) {
        return changed == null ? usual : changed;
    }
}
