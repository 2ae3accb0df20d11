package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** One answer to a post, for whoever placed it. */
@Introspected
public record PostAnswer(String code, String shownName, boolean unread, Instant lastAt) {

    public String href() {
        return Conversation.pathOf(code);
    }
}
