package nl.buurtkanaal.moderation;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * A buurtverbinder let something through or refused it. Published within the transaction of the decision: the feature that owns the subject
 * listens and publishes it, or keeps it back. Mails about it wait under {@link Undo#mailsOf} until {@link Undo#mailsFrom}.
 *
 * @param actId   the act that may be taken back; 0 when none can
 * @param refusal why it was refused; null when it was let through
 * @param note    the buurtverbinder's own words to the writer
 */
public record ModerationDecided(SubjectKind kind, long subjectId, long actId, Act act, Decision decision, @Nullable Refusal refusal,
                                @Nullable String note, long decidedBy, Instant decidedAt) {
}
