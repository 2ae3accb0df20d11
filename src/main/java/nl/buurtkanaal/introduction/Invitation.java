package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;

/** One person asked for one post. */
@Introspected
record Invitation(long id, long helpPostId, long personId, int minutes, Instant invitedAt, @Nullable Reply reply,
                  @Nullable Instant repliedAt) {

    /** Who has not answered by then has answered: the link in the mail no longer works. */
    static final Duration GOOD_FOR = Duration.ofDays(14);

    boolean isExpiredAt(Instant now) {
        return !invitedAt.plus(GOOD_FOR).isAfter(now);
    }
}
