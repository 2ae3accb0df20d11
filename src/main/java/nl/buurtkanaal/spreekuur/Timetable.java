package nl.buurtkanaal.spreekuur;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.platform.time.Time;

/**
 * Every occurrence of an edition's Spreekuren in the weeks around a day: rhythm, season, holidays, and what was cancelled, moved or added.
 * Pure: the same rows give the same timetable, whatever the clock or the zone of the machine says.
 */
final class Timetable {
    /** In order of time; then by kern, so that a week reads the same each time. */
    static final Comparator<Occurrence> IN_TIME = Comparator.comparing(Occurrence::start)
        .thenComparing(Occurrence::kern, Kern.BY_NAME).thenComparing(occurrence -> occurrence.spreekuur().id());
    /** Five weeks, and as much again and more, since one may have been moved into them. */
    static final int DAYS_BACK = 95;
    static final int DAYS_AHEAD = 400;
    /** Rather one that is somewhat further away and soon than one in the own kern after a closed season. */
    private static final int SOON_IN_DAYS = 35;
    private static final Comparator<Spreekuur> BY_KERN = Comparator.comparing(Spreekuur::kern, Kern.BY_NAME)
        .thenComparing(Spreekuur::startsAt).thenComparing(Spreekuur::id);

    private final LocalDate day;
    private final List<Spreekuur> spreekuren;
    private final Map<Long, List<Occurrence>> occurrences = new HashMap<>();

    /**
     * @param day        today in Europe/Amsterdam: the timetable knows a season before it and thirteen months after it
     * @param exceptions by id of the Spreekuur; one without exceptions may be absent
     * @param closed     the holidays on which Spreekuren that keep the holidays are closed
     */
    Timetable(LocalDate day, Collection<Spreekuur> spreekuren, Map<Long, List<DateException>> exceptions, Set<Holiday> closed) {
        this.day = day;
        this.spreekuren = spreekuren.stream().sorted(BY_KERN).toList();
        var expansion = new Expansion(day.minusDays(DAYS_BACK), day.plusDays(DAYS_AHEAD), closed);
        this.spreekuren.forEach(spreekuur ->
            occurrences.put(spreekuur.id(), expansion.of(spreekuur, exceptions.getOrDefault(spreekuur.id(), List.of()))));
    }

    LocalDate day() {
        return day;
    }

    /** By kern in the order of its sort key, then by time of day. */
    List<Spreekuur> spreekuren() {
        return spreekuren;
    }

    Optional<Spreekuur> bySlug(String slug) {
        return spreekuren.stream().filter(spreekuur -> spreekuur.slug().equals(slug)).findFirst();
    }

    /** One occurrence by its key; of one that moved, the one at its new date. Empty when the rhythm has no such date. */
    Optional<Occurrence> find(long spreekuurId, OccurrenceKey key) {
        return occurrences.getOrDefault(spreekuurId, List.of()).stream().filter(occurrence -> occurrence.key().equals(key))
            .min(Comparator.comparing((Occurrence occurrence) -> !occurrence.goesOn())
                .thenComparing(occurrence -> occurrence.otherDate() == null));
    }

    /** Monday to Sunday of the week of this day, cancelled and moved ones included, in order of time. */
    List<Occurrence> week(LocalDate anyDay) {
        var monday = anyDay.with(DayOfWeek.MONDAY);
        var start = monday.atStartOfDay(Time.ZONE).toInstant();
        var end = monday.plusWeeks(1).atStartOfDay(Time.ZONE).toInstant();
        return occurrences.values().stream().flatMap(List::stream)
            .filter(occurrence -> !occurrence.start().isBefore(start) && occurrence.start().isBefore(end))
            .sorted(IN_TIME).toList();
    }

    /** What is still to come or going on, cancelled and moved ones included, in order of time. */
    List<Occurrence> upcoming(long spreekuurId, Instant from, int limit) {
        return ahead(spreekuurId, from).limit(limit).toList();
    }

    /** The first that goes on and is not over: one that is open now, else the one to come. At the moment of its end it is over. */
    Optional<Occurrence> next(long spreekuurId, Instant from) {
        return ahead(spreekuurId, from).filter(Occurrence::goesOn).findFirst();
    }

    /** What would have been next and does not take place; empty when the next one is as the rhythm says. */
    Optional<Occurrence> dropped(long spreekuurId, Instant from) {
        return ahead(spreekuurId, from).findFirst().filter(first -> !first.goesOn());
    }

    /**
     * The next of each Spreekuur, nearest place first, then soonest. What comes within five weeks goes before what comes later, and a place
     * whose distance is not known goes last.
     *
     * @param minutesTo minutes by bike to the Kern with this id, 0 for itself
     */
    List<NearSpreekuur> nearest(LongFunction<OptionalInt> minutesTo, Instant from) {
        var soon = from.plusSeconds(SOON_IN_DAYS * 86_400L);
        return spreekuren.stream().flatMap(spreekuur -> next(spreekuur.id(), from).stream())
            .map(occurrence -> near(occurrence, minutesTo, from))
            .sorted(Comparator.<NearSpreekuur, Boolean>comparing(near -> near.occurrence().start().isAfter(soon))
                .thenComparing(near -> near.minutes() == null ? Integer.MAX_VALUE : near.minutes())
                .thenComparing(NearSpreekuur::occurrence, IN_TIME))
            .toList();
    }

    /**
     * The nearest other Spreekuur that a resident can go to from the day on which this one drops out, before it takes place again itself.
     */
    Optional<NearSpreekuur> insteadOf(Occurrence dropped, LongFunction<OptionalInt> minutesTo, Instant now) {
        var dayOfIt = dropped.date().atStartOfDay(Time.ZONE).toInstant();
        var from = dayOfIt.isAfter(now) ? dayOfIt : now;
        var again = next(dropped.spreekuur().id(), from).map(Occurrence::start).orElse(Instant.MAX);
        return nearest(minutesTo, from).stream()
            .filter(near -> near.occurrence().spreekuur().id() != dropped.spreekuur().id() && near.minutes() != null)
            .filter(near -> near.occurrence().start().isBefore(again))
            .findFirst();
    }

    private static NearSpreekuur near(Occurrence occurrence, LongFunction<OptionalInt> minutesTo, Instant from) {
        var minutes = minutesTo.apply(occurrence.kern().id());
        return new NearSpreekuur(occurrence, occurrence.isOpenAt(from), minutes.isPresent() ? minutes.getAsInt() : null, null, null);
    }

    private Stream<Occurrence> ahead(long spreekuurId, Instant from) {
        var all = occurrences.getOrDefault(spreekuurId, List.of());
        return all.subList(firstNotOver(all, from), all.size()).stream().filter(occurrence -> occurrence.end().isAfter(from));
    }

    /** Binary search: a hot page asks for the next of every Spreekuur, and there are four hundred days of them. */
    private static int firstNotOver(List<Occurrence> inTime, Instant from) {
        var earliest = from.minusSeconds(86_400);
        int low = 0;
        int high = inTime.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inTime.get(middle).start().isBefore(earliest)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
