package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.moderation.report.ConversationReading;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MessageRepository extends GenericRepository<Message, Long> {

    Message save(Message message);

    /** The newest messages that one of the two may see, newest first, at most {@code limit}, all older than {@code before}. */
    @Query("""
        SELECT m.id, m.conversation_id, m.author_id, CASE WHEN x.message_id IS NULL THEN m.body ELSE '' END AS body, m.withheld, m.sent_at
        FROM message m LEFT JOIN message_removal x ON x.message_id = m.id
        WHERE m.conversation_id = :conversationId AND m.id < :before AND (m.withheld = FALSE OR m.author_id = :readerId)
        ORDER BY m.id DESC LIMIT :limit""")
    List<Message> newestOf(long conversationId, long readerId, long before, int limit);

    /** What the other of the two wrote, when the reader may see it; for a report of it. */
    @Query("""
        SELECT m.id, m.conversation_id, m.author_id, m.body, m.withheld, m.sent_at FROM message m
        WHERE m.id = :id AND m.conversation_id = :conversationId AND m.author_id <> :readerId AND m.withheld = FALSE
          AND NOT EXISTS (SELECT 1 FROM message_removal x WHERE x.message_id = m.id)""")
    Optional<Message> fromOther(long id, long conversationId, long readerId);

    /** The conversation that a message is in. */
    @Query("SELECT m.conversation_id FROM message m WHERE m.id = :id")
    Optional<Long> conversationOf(long id);

    /** Takes the words of a message away from both of its readers. */
    @Query("INSERT IGNORE INTO message_removal (message_id, removed_by, removed_at) VALUES (:id, :personId, :now)")
    int remove(long id, long personId, Instant now);

    /** Gives the words back, after an objection. */
    @Query("DELETE FROM message_removal WHERE message_id = :id")
    int restore(long id);

    /** Leaves a line in a conversation that both of its people see. */
    @Query("INSERT INTO conversation_notice (conversation_id, kind, noted_at) VALUES (:conversationId, :kind, :now)")
    int note(long conversationId, String kind, Instant now);

    /** The lines that the site left in a conversation, oldest first. */
    @Query("SELECT n.kind, n.noted_at FROM conversation_notice n WHERE n.conversation_id = :conversationId ORDER BY n.noted_at, n.id")
    List<Notice> noticesIn(long conversationId);

    /** The newest messages with the names of their writers, newest first, at most {@code limit}; for the desk, after two agreed to read. */
    @Query("""
        SELECT p.shown_name AS who, m.body, m.sent_at, m.id = :reportedId AS reported
        FROM message m JOIN person p ON p.id = m.author_id
        WHERE m.conversation_id = :conversationId AND m.withheld = FALSE ORDER BY m.id DESC LIMIT :limit""")
    List<ConversationReading.Line> readBy(long conversationId, long reportedId, int limit);

    /** A line that the site left: {@code conversation.notice.<kind>}. */
    @Introspected
    record Notice(String kind, Instant notedAt) {
    }
}
