package nl.buurtkanaal.help;

import java.time.Instant;

/** A closed post is open again. Published in the transaction of that act. */
public record PostReopened(long postId, Instant at) {
}
