package nl.buurtkanaal.moderation;

import java.time.Instant;

/**
 * A buurtverbinder took back what they did within ten minutes. Published within that transaction: the feature that owns the subject puts it
 * back as it was. Its mails are gone already.
 *
 * @param actedAt when the act was done
 */
public record ModerationUndone(SubjectKind kind, long subjectId, long actId, Act act, Instant actedAt, Instant undoneAt) {
}
