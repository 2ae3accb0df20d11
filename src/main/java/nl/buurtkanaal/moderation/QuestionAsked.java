package nl.buurtkanaal.moderation;

import java.time.Instant;

/**
 * A buurtverbinder asks the writer something before deciding; the feature that owns the subject tells the writer. Within the transaction.
 */
public record QuestionAsked(SubjectKind kind, long subjectId, long actId, Instant askedAt) {
}
