package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;

/**
 * What one neighbour wrote to somebody without an account, to be read aloud to them.
 *
 * @param helperKernId where that neighbour lives
 * @param newestId     id of the last of the lines
 */
@Introspected
public record SpokenAnswer(long conversationId, String helper, long helperKernId, List<Line> lines, long newestId) {

    /** One message. */
    @Introspected
    public record Line(String body, Instant sentAt) {

        @Override
        public String toString() {
            return "Line[" + sentAt + "]";
        }
    }
}
