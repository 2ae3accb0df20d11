package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;

/** Another mail address for an account, not yet shown to be theirs. */
@MappedEntity("address_change")
record AddressChange(@Id @GeneratedValue @Nullable Long id, long accountId, String email, byte[] nonce, Instant askedAt) {

    static final Duration LIFE = Duration.ofHours(24);

    boolean isGoodAt(Instant now) {
        return askedAt.plus(LIFE).isAfter(now);
    }

    @Override
    public String toString() {
        return "AddressChange[" + id + "]";
    }
}
