package nl.buurtkanaal.spreekuur;

import java.time.Instant;

/**
 * One date of a Spreekuur takes place otherwise than was known, or as usual after all. Published in the transaction of the change.
 *
 * @param changeId uuid of the decision, and {@code version} which wording of it: what was promised about an earlier one is no longer true
 * @param since    with RESTORED: the moment of the decision that is taken back
 */
public record OccurrenceChanged(long editionId, long spreekuurId, OccurrenceKey key, What what, String changeId, int version,
                                Instant since) {

    /** What happened to it. */
    public enum What { CANCELLED, MOVED, EXTRA, RESTORED }
}
