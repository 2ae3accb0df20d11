package nl.buurtkanaal.desk.broker;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/**
 * A request and an offer that may fit.
 *
 * @param code     leads both to its page; only these two find anything there
 * @param askerId  who reads and decides for the request
 * @param helperId the same for the offer
 * @param metAt    when both had said yes
 */
@MappedEntity("suggestion")
record Suggestion(@Id @GeneratedValue @Nullable Long id, String code, long editionId, long requestId, long offerId, long askerId,
    long helperId,
                  long suggestedBy, Instant suggestedAt, @Nullable Instant metAt) {

    private static final Duration OPEN = Duration.ofDays(14);
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int CODE_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static String newCode() {
        var code = new StringBuilder();
        for (var i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Nobody decides on it any more. */
    boolean isOverAt(Instant now) {
        return suggestedAt.plus(OPEN).isBefore(now);
    }

    String path() {
        return "/mijn/voorstellen/" + code;
    }
}
