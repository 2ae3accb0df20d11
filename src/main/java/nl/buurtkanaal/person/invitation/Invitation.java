package nl.buurtkanaal.person.invitation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import nl.buurtkanaal.person.Role;

/**
 * Somebody is asked to take a role.
 *
 * @param selector first four characters of the code, by which it is found
 * @param invitee  for whom, as the inviter calls them
 * @param email    null for a printed code
 */
@MappedEntity("role_invitation")
record Invitation(@Id @GeneratedValue @Nullable Long id, String selector, String nonce, long editionId, Role.Kind kind, String invitee,
                  @Nullable String email, long invitedBy, Instant invitedAt, Instant expiresAt, @Nullable Long acceptedBy,
                  @Nullable Instant acceptedAt, @Nullable Instant withdrawnAt) {

    static final Duration VALID = Duration.ofDays(14);

    boolean isOpenAt(Instant now) {
        return acceptedAt == null && withdrawnAt == null && now.isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "Invitation[" + id + "]";
    }

    /** A kern that goes with it. */
    @Introspected
    record InvitedKern(long kernId, boolean deputy) {
    }
}
