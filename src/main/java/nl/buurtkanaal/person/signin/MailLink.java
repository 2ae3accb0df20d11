package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * A link that was mailed, good once until it expires.
 *
 * @param accountId null as long as there is no account: at sign-up, or for an address that nobody has
 * @param continuation a path on this site to go on with
 * @param usedBy hash of the one-time key of the page on which its button was pressed
 */
@MappedEntity("mail_link")
record MailLink(@Id @GeneratedValue @Nullable Long id, Purpose purpose, @Nullable Long accountId, @Nullable Long pendingSignUpId,
                byte[] nonce, @Nullable String continuation, Instant createdAt, Instant expiresAt, @Nullable Instant usedAt,
                @Nullable byte[] usedBy) {

    enum Purpose {
        SIGN_IN, SIGN_UP
    }

    boolean isGoodAt(Instant now) {
        return usedAt == null && expiresAt.isAfter(now);
    }

    @Override
    public String toString() {
        return "MailLink[" + id + "]";
    }
}
