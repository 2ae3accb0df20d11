package nl.buurtkanaal.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.audit.AuditScope.Place;
import nl.buurtkanaal.platform.database.Sweep;
import nl.buurtkanaal.platform.time.Time;

/** The book of acts: what a person with a role, or the site itself, did to someone or something. */
@Singleton
public class Audit {

    /** The actor when the site itself acts. */
    public static final long SITE = 0;

    private static final int MONTHS_KEPT = 24;

    private final AuditRepository entries;
    private final List<AuditScope> scopes;
    private final Sweep sweep;
    private final Clock clock;

    Audit(AuditRepository entries, List<AuditScope> scopes, Sweep sweep, Clock clock) {
        this.entries = entries;
        this.scopes = scopes;
        this.sweep = sweep;
        this.clock = clock;
    }

    /**
     * Writes down an act in the transaction of that act. Ids and fixed words only: {@code act} as "role.granted", {@code subject} as the
     * table of the row, {@code reason} as the code or the sentence that a person with a role gave, never a resident's own words.
     */
    @Transactional
    public void record(long actorPersonId, String act, String subject, long subjectId, @Nullable String reason) {
        var place = placeOf(subject, subjectId);
        var edition = place.or(() -> placeOf("person", actorPersonId)).map(Place::editionId).orElse(null);
        entries.save(new AuditEntry(null, actorPersonId, act, subject, subjectId, reason, clock.instant(), edition,
            place.map(Place::kernId).orElse(null), place.map(Place::aboutId).orElse(null)));
    }

    /** An act in an edition as such, such as a change of its name. */
    @Transactional
    public void recordIn(long editionId, long actorPersonId, String act, String subject, long subjectId, @Nullable String reason) {
        entries.save(new AuditEntry(null, actorPersonId, act, subject, subjectId, reason, clock.instant(), editionId, null, null));
    }

    private Optional<Place> placeOf(String subject, long id) {
        return scopes.stream().filter(scope -> scope.subject().equals(subject)).findFirst().flatMap(scope -> scope.of(id));
    }

    /** Somebody leaves: why something was done about them is forgotten, that it was done stays. */
    @Transactional
    public void forgetReasonsAbout(long personId) {
        entries.forgetReasonsAbout(personId);
    }

    /** Forgets what is older than 24 months. Returns how many entries went. */
    public int forgetOld(Instant now) {
        return sweep.delete("DELETE FROM audit_entry WHERE done_at < ?", now.atZone(Time.ZONE).minusMonths(MONTHS_KEPT).toInstant());
    }
}
