package nl.buurtkanaal.moderation;

import io.micronaut.core.annotation.Introspected;
import java.time.Duration;
import java.time.Instant;
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

    boolean waitsTooLongAt(Instant now) {
        return !now.isBefore(openedAt.plus(ALONE));
    }

    boolean isLateAt(Instant now) {
        return !now.isBefore(dueAt);
    }
}
