package nl.buurtkanaal.person;

import java.time.Instant;

/**
 * Somebody wants nothing to do with another. Published in the transaction of that act, before the block stands between them, so that what
 * was agreed can end without a word of it.
 */
public record PersonBlocked(long blockerId, long blockedId, Instant at) {
}
