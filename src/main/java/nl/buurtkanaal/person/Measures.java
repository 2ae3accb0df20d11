package nl.buurtkanaal.person;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.person.Measure.Kind;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.security.Unguessable;

/**
 * Pausing and banning somebody, with a mail that says why and how to object; and lifting it. Both hold from the next click of that person
 * on.
 * Whoever calls this has made sure that the person is in their care.
 */
@Singleton
@Connectable
public class Measures {

    /** Of the page where somebody reads why and objects. */
    static final int CODE_LENGTH = 24;

    private final MeasureTable table;
    private final PersonRepository persons;
    private final Bans bans;
    private final Revocations revocations;
    private final Outbox outbox;
    private final Audit audit;
    private final ApplicationEventPublisher<BanChanged> changed;

    Measures(MeasureTable table, PersonRepository persons, Bans bans, Revocations revocations, Outbox outbox, Audit audit,
             ApplicationEventPublisher<BanChanged> changed) {
        this.table = table;
        this.persons = persons;
        this.bans = bans;
        this.revocations = revocations;
        this.outbox = outbox;
        this.audit = audit;
        this.changed = changed;
    }

    /** Whether somebody may place and answer nothing now. */
    public boolean isPaused(long personId) {
        return table.isPaused(personId);
    }

    /** The pauses and bans of one person, newest first. */
    public List<Measure> of(long personId) {
        return table.of(personId).stream().filter(measure -> !measure.revocation()).toList();
    }

    /** The one whose page has this code. */
    public Optional<Measure> byCode(String code) {
        return table.byCode(code);
    }

    /** Puts somebody's part in the site on hold until a moment, and tells them why. Returns false when they are paused already. */
    @Transactional
    public boolean pause(Person person, Cause cause, String reason, Instant until, long byPersonId, Instant now) {
        var code = hold(person, cause, reason, until, byPersonId, now);
        code.ifPresent(made -> tell(person, "person/mail/paused", made, cause));
        return code.isPresent();
    }

    /** The same as a part of a decision that is told, and can be objected to, as a whole: so no mail of its own. */
    @Transactional
    public void pauseAsPart(Person person, Cause cause, String reason, Instant until, long byPersonId, Instant now) {
        hold(person, cause, reason, until, byPersonId, now);
    }

    /** The code of the page with the way to object; empty when they are paused already. */
    private Optional<String> hold(Person person, Cause cause, String reason, Instant until, long byPersonId, Instant now) {
        // two who decide about one person come one after the other
        persons.lock(person.id());
        if (isPaused(person.id())) {
            return Optional.empty();
        }
        var code = Unguessable.letters(CODE_LENGTH);
        table.pause(person.id(), cause, reason, code, byPersonId, now, until);
        audit.record(byPersonId, "person.paused", "person", person.id(), cause.name());
        changed.publishEvent(new BanChanged(person.id(), now));
        return Optional.of(code);
    }

    /** Shuts somebody out, and their posts with them. Returns false when they are banned already. */
    @Transactional
    public boolean ban(Person person, Cause cause, String reason, long byPersonId, Instant now) {
        // two who decide about one person come one after the other
        persons.lock(person.id());
        if (bans.isBanned(person.id())) {
            return false;
        }
        bans.ban(person.id(), reason, byPersonId, now);
        var code = Unguessable.letters(CODE_LENGTH);
        table.explainBan(person.id(), cause, code);
        tell(person, "person/mail/banned", code, cause);
        return true;
    }

    /** Ends a pause or a ban before its time, or gives a confirmation back. Returns false when it was over. */
    @Transactional
    public boolean lift(Measure measure, Person person, long byPersonId, Instant now) {
        return lift(measure, person, byPersonId, now, now, null);
    }

    /**
     * The same with a mail that waits.
     *
     * @param act under which name it can be withdrawn
     */
    @Transactional
    public boolean lift(Measure measure, Person person, long byPersonId, Instant now, Instant mailDue, @Nullable String act) {
        if (measure.revocation()) {
            return revocations.restore(measure, byPersonId, now);
        }
        if (!liftAsPart(measure, person, byPersonId, now)) {
            return false;
        }
        outbox.put(MailTo.person(person.id()), "person/mail/lifted", person.editionId(), Map.of(), mailDue, act);
        return true;
    }

    /** Ends a pause or a ban of which nothing was told yet, so without a mail. Returns false when it was over. */
    @Transactional
    public boolean liftAsPart(Measure measure, Person person, long byPersonId, Instant now) {
        if (measure.kind() == Kind.BAN ? !bans.lift(person.id(), "", byPersonId, now) : !table.endPause(measure.id(), byPersonId, now)) {
            return false;
        }
        if (measure.kind() == Kind.PAUSE) {
            audit.record(byPersonId, "person.pause-lifted", "person", person.id(), null);
            changed.publishEvent(new BanChanged(person.id(), now));
        }
        return true;
    }

    /** What was ended at a moment, by something that is taken back, holds again. */
    @Transactional
    public void holdAgain(long personId, Instant liftedAt, Instant now) {
        if (table.standAgain(personId, liftedAt) > 0) {
            changed.publishEvent(new BanChanged(personId, now));
        }
    }

    /** Ends the pauses whose time is over. Returns how many. */
    @Transactional
    public int endPauses(Instant now) {
        var over = table.over(now);
        over.forEach(pause -> {
            table.endPause(pause.id(), null, now);
            changed.publishEvent(new BanChanged(pause.personId(), now));
        });
        return over.size();
    }

    private void tell(Person person, String template, String code, Cause cause) {
        outbox.put(MailTo.person(person.id()), template, person.editionId(), Map.of("path", "/bezwaar/" + code, "cause", cause.name()));
    }
}
