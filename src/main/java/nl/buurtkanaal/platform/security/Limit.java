package nl.buurtkanaal.platform.security;

import java.time.Duration;

/**
 * How often something may be done in a stretch of time, by one key: a person, an address, a network.
 *
 * @param name kebab-case, unique; names the counter in the database
 */
public record Limit(String name, int times, Duration within) {
}
