package nl.buurtkanaal.person;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;

/** Objections against a pause or a ban: one to each, decided once, and by somebody else than who decided before. */
@Singleton
@Connectable
public class Objections {

    private static final String SELECT = """
        SELECT o.id, o.person_id, o.code, o.kind, o.decider_id, o.words, o.made_at, o.granted, o.answer
        FROM person_objection o JOIN person p ON p.id = o.person_id WHERE\s""";

    private final JdbcOperations jdbc;
    private final Measures measures;
    private final Outbox outbox;
    private final Audit audit;

    Objections(JdbcOperations jdbc, Measures measures, Outbox outbox, Audit audit) {
        this.jdbc = jdbc;
        this.measures = measures;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Keeps an objection; a second one to the same thing changes nothing. */
    @Transactional
    public void make(Measure measure, String words, Instant now) {
        jdbc.prepareStatement("""
            INSERT INTO person_objection (person_id, code, kind, decider_id, words, made_at, open) VALUES (?, ?, ?, ?, ?, ?, TRUE)
            ON DUPLICATE KEY UPDATE person_id = person_id""", statement -> {
            statement.setLong(1, measure.personId());
            statement.setString(2, measure.code());
            statement.setString(3, measure.kind().name());
            statement.setLong(4, measure.decidedBy());
            statement.setString(5, words);
            statement.setTimestamp(6, Timestamp.from(now));
            return statement.executeUpdate();
        });
        audit.record(measure.personId(), "person.objected", "person", measure.personId(), measure.kind().name());
    }

    public Optional<Objection> to(String code) {
        return find("o.code = '" + code.replaceAll("[^0-9a-z]", "") + "'").stream().findFirst();
    }

    /** One that waits for somebody who did not decide it and is not who objects. */
    public Optional<Objection> waitingFor(long personId, long id) {
        return find("o.open = TRUE AND o.decider_id <> " + personId + " AND o.person_id <> " + personId + " AND o.id = " + id).stream()
            .findFirst();
    }

    /** Who decided on one, and when; empty while it waits. */
    public Optional<Settled> settled(long id) {
        return jdbc.prepareStatement("SELECT o.person_id, o.decider_id, p.shown_name, o.decided_at FROM person_objection o"
            + " JOIN person p ON p.id = o.decided_by WHERE o.id = ? AND o.open IS NULL", statement -> {
            statement.setLong(1, id);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new Settled(rows.getLong(1), rows.getLong(2), rows.getString(3),
                    rows.getTimestamp(4).toInstant())) : Optional.empty();
            }
        });
    }

    /** An objection that was decided on, by whom. */
    public record Settled(long personId, long deciderId, String by, Instant at) {
    }

    /** Decides once; lifts the pause or ban when it is granted. Returns false when somebody else was first. */
    @Transactional
    public boolean decide(Objection objection, Person person, boolean granted, String answer, long byPersonId, Instant now) {
        if (byPersonId == objection.deciderId() || byPersonId == objection.personId()) {
            throw new IllegalArgumentException("Somebody else decides on an objection");
        }
        var changed = jdbc.prepareStatement("""
            UPDATE person_objection SET open = NULL, granted = ?, answer = ?, decided_by = ?, decided_at = ? WHERE id = ?
                AND open = TRUE""", statement -> {
            statement.setBoolean(1, granted);
            statement.setString(2, answer);
            statement.setLong(3, byPersonId);
            statement.setTimestamp(4, Timestamp.from(now));
            statement.setLong(5, objection.id());
            return statement.executeUpdate();
        });
        if (changed == 0) {
            return false;
        }
        audit.record(byPersonId, granted ? "objection.granted" : "objection.denied", "person", objection.personId(), null);
        if (granted) {
            measures.byCode(objection.code()).filter(Measure::holds).ifPresent(measure -> measures.lift(measure, person, byPersonId, now));
        }
        outbox.put(MailTo.person(person.id()), "person/mail/objection-decided", person.editionId(),
            Map.of("path", "/bezwaar/" + objection.code()));
        return true;
    }

    private List<Objection> find(String condition) {
        return jdbc.prepareStatement(SELECT + condition, statement -> read(statement.executeQuery()));
    }

    private static List<Objection> read(ResultSet rows) throws SQLException {
        try (rows) {
            var found = new ArrayList<Objection>();
            while (rows.next()) {
                found.add(new Objection(rows.getLong("id"), rows.getLong("person_id"), rows.getString("code"),
                    Measure.Kind.valueOf(rows.getString("kind")), rows.getLong("decider_id"), rows.getString("words"),
                    rows.getTimestamp("made_at").toInstant(), rows.getObject("granted", Boolean.class), rows.getString("answer")));
            }
            return found;
        }
    }
}
