package nl.buurtkanaal.desk.broker;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import nl.buurtkanaal.platform.security.Unguessable;

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
    private static final int CODE_LENGTH = 16;

    static String newCode() {
        return Unguessable.letters(CODE_LENGTH);
    }

    /** Nobody decides on it any more. */
    boolean isOverAt(Instant now) {
        return suggestedAt.plus(OPEN).isBefore(now);
    }

    String path() {
        return "/mijn/voorstellen/" + code;
    }
}
