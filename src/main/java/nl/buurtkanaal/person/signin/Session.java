package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * One sign-in on one device.
 *
 * @param id the {@code jti} of the signed cookie
 * @param byLink came in by a mail link, not by a password
 * @param device the browser and the kind of device, in words; never an address
 * @param factorAt when it was last shown with a second factor whose session it is; null as long as it was not
 */
@MappedEntity("session")
record Session(@Id String id, long accountId, Instant createdAt, Instant usedAt, Instant expiresAt, boolean byLink, String device,
               @Nullable Instant factorAt) {
}
