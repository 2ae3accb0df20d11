package nl.buurtkanaal.conversation;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Conversations of people without an account: a buurtverbinder reads aloud what came in, and writes back what they decide. Whoever calls
 * this has made sure that the post is in their care.
 */
@Singleton
@Connectable
public class ReadAloud {

    private static final int MESSAGES = 60;

    private final JdbcOperations jdbc;
    private final ConversationRepository conversations;
    private final SideRepository sides;
    private final Correspondence correspondence;

    ReadAloud(JdbcOperations jdbc, ConversationRepository conversations, SideRepository sides, Correspondence correspondence) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.sides = sides;
        this.correspondence = correspondence;
    }

    /** What came in about a post after one message, by neighbour, the first answer first; at most sixty messages. */
    public List<SpokenAnswer> since(long helpPostId, long afterMessageId) {
        return jdbc.prepareStatement("""
            SELECT c.id,
                CASE WHEN c.answerer_hat IS NULL THEN a.shown_name ELSE CONCAT(a.shown_name, ' (', c.answerer_hat, ')') END AS shown_name,
                a.kern_id, m.id AS message_id, m.body, m.sent_at
            FROM conversation c JOIN message m ON m.conversation_id = c.id AND m.author_id = c.answerer_id AND m.withheld = FALSE
            JOIN person a ON a.id = c.answerer_id
            WHERE c.help_post_id = ? AND m.id > ? AND a.left_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM person_ban b WHERE b.person_id = a.id AND b.lifted_at IS NULL)
            ORDER BY c.id, m.id LIMIT\s""" + MESSAGES, statement -> {
            statement.setLong(1, helpPostId);
            statement.setLong(2, afterMessageId);
            try (var rows = statement.executeQuery()) {
                var answers = new LinkedHashMap<Long, SpokenAnswer>();
                while (rows.next()) {
                    var line = new SpokenAnswer.Line(rows.getString("body"), rows.getTimestamp("sent_at").toInstant());
                    answers.merge(rows.getLong("id"), new SpokenAnswer(rows.getLong("id"), rows.getString("shown_name"),
                        rows.getLong("kern_id"),
                        List.of(line), rows.getLong("message_id")), ReadAloud::joined);
                }
                return List.copyOf(answers.values());
            }
        });
    }

    private static SpokenAnswer joined(SpokenAnswer before, SpokenAnswer next) {
        var lines = new ArrayList<>(before.lines());
        lines.addAll(next.lines());
        return new SpokenAnswer(before.conversationId(), before.helper(), before.helperKernId(), lines, next.newestId());
    }

    /** The neighbours with whom a post has a conversation, so that one can be thanked. */
    public List<SpokenAnswer> of(long helpPostId) {
        return since(helpPostId, 0);
    }

    /**
     * Writes to a neighbour what was said on the phone, in the name of who reads there.
     *
     * @param readUpTo message that was read aloud last; 0 when nothing was
     * @return false when there is no such conversation about this post
     */
    @Transactional
    public boolean answer(long helpPostId, long conversationId, String text, long editionId, long readUpTo, Instant now) {
        var conversation = conversations.aboutPost(conversationId, helpPostId);
        conversation.ifPresent(found -> {
            sides.read(found.id(), found.ownerId(), readUpTo);
            correspondence.send(found, found.ownerId(), text, editionId, now);
        });
        return conversation.isPresent();
    }
}
