package nl.buurtkanaal.moderation.report;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;

/** Reads a conversation for the desk, after two of its people agreed on that. Implemented by {@code conversation}. */
public interface ConversationReading {

    /** The newest messages of the conversation that a report is about, oldest first, at most {@code limit}. */
    List<Line> around(ReportedKind kind, long subjectId, int limit);

    /** What one of the two wrote. */
    @Introspected
    record Line(String who, String body, Instant sentAt, boolean reported) {
    }
}
