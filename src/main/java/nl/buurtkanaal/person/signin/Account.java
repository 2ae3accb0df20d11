package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import nl.buurtkanaal.platform.time.Time;

/** How one person signs in: an address that they showed to be theirs, and perhaps a password. */
@MappedEntity("account")
record Account(@Id @GeneratedValue @Nullable Long id, long personId, String email, @Nullable String passwordHash, Instant confirmedAt,
               LocalDate lastUsedOn) {

    static Account confirmed(long personId, String email, @Nullable String passwordHash, Instant now) {
        return new Account(null, personId, email, passwordHash, now, now.atZone(Time.ZONE).toLocalDate());
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
