package nl.buurtkanaal.person;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.audit.Audit;

/** Who may not sign in. A ban works from the next click on: sessions are read with each request. */
@Singleton
public class Bans {

    private final BanRepository bans;
    private final PersonRepository persons;
    private final Audit audit;
    private final ApplicationEventPublisher<BanChanged> changed;

    Bans(BanRepository bans, PersonRepository persons, Audit audit, ApplicationEventPublisher<BanChanged> changed) {
        this.bans = bans;
        this.persons = persons;
        this.audit = audit;
        this.changed = changed;
    }

    public boolean isBanned(long personId) {
        return bans.countStanding(personId) > 0;
    }

    /** Bans a person with a reason that may be told to them. Nothing happens when they already are. */
    @Transactional
    public void ban(long personId, String reason, long byPersonId, Instant now) {
        persons.lock(personId);
        if (isBanned(personId)) {
            return;
        }
        bans.save(new Ban(null, personId, reason, byPersonId, now));
        audit.record(byPersonId, "person.banned", "person", personId, reason);
        changed.publishEvent(new BanChanged(personId, now));
    }

    /** Lets a person in again. Returns false when there was no ban. */
    @Transactional
    public boolean lift(long personId, String reason, long byPersonId, Instant now) {
        if (bans.lift(personId, byPersonId, now) == 0) {
            return false;
        }
        audit.record(byPersonId, "person.ban-lifted", "person", personId, reason);
        changed.publishEvent(new BanChanged(personId, now));
        return true;
    }
}
