package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;

/** Someone who filled in the form and has not yet shown that the address is theirs. */
@MappedEntity("pending_sign_up")
record PendingSignUp(@Id @GeneratedValue @Nullable Long id, String shownName, String email, long kernId, long editionId,
                     @Nullable LocalDate adultFrom, @Nullable String continuation, Instant createdAt) {

    @Override
    public String toString() {
        return "PendingSignUp[" + id + "]";
    }
}
