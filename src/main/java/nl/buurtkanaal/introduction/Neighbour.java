package nl.buurtkanaal.introduction;

import java.time.Instant;

/**
 * Somebody who may be asked for a post.
 *
 * @param askedAt when they were asked last, for whatever post
 */
record Neighbour(long personId, long kernId, Instant askedAt, Fit fit) {
}
