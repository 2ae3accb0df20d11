package nl.buurtkanaal.moderation;

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
import nl.buurtkanaal.moderation.WaitingCase.Question;

/** What waits on the desk, as a seat may see it, with what was done with it already. */
@Singleton
@Connectable
public class ModerationQueue {

    private static final String SELECT = """
        SELECT c.id, c.subject_kind, c.subject_id, c.edition_id, c.kern_id, c.author_id, c.reasons, c.opened_at, c.due_at, c.version,
            h.person_id AS held_by, hp.shown_name AS held_name, h.since AS held_since, h.until_at AS held_until,
            o.to_id, ot.shown_name AS to_name, f.shown_name AS from_name, o.word AS handed_word, o.handed_at,
            t.to_kern_id, tp.shown_name AS transfer_by, t.word AS transfer_word, t.asked_at AS transfer_at,
            (SELECT MAX(q.asked_at) FROM moderation_question q WHERE q.case_id = c.id AND q.answered_at IS NULL) AS waits_since
        FROM moderation_case c
        LEFT JOIN desk_hold h ON h.kind = 'POSTS' AND h.item_id = c.id AND h.until_at > ? LEFT JOIN person hp ON hp.id = h.person_id
        LEFT JOIN desk_handover o ON o.kind = 'POSTS' AND o.item_id = c.id LEFT JOIN person ot ON ot.id = o.to_id
        LEFT JOIN person f ON f.id = o.from_id
        LEFT JOIN moderation_transfer t ON t.case_id = c.id LEFT JOIN person tp ON tp.id = t.asked_by
        WHERE c.open = TRUE AND c.edition_id = ? AND c.author_id <> ? AND (""";

    private final JdbcOperations jdbc;

    ModerationQueue(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** What this seat may decide on, oldest promise first, at most a hundred. Never an own item. */
    public List<WaitingCase> waitingFor(DeskSeat seat, Instant now) {
        return find(seat, "TRUE ORDER BY c.due_at, c.id LIMIT " + DeskWork.LONGEST_LIST, null, now);
    }

    /** One case, when it waits and this seat may decide on it. */
    public Optional<WaitingCase> waitingFor(DeskSeat seat, SubjectKind kind, long subjectId, Instant now) {
        return find(seat, "c.subject_kind = '" + kind.name() + "' AND c.subject_id = ?", subjectId, now).stream().findFirst();
    }

    private List<WaitingCase> find(DeskSeat seat, String condition, @Nullable Long subjectId, Instant now) {
        return jdbc.prepareStatement(SELECT + Jurisdiction.condition(seat) + ") AND " + condition, statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setLong(2, seat.edition().id());
            statement.setLong(3, seat.person().id());
            statement.setTimestamp(4, Timestamp.from(now.minus(ModerationCase.ALONE)));
            statement.setTimestamp(5, Timestamp.from(now));
            if (subjectId != null) {
                statement.setLong(6, subjectId);
            }
            return read(statement.executeQuery());
        });
    }

    /** What the desk asked about a subject and what its writer answered, oldest first. */
    public List<Question> questionsOf(SubjectKind kind, long subjectId) {
        return jdbc.prepareStatement("""
            SELECT p.shown_name, q.question, q.asked_at, q.answer, q.answered_at
            FROM moderation_case c JOIN moderation_question q ON q.case_id = c.id JOIN person p ON p.id = q.asked_by
            WHERE c.subject_kind = ? AND c.subject_id = ? AND c.open = TRUE ORDER BY q.id LIMIT 20""", statement -> {
            statement.setString(1, kind.name());
            statement.setLong(2, subjectId);
            try (var rows = statement.executeQuery()) {
                var questions = new ArrayList<Question>();
                while (rows.next()) {
                    questions.add(new Question(rows.getString(1), rows.getString(2), rows.getTimestamp(3).toInstant(), rows.getString(4),
                        instant(rows, "answered_at")));
                }
                return questions;
            }
        });
    }

    private static List<WaitingCase> read(ResultSet rows) throws SQLException {
        try (rows) {
            var cases = new ArrayList<WaitingCase>();
            while (rows.next()) {
                cases.add(new WaitingCase(ModerationCase.read(rows), DeskHolds.Hold.read(rows), DeskHandovers.Handed.read(rows),
                    transfer(rows),
                    instant(rows, "waits_since")));
            }
            return cases;
        }
    }

    private static WaitingCase.@Nullable Transfer transfer(ResultSet row) throws SQLException {
        var name = row.getString("transfer_by");
        return name == null ? null
            : new WaitingCase.Transfer(row.getLong("to_kern_id"), name, row.getString("transfer_word"), instant(row, "transfer_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
