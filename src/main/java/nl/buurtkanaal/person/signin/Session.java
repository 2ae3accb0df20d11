package nl.buurtkanaal.person.signin;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * One sign-in on one device.
 *
 * @param id the {@code jti} of the signed cookie
 * @param byLink came in by a mail link, not by a password
 */
@MappedEntity("session")
record Session(@Id String id, long accountId, Instant createdAt, Instant usedAt, Instant expiresAt, boolean byLink) {
}
