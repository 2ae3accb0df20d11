package nl.buurtkanaal.conversation;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * What one of the two wrote.
 *
 * @param withheld written to somebody who has blocked the writer: only the writer sees it
 */
@MappedEntity("message")
record Message(@Id @GeneratedValue long id, long conversationId, long authorId, String body, boolean withheld, Instant sentAt) {

    @Override
    public String toString() {
        return "Message[" + id + "]";
    }
}
