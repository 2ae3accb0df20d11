package nl.buurtkanaal.spreekuur;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import nl.buurtkanaal.kern.KernNeighbour;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.platform.time.Time;

/**
 * When the Spreekuren of an edition take place. Asks the database once in twenty seconds per edition and node, whatever is asked here; so a
 * change is everywhere within a minute.
 */
@Singleton
public class Spreekuren {
    private static final Duration FRESH = Duration.ofSeconds(20);
    /** Older than this no visitor gets to see, also when nobody came by for an hour. */
    private static final Duration STALE = Duration.ofSeconds(40);

    /** Kernen to look at around one without a Spreekuur within half an hour; an edition has some tens. */
    private static final int LONG_RIDES = 60;

    private final TimetableReader reader;
    private final Kernen kernen;
    private final Clock clock;
    private final Map<Long, Kept> kept = new ConcurrentHashMap<>();
    private final Map<Long, ReentrantLock> reading = new ConcurrentHashMap<>();

    Spreekuren(TimetableReader reader, Kernen kernen, Clock clock) {
        this.reader = reader;
        this.kernen = kernen;
        this.clock = clock;
    }

    /** Every Spreekuur that is published, by kern and then by time of day; empty when the edition has none. */
    public List<Spreekuur> of(long editionId) {
        return timetable(editionId).spreekuren();
    }

    /** The Spreekuren of one Kern, by time of day; empty when it has none. */
    public List<Spreekuur> in(long editionId, long kernId) {
        return of(editionId).stream().filter(spreekuur -> spreekuur.kern().id() == kernId).toList();
    }

    /** A published Spreekuur of this edition; empty when there is none by that name. */
    public Optional<Spreekuur> bySlug(long editionId, String slug) {
        return timetable(editionId).bySlug(slug);
    }

    /** The week from this Monday on. Five weeks back and a year ahead are known. */
    public Week week(long editionId, LocalDate monday) {
        var first = monday.with(DayOfWeek.MONDAY);
        return new Week(first, timetable(editionId).week(first));
    }

