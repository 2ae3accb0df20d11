package nl.buurtkanaal.moderation.report;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * Somebody decided on a report. Published in the transaction of the decision: the feature that owns the words takes them away, or brings
 * them back when an objection was right.
 *
 * @param previous the first decision, when this one is about an objection
 * @param told     what the person hit reads as the reason; may be null
 */
public record ReportDecided(ReportedKind kind, long subjectId, Outcome outcome, @Nullable Outcome previous, @Nullable String told,
                            long decidedBy, Instant decidedAt) {

    /** The words go out of sight. */
    public boolean removes() {
        return outcome == Outcome.REMOVED && previous != Outcome.REMOVED;
    }

    /** The words come back. */
    public boolean restores() {
        return previous == Outcome.REMOVED && outcome != Outcome.REMOVED;
    }
}
