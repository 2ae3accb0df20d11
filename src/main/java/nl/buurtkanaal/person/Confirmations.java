package nl.buurtkanaal.person;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.platform.time.Time;

/** Who is known to a buurtverbinder, and whose VOG was seen. What that allows is decided where a post is answered. */
@Singleton
public class Confirmations {

    /** A VOG is asked for anew after about three years. */
    private static final int VOG_MONTHS = 36;

    private final PersonRepository persons;
    private final ConfirmationRepository confirmations;
    private final VogSeenRepository vogs;
    private final Audit audit;
    private final ApplicationEventPublisher<PersonConfirmed> confirmed;

    Confirmations(PersonRepository persons, ConfirmationRepository confirmations, VogSeenRepository vogs, Audit audit,
                  ApplicationEventPublisher<PersonConfirmed> confirmed) {
        this.persons = persons;
        this.confirmations = confirmations;
        this.vogs = vogs;
        this.audit = audit;
        this.confirmed = confirmed;
    }

    /** What holds now for one person, newest first. */
    public List<Confirmation> of(long personId, Instant now) {
        return confirmations.holding(personId, now);
    }

    /** May answer orange posts, as far as being known goes. */
    public boolean isConfirmedForOrange(long personId, Instant now) {
        return of(personId, now).stream().anyMatch(confirmation -> confirmation.kind() == Confirmation.Kind.ORANGE);
    }

    /** Has met a buurtverbinder, or more than that. */
    public boolean isAcquainted(long personId, Instant now) {
        return !of(personId, now).isEmpty();
    }

    /** The VOG of a person that was seen in the last 36 months. */
    public Optional<VogSeen> vogOf(long personId, Instant now) {
        return vogs.latestSince(personId, vogSince(now));
    }

    /** All of it in one query, for a page that decides what a person may do. */
    public Marks marksOf(long personId, Instant now) {
        return confirmations.marks(personId, now, vogSince(now));
    }

    /**
     * Confirms a person for 24 months, once. Returns false when a confirmation of this kind held already: only who brought it about tells
     * the person. Nobody confirms themselves.
     */
    @Transactional
    public boolean confirm(long personId, Confirmation.Kind kind, long byPersonId, Instant now) {
        return confirm(personId, kind, null, byPersonId, now);
    }

    /** The same, with where they met; null when that is not told. */
    @Transactional
    public boolean confirm(long personId, Confirmation.Kind kind, Confirmation.@Nullable How how, long byPersonId, Instant now) {
        if (personId == byPersonId) {
            throw new IllegalArgumentException("Nobody confirms themselves");
        }
        persons.lock(personId);
        if (of(personId, now).stream().anyMatch(held -> held.kind() == kind)) {
            return false;
        }
        if (kind == Confirmation.Kind.ORANGE) {
            confirmations.endRevocation(personId, byPersonId, now);
        }
        confirmations.save(Confirmation.of(personId, kind, how, byPersonId, now));
        audit.record(byPersonId, "person.confirmed", "person", personId, kind.name());
        confirmed.publishEvent(new PersonConfirmed(personId, now));
        return true;
    }

    /** Takes a confirmation back, at once and for all buurtverbinders. Returns false when there was none. */
    @Transactional
    public boolean revoke(long personId, Confirmation.Kind kind, long byPersonId, String reason, Instant now) {
        if (confirmations.revoke(personId, kind, byPersonId, now) == 0) {
            return false;
        }
        audit.record(byPersonId, "person.confirmation-revoked", "person", personId, reason);
        return true;
    }

    boolean endRevocation(long personId, long byPersonId, Instant now) {
        return confirmations.endRevocation(personId, byPersonId, now) > 0;
    }

    /** What was taken back at a moment holds again, until when it did. */
    boolean restore(long personId, Instant revokedAt, long byPersonId, Instant now) {
        if (confirmations.restore(personId, revokedAt) == 0) {
            return false;
        }
        audit.record(byPersonId, "person.confirmed", "person", personId, Confirmation.Kind.ORANGE.name());
        confirmed.publishEvent(new PersonConfirmed(personId, now));
        return true;
    }

    /** Notes that an organisation saw a VOG in a month, once: the latest of that month is given back as it is. */
    @Transactional
    public VogSeen noteVog(long personId, String organisation, YearMonth seen, long byPersonId, Instant now) {
        persons.lock(personId);
        var noted = vogOf(personId, now).filter(known -> known.seenOn().equals(seen.atDay(1)));
        if (noted.isPresent()) {
            return noted.get();
        }
        var vog = vogs.save(new VogSeen(null, personId, organisation, seen.atDay(1), byPersonId, now));
        audit.record(byPersonId, "person.vog-seen", "person", personId, null);
        confirmed.publishEvent(new PersonConfirmed(personId, now));
        return vog;
    }

    private static LocalDate vogSince(Instant now) {
        return YearMonth.from(now.atZone(Time.ZONE)).minusMonths(VOG_MONTHS).atDay(1);
    }
}