    /** Today, or the coming Monday when nothing is left of this week: the day whose week is worth looking at. */
    public LocalDate busyDay(long editionId, Instant now) {
        var today = LocalDate.ofInstant(now, Time.ZONE);
        var left = timetable(editionId).week(today).stream().anyMatch(occurrence -> occurrence.end().isAfter(now));
        return left ? today : today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    /** The next time that it takes place: one that is going on counts until the moment of its end. Empty when none comes within a year. */
    public Optional<Occurrence> next(Spreekuur spreekuur, Instant from) {
        return timetable(spreekuur.editionId()).next(spreekuur.id(), from);
    }

    /** What is to come, cancelled and moved ones included, in order of time, at most {@code limit}. */
    public List<Occurrence> upcoming(Spreekuur spreekuur, Instant from, int limit) {
        return timetable(spreekuur.editionId()).upcoming(spreekuur.id(), from, limit);
    }

    /** One occurrence of a published Spreekuur by its key; empty before five weeks back and after a year ahead. */
    public Optional<Occurrence> find(long editionId, long spreekuurId, OccurrenceKey key) {
        return timetable(editionId).find(spreekuurId, key);
    }

    /**
     * The next of every Spreekuur, by kern and then by time of day, each with what drops out before it; those that have none within a year
     * are absent.
     */
    public List<NearSpreekuur> nextOfEach(long editionId, Instant from) {
        return of(editionId).stream().flatMap(spreekuur -> nextWithChanges(spreekuur, from).stream()).toList();
    }

    /** The next of this Spreekuur, and what drops out before it with the nearest alternative. Empty when none comes within a year. */
    public Optional<NearSpreekuur> nextWithChanges(Spreekuur spreekuur, Instant from) {
        var timetable = timetable(spreekuur.editionId());
        return timetable.next(spreekuur.id(), from)
            .map(occurrence -> new NearSpreekuur(occurrence, occurrence.isOpenAt(from), 0, null, null))
            .map(near -> withChanges(timetable, near, bikesFrom(spreekuur.kern().id()), from));
    }

    /**
     * The next one near a Kern: in the nearest kern that has one within five weeks, by minutes and then by time, with what drops out there
     * and where to go instead. Where no kern that one cycles to has one, the nearest further away. Empty when the edition has none at all.
     */
    public Optional<NearSpreekuur> nextNear(long editionId, long kernId, Instant from) {
        var timetable = timetable(editionId);
        var bikes = bikesFrom(kernId);
        return timetable.nearest(bikes, from).stream().findFirst()
            .flatMap(near -> near.minutes() != null
                ? Optional.of(near) : timetable.nearest(longRidesFrom(kernId), from).stream().findFirst())
            .map(near -> withChanges(timetable, near, bikes, from));
    }

    /** The soonest of the edition, wherever it is, with what drops out there; empty when it has none at all. */
    public Optional<NearSpreekuur> soonest(long editionId, Instant from) {
        var timetable = timetable(editionId);
        return timetable.nearest(to -> OptionalInt.empty(), from).stream().findFirst()
            .map(near -> withChanges(timetable, near, bikesFrom(near.occurrence().kern().id()), from));
    }

    /** With where one can go instead when it drops out, near the Kern of its Spreekuur. */
    public ToldOccurrence told(Occurrence occurrence, Instant now) {
        if (occurrence.goesOn() || occurrence.movedAway()) {
            return new ToldOccurrence(occurrence, null);
        }
        var spreekuur = occurrence.spreekuur();
        return new ToldOccurrence(occurrence, timetable(spreekuur.editionId()).insteadOf(occurrence, bikesFrom(spreekuur.kern().id()), now)
            .orElse(null));
    }

    /** The next of every Spreekuur, the nearest to this Kern first, each with what drops out before it; at most {@code limit}. */
    public List<NearSpreekuur> nearest(long editionId, long kernId, Instant from, int limit) {
        var timetable = timetable(editionId);
        var bikes = bikesFrom(kernId);
        return timetable.nearest(bikes, from).stream().limit(limit).map(near -> withChanges(timetable, near, bikes, from)).toList();
    }

    /** Forgets what this node keeps of an edition: who changed something sees it in the next page. */
    public void forget(long editionId) {
        kept.remove(editionId);
    }

    private static NearSpreekuur withChanges(Timetable timetable, NearSpreekuur near, LongFunction<OptionalInt> bikes, Instant from) {
        return timetable.dropped(near.occurrence().spreekuur().id(), from)
            .map(dropped -> near.with(dropped, dropped.movedAway() ? null : timetable.insteadOf(dropped, bikes, from).orElse(null)))
            .orElse(near);
    }

    private LongFunction<OptionalInt> bikesFrom(long kernId) {
        return to -> kernen.minutesBetween(kernId, to);
    }

    private LongFunction<OptionalInt> longRidesFrom(long kernId) {
        var minutes = kernen.nearest(kernId, LONG_RIDES).stream()
            .collect(Collectors.toMap(near -> near.kern().id(), KernNeighbour::minutes));
        return to -> minutes.containsKey(to) ? OptionalInt.of(minutes.get(to)) : OptionalInt.empty();
    }

    /** Fresh, or read by one while the others take what is still good enough. A new day has a new timetable. */
    private Timetable timetable(long editionId) {
        var today = LocalDate.now(clock.withZone(Time.ZONE));
        var now = kept.get(editionId);
        if (now != null && now.isFor(today, FRESH)) {
            return now.timetable();
        }
        var lock = reading.computeIfAbsent(editionId, id -> new ReentrantLock());
        if (now != null && now.isFor(today, STALE) && !lock.tryLock()) {
            return now.timetable();
        }
        if (!lock.isHeldByCurrentThread()) {
            lock.lock();
        }
        try {
            var meanwhile = kept.get(editionId);
            if (meanwhile == null || !meanwhile.isFor(today, FRESH)) {
                meanwhile = new Kept(reader.read(editionId, today), System.nanoTime());
                kept.put(editionId, meanwhile);
            }
            return meanwhile.timetable();
        } finally {
            lock.unlock();
        }
    }

    private record Kept(Timetable timetable, long readAt) {
        boolean isFor(LocalDate today, Duration age) {
            return timetable.day().equals(today) && System.nanoTime() - readAt < age.toNanos();
        }
    }
}
