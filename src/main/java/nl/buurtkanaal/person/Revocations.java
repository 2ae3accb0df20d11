package nl.buurtkanaal.person;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.security.Unguessable;

/**
 * A buurtverbinder no longer vouches for somebody for help with an extra check, and tells them why on a page where they can object. Whoever
 * calls this has made sure that the person is in their care.
 */
@Singleton
@Connectable
public class Revocations {

    private final JdbcOperations jdbc;
    private final Confirmations confirmations;
    private final Outbox outbox;

    Revocations(JdbcOperations jdbc, Confirmations confirmations, Outbox outbox) {
        this.jdbc = jdbc;
        this.confirmations = confirmations;
        this.outbox = outbox;
    }

    /** Takes the confirmation for orange back, once, with a mail that says how to object. */
    @Transactional
    public void revoke(Person person, Cause cause, String reason, long byPersonId, Instant now) {
        if (!confirmations.revoke(person.id(), Confirmation.Kind.ORANGE, byPersonId, reason, now)) {
            return;
        }
        var code = Unguessable.letters(Measures.CODE_LENGTH);
        jdbc.prepareStatement("INSERT INTO person_revocation (person_id, cause, reason, code, revoked_by, revoked_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)", statement -> {
            statement.setLong(1, person.id());
            statement.setString(2, cause.name());
            statement.setString(3, reason);
            statement.setString(4, code);
            statement.setLong(5, byPersonId);
            statement.setTimestamp(6, Timestamp.from(now));
            return statement.executeUpdate();
        });
        outbox.put(MailTo.person(person.id()), "person/mail/revoked", person.editionId(),
            Map.of("path", "/bezwaar/" + code, "cause", cause.name()));
    }

    /** An objection was right: they are confirmed as they were. Returns false when that was so already. */
    boolean restore(Measure revocation, long byPersonId, Instant now) {
        return confirmations.endRevocation(revocation.personId(), byPersonId, now)
            && confirmations.restore(revocation.personId(), revocation.decidedAt(), byPersonId, now);
    }
}
