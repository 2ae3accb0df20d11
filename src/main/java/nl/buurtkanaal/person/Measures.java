package nl.buurtkanaal.person;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.person.Measure.Kind;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;

/**
 * Pausing and banning somebody, with a mail that says why and how to object; and lifting it. Both hold from the next click of that person
 * on.
 * Whoever calls this has made sure that the person is in their care.
 */
@Singleton
@Connectable
public class Measures {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int CODE_LENGTH = 24;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SELECT = """
        SELECT m.kind, m.id, m.person_id, m.code, m.cause, m.reason, m.decided_by, d.shown_name, m.decided_at, m.until_at, m.lifted_at
            FROM (
            SELECT 'PAUSE' AS kind, id, person_id, code, cause, reason, paused_by AS decided_by, paused_at AS decided_at, until_at,
                lifted_at
            FROM person_pause WHERE %1$s
            UNION ALL
            SELECT 'BAN', id, person_id, code, cause, reason, banned_by, banned_at, NULL, lifted_at FROM person_ban WHERE %1$s
            UNION ALL
            SELECT 'REVOKED', id, person_id, code, cause, reason, revoked_by, revoked_at, NULL, lifted_at
            FROM person_revocation WHERE %1$s) m
        JOIN person d ON d.id = m.decided_by ORDER BY m.decided_at DESC, m.id DESC""";

    private final JdbcOperations jdbc;
    private final Bans bans;
    private final Revocations revocations;
    private final Outbox outbox;
    private final Audit audit;
    private final ApplicationEventPublisher<BanChanged> changed;

    Measures(JdbcOperations jdbc, Bans bans, Revocations revocations, Outbox outbox, Audit audit,
             ApplicationEventPublisher<BanChanged> changed) {
        this.jdbc = jdbc;
        this.bans = bans;
        this.revocations = revocations;
        this.outbox = outbox;
        this.audit = audit;
        this.changed = changed;
    }

    /** Whether somebody may place and answer nothing now. */
    public boolean isPaused(long personId) {
        return jdbc.prepareStatement("SELECT 1 FROM person_pause WHERE person_id = ? AND lifted_at IS NULL LIMIT 1", statement -> {
            statement.setLong(1, personId);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        });
    }

    /** The pauses and bans of one person, newest first. */
    public List<Measure> of(long personId) {
        return find("person_id = ?", personId).stream().filter(measure -> !measure.revocation()).toList();
    }

    /** The one whose page has this code. */
    public Optional<Measure> byCode(String code) {
        return find("code = ?", code).stream().findFirst();
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
        lock(person.id());
        if (isPaused(person.id())) {
            return Optional.empty();
        }
        var code = newCode();
        jdbc.prepareStatement("""
            INSERT INTO person_pause (person_id, cause, reason, code, paused_by, paused_at, until_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", statement -> {
            statement.setLong(1, person.id());
            statement.setString(2, cause.name());
            statement.setString(3, reason);
            statement.setString(4, code);
            statement.setLong(5, byPersonId);
            statement.setTimestamp(6, Timestamp.from(now));
            statement.setTimestamp(7, Timestamp.from(until));
            return statement.executeUpdate();
        });
        audit.record(byPersonId, "person.paused", "person", person.id(), cause.name());
        changed.publishEvent(new BanChanged(person.id(), now));
        return Optional.of(code);
    }

    /** Shuts somebody out, and their posts with them. Returns false when they are banned already. */
    @Transactional
    public boolean ban(Person person, Cause cause, String reason, long byPersonId, Instant now) {
        lock(person.id());
        if (bans.isBanned(person.id())) {
            return false;
        }
        bans.ban(person.id(), reason, byPersonId, now);
        var code = newCode();
        jdbc.prepareStatement("UPDATE person_ban SET cause = ?, code = ? WHERE person_id = ? AND lifted_at IS NULL", statement -> {
            statement.setString(1, cause.name());
            statement.setString(2, code);
            statement.setLong(3, person.id());
            return statement.executeUpdate();
        });
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
        if (measure.kind() == Kind.BAN ? !bans.lift(person.id(), "", byPersonId, now) : endPause(measure.id(), byPersonId, now) == 0) {
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
        var again = 0;
        for (var table : List.of("person_pause", "person_ban")) {
            again += jdbc.prepareStatement("UPDATE " + table + " SET lifted_by = NULL, lifted_at = NULL WHERE person_id = ?"
                + " AND lifted_at = ?", statement -> {
                statement.setLong(1, personId);
                statement.setTimestamp(2, Timestamp.from(liftedAt));
                return statement.executeUpdate();
            });
        }
        if (again > 0) {
            changed.publishEvent(new BanChanged(personId, now));
        }
    }

    /** Ends the pauses whose time is over. Returns how many. */
    @Transactional
    public int endPauses(Instant now) {
        var over = jdbc.prepareStatement("SELECT id, person_id FROM person_pause WHERE lifted_at IS NULL AND until_at <= ?"
            + " LIMIT 200 FOR UPDATE", statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<long[]>();
                while (rows.next()) {
                    found.add(new long[] {rows.getLong(1), rows.getLong(2)});
                }
                return found;
            }
        });
        over.forEach(pause -> {
            endPause(pause[0], null, now);
            changed.publishEvent(new BanChanged(pause[1], now));
        });
        return over.size();
    }

    private int endPause(long id, @Nullable Long byPersonId, Instant now) {
        return jdbc.prepareStatement("UPDATE person_pause SET lifted_by = ?, lifted_at = ? WHERE id = ? AND lifted_at IS NULL",
            statement -> {
            statement.setObject(1, byPersonId);
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setLong(3, id);
            return statement.executeUpdate();
        });
    }

    /** Two who decide about one person come one after the other. */
    private void lock(long personId) {
        jdbc.prepareStatement("SELECT id FROM person WHERE id = ? FOR UPDATE", statement -> {
            statement.setLong(1, personId);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        });
    }

    private void tell(Person person, String template, String code, Cause cause) {
        outbox.put(MailTo.person(person.id()), template, person.editionId(), Map.of("path", "/bezwaar/" + code, "cause", cause.name()));
    }

    private List<Measure> find(String condition, Object value) {
        return jdbc.prepareStatement(SELECT.formatted(condition), statement -> {
            statement.setObject(1, value);
            statement.setObject(2, value);
            statement.setObject(3, value);
            return read(statement.executeQuery());
        });
    }

    private static List<Measure> read(ResultSet rows) throws SQLException {
        try (rows) {
            var measures = new ArrayList<Measure>();
            while (rows.next()) {
                var until = rows.getTimestamp("until_at");
                var lifted = rows.getTimestamp("lifted_at");
                measures.add(new Measure(Kind.valueOf(rows.getString("kind")), rows.getLong("id"), rows.getLong("person_id"),
                    rows.getString("code"),
                    Cause.of(String.valueOf(rows.getString("cause"))).orElse(null), rows.getString("reason"), rows.getLong("decided_by"),
                    rows.getString("shown_name"), rows.getTimestamp("decided_at").toInstant(), until == null ? null : until.toInstant(),
                    lifted == null ? null : lifted.toInstant()));
            }
            return measures;
        }
    }

    static String newCode() {
        var code = new StringBuilder();
        for (var i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
