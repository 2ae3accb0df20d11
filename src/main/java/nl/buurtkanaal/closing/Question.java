package nl.buurtkanaal.closing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;

/**
 * One person who was asked about one post whether it worked out.
 *
 * @param conversationId the one that it is about; null when that is gone
 * @param agreementId    what was agreed; null after seven quiet days without
 * @param byPhone        the desk calls, in place of a mail
 * @param kernId         where this person lives
 * @param askedAt        for the last time, of {@code times}
 * @param nextAt         when to ask again, after "not yet"; null when not
 * @param answeredBy     this person, or who called them; null until the answer
 */
@MappedEntity("closing_question")
record Question(@Id @GeneratedValue long id, long outcomeId, long helpPostId, long personId, @Nullable Long conversationId,
                @Nullable Long agreementId, boolean byPhone, long editionId, long kernId, Instant askedAt, int times,
                    @Nullable Instant nextAt,
                @Nullable Long answeredBy, @Nullable Instant answeredAt, @Nullable Instant thankedAt) {

    /** Who has not answered by then is left in peace: the link in the mail no longer works. */
    static final Duration GOOD_FOR = Duration.ofDays(60);
    /** After "not yet". */
    static final Duration ASKED_AGAIN = Duration.ofDays(7);
    static final int MOST_TIMES = 3;

    boolean answered() {
        return answeredAt != null;
    }

    boolean isExpiredAt(Instant now) {
        return !askedAt.plus(GOOD_FOR).isAfter(now);
    }
}
