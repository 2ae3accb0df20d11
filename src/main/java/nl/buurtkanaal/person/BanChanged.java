package nl.buurtkanaal.person;

import java.time.Instant;

/**
 * Somebody was banned or paused, or let in again. Published in the transaction of that act: what they wrote goes out of sight with them.
 */
public record BanChanged(long personId, Instant at) {
}
