package nl.buurtkanaal.moderation;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The acts of the desk on cases, one by one, so that the last can be undone and the second of two is told who was first. */
@Singleton
@Connectable
class ActLog {

    private static final String SELECT = """
        SELECT a.id, a.case_id, c.subject_kind, c.subject_id, c.edition_id, a.person_id, p.shown_name, a.act, a.acted_at, a.version_after,
            c.version
        FROM moderation_act a JOIN moderation_case c ON c.id = a.case_id JOIN person p ON p.id = a.person_id
        WHERE a.undone_at IS NULL AND\s""";

    private final JdbcOperations jdbc;

    ActLog(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    long add(long caseId, long personId, Act act, int versionAfter, Instant now) {
        return jdbc.execute(connection -> {
            try (var statement = connection.prepareStatement(
                "INSERT INTO moderation_act (case_id, person_id, act, acted_at, version_after) VALUES (?, ?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
                statement.setLong(1, caseId);
                statement.setLong(2, personId);
                statement.setString(3, act.name());
                statement.setTimestamp(4, Timestamp.from(now));
                statement.setInt(5, versionAfter);
                statement.executeUpdate();
                try (var keys = statement.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong(1);
                }
            }
        });
    }

    /** The newest act on a subject that still stands. */
    Optional<DoneAct> lastOn(SubjectKind kind, long subjectId) {
        return find("c.subject_kind = ? AND c.subject_id = ? ORDER BY a.id DESC LIMIT 1", kind.name(), subjectId).stream().findFirst();
    }

    /** What a person did in an edition at one moment, when they gave everything away at once. */
    List<DoneAct> at(long personId, long editionId, Instant moment) {
        return find("a.person_id = ? AND a.acted_at = ? AND c.edition_id = " + editionId + " ORDER BY a.id LIMIT 200", personId,
            Timestamp.from(moment));
    }

    Optional<DoneAct> byId(long id, long personId) {
        return find("a.id = ? AND a.person_id = ?", id, personId).stream().findFirst();
    }

    /** Of two who undo at once one does; false for the other. */
    boolean undo(long id, Instant now) {
        return jdbc.prepareStatement("UPDATE moderation_act SET undone_at = ? WHERE id = ? AND undone_at IS NULL", statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setLong(2, id);
            return statement.executeUpdate() == 1;
        });
    }

    private List<DoneAct> find(String condition, Object first, Object second) {
        return jdbc.prepareStatement(SELECT + condition, statement -> {
            statement.setObject(1, first);
            statement.setObject(2, second);
            return read(statement.executeQuery());
        });
    }

    private static List<DoneAct> read(ResultSet rows) throws SQLException {
        try (rows) {
            var acts = new ArrayList<DoneAct>();
            while (rows.next()) {
                acts.add(new DoneAct(rows.getLong("id"), rows.getLong("case_id"), SubjectKind.valueOf(rows.getString("subject_kind")),
                    rows.getLong("subject_id"), rows.getLong("edition_id"), rows.getLong("person_id"), rows.getString("shown_name"),
                    Act.valueOf(rows.getString("act")), rows.getTimestamp("acted_at").toInstant(), rows.getInt("version_after"),
                    rows.getInt("version")));
            }
            return acts;
        }
    }
}
