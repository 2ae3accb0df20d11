package nl.buurtkanaal.moderation;

import io.micronaut.core.annotation.Introspected;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Something that waits for a buurtverbinder.
 *
 * @param dueAt   what the writer was promised
 * @param version raised when the writer changes it; a decision names the version that was read
 */
@Introspected
public record ModerationCase(long id, SubjectKind kind, long subjectId, long editionId, long kernId, long authorId, Set<Reason> reasons,
                             Instant openedAt, Instant dueAt, int version) {

    /** Within this time somebody decides. */
    static final Duration PROMISE = Duration.ofHours(24);
    /** From then on who stands in for the kern sees it too. */
    static final Duration ALONE = Duration.ofHours(12);

    /** The row of a query that selects the columns of a case. */
    static ModerationCase read(ResultSet row) throws SQLException {
        var reasons = EnumSet.noneOf(Reason.class);
        Arrays.stream(row.getString("reasons").split(",")).filter(code -> !code.isEmpty()).map(Reason::valueOf).forEach(reasons::add);
        return new ModerationCase(row.getLong("id"), SubjectKind.valueOf(row.getString("subject_kind")), row.getLong("subject_id"),
            row.getLong("edition_id"), row.getLong("kern_id"), row.getLong("author_id"), reasons, row.getTimestamp("opened_at").toInstant(),
            row.getTimestamp("due_at").toInstant(), row.getInt("version"));
    }

    boolean waitsTooLongAt(Instant now) {
        return !now.isBefore(openedAt.plus(ALONE));
    }

    boolean isLateAt(Instant now) {
        return !now.isBefore(dueAt);
    }
}
