package nl.buurtkanaal.desk.phone;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import nl.buurtkanaal.platform.views.Messages;

/**
 * A line on the call list: somebody without an account to whom answers are to be read.
 *
 * @param answers  of how many neighbours
 * @param attempts calls that were made about it
 * @param last     how the last one ended; null before the first
 * @param now      when the list was made
 */
@Introspected
record CallLine(long id, long personId, String name, String kern, long helpPostId, String title, String code, int answers, long kernId,
    Instant openedAt,
                Instant nextAt, long afterMessageId, int version, int attempts, @Nullable CallOutcome last, boolean deputised,
                Instant now) {

    /** May be called now. */
    public boolean due() {
        return !nextAt.isAfter(now);
    }

    /** Waits for more than the promised day. */
    public boolean late() {
        return openedAt.plus(CallLines.PROMISE).isBefore(now);
    }

    public String lastLabel() {
        return last == null ? "" : Messages.get("call.outcome." + last.slug());
    }

    @Override
    public String toString() {
        return "CallLine[" + id + "]";
    }
}
