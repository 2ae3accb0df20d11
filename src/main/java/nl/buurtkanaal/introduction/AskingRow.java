package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.List;

/** How far asking around for a post has come. */
@Introspected
record AskingRow(long helpPostId, Instant beganAt, int rounds, int wanted, @Nullable Instant roundAt, @Nullable Instant nextAt,
                 @Nullable Instant deskAt) {

    Rounds.State state(boolean open, boolean answered, List<Rounds.Replied> replies) {
        return new Rounds.State(beganAt, open, answered, deskAt != null, rounds, wanted, roundAt, replies);
    }

    boolean isDueAt(Instant now) {
        return nextAt != null && !nextAt.isAfter(now);
    }
}
