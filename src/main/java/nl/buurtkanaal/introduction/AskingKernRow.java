package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * How far asking around for a post has come, with how many were asked in one kern.
 *
 * @param kernId null where nobody was asked yet
 */
@Introspected
record AskingKernRow(long helpPostId, Instant beganAt, int rounds, int wanted, @Nullable Instant roundAt, @Nullable Instant nextAt,
                @Nullable Instant deskAt, @Nullable Long kernId, @Nullable Integer people) {

    AskingRow asking() {
        return new AskingRow(helpPostId, beganAt, rounds, wanted, roundAt, nextAt, deskAt);
    }
}
