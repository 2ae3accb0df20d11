package nl.buurtkanaal.spreekuur;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import nl.buurtkanaal.platform.time.Time;

/** How a change of one date ended, and the rules for it. Pure. */
enum DateOutcome {
    DONE, UNKNOWN, PAST, CANCELLED_ALREADY, CANCELLED_FIRST, HOLIDAY, RESTORED_ALREADY, NOTHING_CHANGES, TAKEN, SKIPPED_HOUR, TOO_FAR;

    /** Further ahead nobody plans, and the pages show no more than this. */
    private static final int DAYS_AHEAD = 365;

    /** Key of the Dutch sentence that tells why it was refused. */
    String messageKey() {
        return "spreekuur.outcome." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Why an occurrence cannot be cancelled; empty when it can. */
    static Optional<DateOutcome> ofCancelling(Optional<Occurrence> found, Instant now) {
        return ofChanging(found, now).map(outcome -> outcome == CANCELLED_FIRST ? CANCELLED_ALREADY : outcome);
    }

    /**
     * Why an occurrence cannot be moved like this; empty when it can. What is cancelled must be restored first, so that nobody misses that
     * it is on again.
     */
    static Optional<DateOutcome> ofMoving(Optional<Occurrence> found, DateWish wish, Timetable all, Instant now) {
        var refusal = ofChanging(found, now);
        if (refusal.isPresent()) {
            return refusal;
        }
        var occurrence = found.orElseThrow();
        var end = wish.startsAt().plus(Duration.ofMinutes(wish.minutes()));
        var samePlace = wish.placeId() == null ? occurrence.place().id() == occurrence.spreekuur().place().id()
            : wish.placeId() == occurrence.place().id();
        if (samePlace && wish.startsAt().equals(occurrence.start()) && end.equals(occurrence.end())) {
            return Optional.of(NOTHING_CHANGES);
        }
        return ofWish(wish, all.upcoming(occurrence.spreekuur().id(), now, Integer.MAX_VALUE).stream()
            .filter(other -> !other.key().equals(occurrence.key())).toList(), now);
    }

    /** Why there can be no extra one like this; empty when there can. */
    static Optional<DateOutcome> ofAdding(long spreekuurId, DateWish wish, Timetable all, Instant now) {
        return ofWish(wish, all.upcoming(spreekuurId, now, Integer.MAX_VALUE), now);
    }

    private static Optional<DateOutcome> ofChanging(Optional<Occurrence> found, Instant now) {
        if (found.isEmpty()) {
            return Optional.of(UNKNOWN);
        }
        var occurrence = found.get();
        if (!occurrence.end().isAfter(now)) {
            return Optional.of(PAST);
        }
        return occurrence.cancelled() ? Optional.of(CANCELLED_FIRST) : occurrence.holiday() ? Optional.of(HOLIDAY) : Optional.empty();
    }

    private static Optional<DateOutcome> ofWish(DateWish wish, Iterable<Occurrence> others, Instant now) {
        if (wish.isSkipped()) {
            return Optional.of(SKIPPED_HOUR);
        }
        if (!wish.startsAt().isAfter(now)) {
            return Optional.of(PAST);
        }
        if (wish.on().isAfter(LocalDate.ofInstant(now, Time.ZONE).plusDays(DAYS_AHEAD))) {
            return Optional.of(TOO_FAR);
        }
        var end = wish.startsAt().plus(Duration.ofMinutes(wish.minutes()));
        for (var other : others) {
            if (other.goesOn() && other.start().isBefore(end) && other.end().isAfter(wish.startsAt())) {
                return Optional.of(TAKEN);
            }
        }
        return Optional.empty();
    }
}
