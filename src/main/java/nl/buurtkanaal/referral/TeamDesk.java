package nl.buurtkanaal.referral;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;

/** What waits for the wijkteam of an edition, and how far they are with it. */
@Singleton
@Connectable
class TeamDesk {

    private static final int LONGEST_LIST = 100;
    private static final String SELECT = """
        SELECT r.id, r.person_id, p.shown_name, p.kern_id, h.title, r.words, r.phone, r.consent_how, r.consent_on,
            b.shown_name AS passed_by,
            r.passed_at, r.stage, r.version, (SELECT MAX(s.taken_at) FROM referral_step s WHERE s.referral_id = r.id) AS stage_at
        FROM referral r JOIN person p ON p.id = r.person_id JOIN person b ON b.id = r.passed_by JOIN help_post h ON h.id = r.help_post_id
        WHERE r.edition_id = ? AND\s""";

    private final JdbcOperations jdbc;
    private final Kernen kernen;
    private final Outbox outbox;
    private final Audit audit;

    TeamDesk(JdbcOperations jdbc, Kernen kernen, Outbox outbox, Audit audit) {
        this.jdbc = jdbc;
        this.kernen = kernen;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** What is not done yet, longest waiting first, at most a hundred. */
    List<Referral> open(long editionId) {
        return find(editionId, "r.done_at IS NULL ORDER BY r.passed_at, r.id LIMIT " + LONGEST_LIST);
    }

    Optional<Referral> byId(long editionId, long id) {
        return find(editionId, "r.id = " + id).stream().findFirst();
    }

    /** Goes a step further; the asker hears of it. False when somebody else was first. */
    @Transactional
    public boolean step(Referral referral, Stage stage, long editionId, long byPersonId, Instant now) {
        var changed = jdbc.prepareStatement("""
            UPDATE referral SET stage = ?, done_at = ?, version = version + 1 WHERE id = ? AND version = ?""", statement -> {
            statement.setString(1, stage.name());
            statement.setTimestamp(2, stage == Stage.DONE ? Timestamp.from(now) : null);
            statement.setLong(3, referral.id());
            statement.setInt(4, referral.version());
            return statement.executeUpdate();
        });
        if (changed == 0) {
            return false;
        }
        jdbc.prepareStatement("""
            INSERT INTO referral_step (referral_id, stage, taken_by, taken_at) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE taken_at = ?, taken_by = ?""", statement -> {
            statement.setLong(1, referral.id());
            statement.setString(2, stage.name());
            statement.setLong(3, byPersonId);
            statement.setTimestamp(4, Timestamp.from(now));
            statement.setTimestamp(5, Timestamp.from(now));
            statement.setLong(6, byPersonId);
            return statement.executeUpdate();
        });
        audit.record(byPersonId, "referral.step", "referral", referral.id(), stage.name());
        outbox.put(MailTo.person(referral.personId()), "referral/mail/step", editionId, Map.of("stage", stage.name()));
        return true;
    }

    private List<Referral> find(long editionId, String condition) {
        return jdbc.prepareStatement(SELECT + condition, statement -> {
            statement.setLong(1, editionId);
            return read(statement.executeQuery());
        });
    }

    private List<Referral> read(ResultSet rows) throws SQLException {
        try (rows) {
            var found = new ArrayList<Referral>();
            while (rows.next()) {
                var stageAt = rows.getTimestamp("stage_at");
                found.add(new Referral(rows.getLong("id"), rows.getLong("person_id"), rows.getString("shown_name"),
                    kernen.byId(rows.getLong("kern_id")).name(), rows.getString("title"), rows.getString("words"), rows.getString("phone"),
                    rows.getString("consent_how"), rows.getObject("consent_on", LocalDate.class), rows.getString("passed_by"),
                    rows.getTimestamp("passed_at").toInstant(), Stage.valueOf(rows.getString("stage")),
                    stageAt == null ? null : stageAt.toInstant(),
                    rows.getInt("version")));
            }
            return found;
        }
    }
}
