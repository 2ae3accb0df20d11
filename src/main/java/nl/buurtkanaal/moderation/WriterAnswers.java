package nl.buurtkanaal.moderation;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;

/** What a writer does with a question of the desk: answers it with a line or by editing, and the case comes back to the desk. */
@Singleton
@Connectable
public class WriterAnswers {

    private final JdbcOperations jdbc;

    WriterAnswers(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The writer answers; the promise begins to count again where it stood, for while they thought nobody at the desk could do anything.
     *
     * @param answer null when the changed text is the answer
     * @return false when nothing was asked, or it was answered already
     */
    @Transactional
    public boolean answer(SubjectKind kind, long subjectId, long authorId, @Nullable String answer, Instant now) {
        var moved = jdbc.prepareStatement("""
            UPDATE moderation_case c SET c.version = c.version + 1,
                c.reasons = IF(c.reasons LIKE '%ANSWERED%', c.reasons, IF(c.reasons = '', 'ANSWERED', CONCAT(c.reasons, ',ANSWERED'))),
                c.due_at = DATE_ADD(c.due_at, INTERVAL TIMESTAMPDIFF(SECOND, (SELECT MIN(q.asked_at) FROM moderation_question q
                    WHERE q.case_id = c.id AND q.answered_at IS NULL), ?) SECOND)
            WHERE c.subject_kind = ? AND c.subject_id = ? AND c.author_id = ? AND c.open = TRUE
              AND EXISTS (SELECT 1 FROM moderation_question q WHERE q.case_id = c.id AND q.answered_at IS NULL)""", statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setString(2, kind.name());
            statement.setLong(3, subjectId);
            statement.setLong(4, authorId);
            return statement.executeUpdate();
        });
        if (moved == 0) {
            return false;
        }
        jdbc.prepareStatement("""
            UPDATE moderation_question q JOIN moderation_case c ON c.id = q.case_id SET q.answer = ?, q.answered_at = ?
            WHERE c.subject_kind = ? AND c.subject_id = ? AND c.open = TRUE AND q.answered_at IS NULL""", statement -> {
            statement.setString(1, answer);
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setString(3, kind.name());
            statement.setLong(4, subjectId);
            return statement.executeUpdate();
        });
        return true;
    }
}
