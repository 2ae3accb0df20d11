package nl.buurtkanaal.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Giving everything that is open on one's desk to a colleague, in one act. */
@Singleton
public class HandingOver {

    private final ModerationQueue queue;
    private final ModerationActs acts;

    HandingOver(ModerationQueue queue, ModerationActs acts) {
        this.queue = queue;
        this.acts = acts;
    }

    /** All cases of one's own kernen, but what the colleague wrote. Returns how many cases. */
    @Transactional
    public int everything(DeskSeat seat, long toId, @Nullable String word, Instant now) {
        var given = 0;
        for (var waiting : queue.waitingFor(seat, now)) {
            var about = waiting.about();
            if (waiting.partFor(seat) == DeskLine.Part.MINE && about.authorId() != toId
                && acts.handOver(seat.person(), about, about.version(), toId, word, now).outcome() == ModerationDesk.Outcome.DECIDED) {
                given++;
            }
        }
        return given;
    }
}
