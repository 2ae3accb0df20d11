package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.person.Measure.Kind;

/** The rows of {@code person_pause}, and what is told of a ban and of a confirmation that was taken back. */
@Singleton
@Connectable
class MeasureTable {

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

    MeasureTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    boolean isPaused(long personId) {
        return jdbc.prepareStatement("SELECT 1 FROM person_pause WHERE person_id = ? AND lifted_at IS NULL LIMIT 1", statement -> {
            statement.setLong(1, personId);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        });
    }

    /** All of one person, newest first. */
    List<Measure> of(long personId) {
        return find("person_id = ?", personId);
    }

    Optional<Measure> byCode(String code) {
        return find("code = ?", code).stream().findFirst();
    }

    void pause(long personId, Cause cause, String reason, String code, long byPersonId, Instant now, Instant until) {
        jdbc.prepareStatement("""
            INSERT INTO person_pause (person_id, cause, reason, code, paused_by, paused_at, until_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", statement -> {
            statement.setLong(1, personId);
            statement.setString(2, cause.name());
            statement.setString(3, reason);
            statement.setString(4, code);
            statement.setLong(5, byPersonId);
            statement.setTimestamp(6, Timestamp.from(now));
            statement.setTimestamp(7, Timestamp.from(until));
            return statement.executeUpdate();
        });
    }

    /** Says of the ban that stands why it is there and where its page is. */
    void explainBan(long personId, Cause cause, String code) {
        jdbc.prepareStatement("UPDATE person_ban SET cause = ?, code = ? WHERE person_id = ? AND lifted_at IS NULL", statement -> {
            statement.setString(1, cause.name());
            statement.setString(2, code);
            statement.setLong(3, personId);
            return statement.executeUpdate();
        });
    }

    /** Returns false when it was over. */
    boolean endPause(long id, @Nullable Long byPersonId, Instant now) {
        return jdbc.prepareStatement("UPDATE person_pause SET lifted_by = ?, lifted_at = ? WHERE id = ? AND lifted_at IS NULL",
            statement -> {
            statement.setObject(1, byPersonId);
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setLong(3, id);
            return statement.executeUpdate();
        }) > 0;
    }

    /** The pauses and bans that were lifted at that moment stand again. Returns how many. */
    int standAgain(long personId, Instant liftedAt) {
        var again = 0;
        for (var table : List.of("person_pause", "person_ban")) {
            again += jdbc.prepareStatement("UPDATE " + table + " SET lifted_by = NULL, lifted_at = NULL WHERE person_id = ?"
                + " AND lifted_at = ?", statement -> {
                statement.setLong(1, personId);
                statement.setTimestamp(2, Timestamp.from(liftedAt));
                return statement.executeUpdate();
            });
        }
        return again;
    }

    /** The pauses whose time is over, at most 200, locked until the end of the transaction. */
    List<Over> over(Instant now) {
        return jdbc.prepareStatement("SELECT id, person_id FROM person_pause WHERE lifted_at IS NULL AND until_at <= ?"
            + " LIMIT 200 FOR UPDATE", statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Over>();
                while (rows.next()) {
                    found.add(new Over(rows.getLong(1), rows.getLong(2)));
                }
                return found;
            }
        });
    }

    /** A pause that is over, of whom. */
    record Over(long id, long personId) {
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
}
