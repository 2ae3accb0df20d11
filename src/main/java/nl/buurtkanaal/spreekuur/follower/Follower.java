package nl.buurtkanaal.spreekuur.follower;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * Someone who hears of the changes of one Spreekuur.
 *
 * @param personId    with an account; else {@code email} is theirs
 * @param confirmedAt null as long as nobody has shown that the address is theirs
 */
@MappedEntity("spreekuur_follower")
record Follower(@Id @GeneratedValue @Nullable Long id, long spreekuurId, @Nullable Long personId, @Nullable String email, byte[] nonce,
                Instant createdAt, @Nullable Instant confirmedAt) {

    @Override
    public String toString() {
        return "Follower[" + id + "]";
    }
}
