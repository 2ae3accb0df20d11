package nl.buurtkanaal.help;

import java.time.Instant;

/** A post is done, or no longer needed. Published in the transaction of that act, once for each closing. */
public record PostClosed(long postId, VisiblePost.Outcome outcome, Instant at) {
}
