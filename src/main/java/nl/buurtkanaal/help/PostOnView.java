package nl.buurtkanaal.help;

import java.time.Instant;

/** A post may be answered from now on: published, resumed or opened again. Told in the transaction of that act; may be told twice. */
public record PostOnView(long postId, Instant at) {
}
