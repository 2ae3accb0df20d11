package nl.buurtkanaal.help;

import java.time.Instant;

/**
 * A post is done, or no longer needed. Published in the transaction of that act, once for each closing.
 *
 * @param by who said so: its author, or who heard it on the phone
 */
public record PostClosed(long postId, VisiblePost.Outcome outcome, long by, Instant at) {
}
