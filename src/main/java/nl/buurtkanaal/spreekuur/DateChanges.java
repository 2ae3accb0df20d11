package nl.buurtkanaal.spreekuur;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.spreekuur.OccurrenceChanged.What;

/**
 * Cancels, moves, adds and restores single dates of a Spreekuur. Two people who do so at once wait for one another, and the second hears
 * what the first did. Each change counts in the version of the Spreekuur, is in the audit, and is published for its followers.
 */
@Singleton
class DateChanges {

    private final SpreekuurRepository spreekuren;
    private final ExceptionRepository exceptions;
    private final TimetableReader reader;
    private final ApplicationEventPublisher<OccurrenceChanged> changed;
    private final Audit audit;
    private final Clock clock;

    DateChanges(SpreekuurRepository spreekuren, ExceptionRepository exceptions, TimetableReader reader,
                ApplicationEventPublisher<OccurrenceChanged> changed, Audit audit, Clock clock) {
        this.spreekuren = spreekuren;
        this.exceptions = exceptions;
        this.reader = reader;
        this.changed = changed;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param reason for residents; may be empty */
    @Transactional
    public DateOutcome cancel(SpreekuurRow spreekuur, OccurrenceKey key, String reason, CurrentPerson by) {
        var now = clock.instant();
        var found = find(spreekuur, key, now);
        var refusal = DateOutcome.ofCancelling(found, now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var row = exceptions.of(spreekuur.id(), key.date(), key.extra());
        var written = row.isPresent() ? exceptions.update(row.get().cancelled(reason, by.id(), now))
            : exceptions.save(plain(spreekuur, key, DateException.Kind.CANCELLED, reason, by, now));
        return done(spreekuur, written, What.CANCELLED, by, now);
    }

    @Transactional
    public DateOutcome move(SpreekuurRow spreekuur, OccurrenceKey key, DateWish wish, CurrentPerson by) {
        var now = clock.instant();
        var found = find(spreekuur, key, now);
        var refusal = DateOutcome.ofMoving(found, wish, all(spreekuur, now), now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var newDate = wish.on().equals(key.date()) ? null : wish.on();
        var row = exceptions.of(spreekuur.id(), key.date(), key.extra())
            .orElseGet(() -> plain(spreekuur, key, DateException.Kind.MOVED, "", by, now))
            .moved(newDate, wish.start(), wish.minutes(), wish.placeId(), wish.reason(), by.id(), now);
        return done(spreekuur, row.id() == null ? exceptions.save(row) : exceptions.update(row), What.MOVED, by, now);
    }

    /** Adds one on a date of its own. */
    @Transactional
    public DateOutcome add(SpreekuurRow spreekuur, DateWish wish, CurrentPerson by) {
        var now = clock.instant();
        spreekuren.lock(spreekuur.id());
        var key = new OccurrenceKey(wish.on(), true);
        var refusal = DateOutcome.ofAdding(spreekuur.id(), wish, all(spreekuur, now), now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (exceptions.of(spreekuur.id(), key.date(), true).isPresent()) {
            return DateOutcome.TAKEN;
        }
        var row = plain(spreekuur, key, DateException.Kind.MOVED, "", by, now)
            .moved(null, wish.start(), wish.minutes(), wish.placeId(), "", by.id(), now);
        var extra = row.restored(DateException.Kind.EXTRA, by.id(), now).withReason(wish.reason());
        return done(spreekuur, exceptions.save(extra), What.EXTRA, by, now);
    }

    /** Takes a decision back: what was cancelled takes place as before, what was moved as usual, what was extra no longer. */
    @Transactional
    public DateOutcome restore(SpreekuurRow spreekuur, String changeId, CurrentPerson by) {
        var now = clock.instant();
        spreekuren.lock(spreekuur.id());
        var found = exceptions.byUuid(changeId).filter(row -> row.spreekuurId() == spreekuur.id());
        if (found.isEmpty()) {
            return DateOutcome.RESTORED_ALREADY;
        }
        var row = found.get();
        var before = before(row);
        if (before.isPresent()) {
            exceptions.update(row.restored(before.get(), by.id(), now));
        } else {
            exceptions.deleteById(row.id());
        }
        changed.publishEvent(new OccurrenceChanged(spreekuur.editionId(), spreekuur.id(), new OccurrenceKey(row.occursOn(), row.extra()),
            What.RESTORED, row.uuid(), row.version() + 1, row.recordedAt()));
        return count(spreekuur, "spreekuur.restored", row.occursOn(), by, now);
    }

    /** What it was before it was cancelled, when it was not simply as the rhythm says. */
    private static Optional<DateException.Kind> before(ExceptionRow row) {
        return switch (row.kind()) {
            case CANCELLED -> row.extra() ? Optional.of(row.newOn() == null ? DateException.Kind.EXTRA : DateException.Kind.MOVED)
                : row.differsOtherwise() ? Optional.of(DateException.Kind.MOVED) : Optional.empty();
            case MOVED -> row.extra() ? Optional.of(DateException.Kind.EXTRA) : Optional.empty();
            case EXTRA -> Optional.empty();
        };
    }

    private Optional<Occurrence> find(SpreekuurRow spreekuur, OccurrenceKey key, Instant now) {
        // the lock comes first: what is read after it is what the one before wrote
        spreekuren.lock(spreekuur.id());
        return all(spreekuur, now).find(spreekuur.id(), key);
    }

    private Timetable all(SpreekuurRow spreekuur, Instant now) {
        return reader.read(spreekuur.editionId(), LocalDate.ofInstant(now, Time.ZONE));
    }

    private static ExceptionRow plain(SpreekuurRow spreekuur, OccurrenceKey key, DateException.Kind kind, String reason, CurrentPerson by,
                                      Instant now) {
        return new ExceptionRow(null, UUID.randomUUID().toString(), spreekuur.id(), key.date(), key.extra(), kind, null, null, null, null,
            reason, by.id(), now, 1);
    }

    private DateOutcome done(SpreekuurRow spreekuur, ExceptionRow row, What what, CurrentPerson by, Instant now) {
        changed.publishEvent(new OccurrenceChanged(spreekuur.editionId(), spreekuur.id(), new OccurrenceKey(row.occursOn(), row.extra()),
            what, row.uuid(), row.version(), now));
        return count(spreekuur, "spreekuur." + what.name().toLowerCase(Locale.ROOT), row.occursOn(), by, now);
    }

    private DateOutcome count(SpreekuurRow spreekuur, String act, LocalDate on, CurrentPerson by, Instant now) {
        spreekuren.countChange(spreekuur.id(), now);
        audit.record(by.id(), act, "spreekuur", spreekuur.id(), on.toString());
        return DateOutcome.DONE;
    }
}
