package nl.buurtkanaal.help;

import java.time.Instant;

/** Something to do together is at another moment or place. Told in the transaction of that act. */
public record MeetsChanged(long postId, Instant at) {
}
