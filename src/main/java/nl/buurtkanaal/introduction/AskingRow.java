package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;

/** How far asking around for a post has come. */
@Introspected
record AskingRow(long helpPostId, @TypeDef(type = DataType.TIMESTAMP) Instant beganAt, int rounds, int wanted,
                 @TypeDef(type = DataType.TIMESTAMP) @Nullable Instant roundAt, @TypeDef(type = DataType.TIMESTAMP) @Nullable Instant nextAt,
                 @TypeDef(type = DataType.TIMESTAMP) @Nullable Instant deskAt) {

    Rounds.State state(boolean open, boolean answered, List<Rounds.Replied> replies) {
        return new Rounds.State(beganAt, open, answered, deskAt != null, rounds, wanted, roundAt, replies);
    }

    boolean isDueAt(Instant now) {
        return nextAt != null && !nextAt.isAfter(now);
    }
}
