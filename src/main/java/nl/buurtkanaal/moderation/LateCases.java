package nl.buurtkanaal.moderation;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import nl.buurtkanaal.platform.time.Daytime;

/** Cases that nobody decided on within the promised time. */
@Singleton
class LateCases {

    private static final int BATCH = 200;

    private final JdbcOperations jdbc;
    private final ApplicationEventPublisher<ModerationLate> late;

    LateCases(JdbcOperations jdbc, ApplicationEventPublisher<ModerationLate> late) {
        this.jdbc = jdbc;
        this.late = late;
    }

    /**
     * Once per case, and by day only: what grows late at night may be decided before its writer reads about it. Not as long as its writer
     * is asked something. Returns how many.
     */
    @Transactional
    int tell(Instant now) {
        if (!Daytime.is(now)) {
            return 0;
        }
        var cases = jdbc.prepareStatement("SELECT id, subject_kind, subject_id FROM moderation_case WHERE open = TRUE AND due_at <= ?"
            + " AND late_told_at IS NULL AND NOT EXISTS (SELECT 1 FROM moderation_question q WHERE q.case_id = moderation_case.id"
            + " AND q.answered_at IS NULL) ORDER BY due_at LIMIT " + BATCH + " FOR UPDATE", statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            try (var rows = statement.executeQuery()) {
                var found = new LinkedHashMap<Long, ModerationLate>();
                while (rows.next()) {
                    found.put(rows.getLong(1), new ModerationLate(SubjectKind.valueOf(rows.getString(2)), rows.getLong(3)));
                }
                return found;
            }
        });
        cases.forEach((id, event) -> {
            told(id, now);
            late.publishEvent(event);
        });
        return cases.size();
    }

    private void told(long id, Instant now) {
        jdbc.prepareStatement("UPDATE moderation_case SET late_told_at = ? WHERE id = ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setLong(2, id);
            return statement.executeUpdate();
        });
    }
}
