package nl.buurtkanaal.conversation;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.person.Belongings;

/** The words of somebody who leaves, and what was written in their name. What others wrote is theirs. */
@Singleton
@Connectable
class ConversationBelongings implements Belongings {

    private static final List<String> FORGET = List.of(
        "DELETE FROM answer_wish WHERE person_id = ?",
        "UPDATE message m JOIN conversation c ON c.id = m.conversation_id JOIN help_post p ON p.id = c.help_post_id SET m.body = ''"
            + " WHERE m.author_id = ? AND (p.for_whom <> 'ON_BEHALF' OR c.answerer_id = m.author_id)",
        "UPDATE message m JOIN conversation c ON c.id = m.conversation_id JOIN help_post p ON p.id = c.help_post_id SET m.body = ''"
            + " WHERE p.subject_id = ? AND p.for_whom = 'ON_BEHALF' AND m.author_id = c.owner_id");

    private final JdbcOperations jdbc;

    ConversationBelongings(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void erase(long personId, Instant now) {
        FORGET.forEach(statement -> jdbc.prepareStatement(statement, forget -> {
            forget.setLong(1, personId);
            return forget.executeUpdate();
        }));
    }
}
