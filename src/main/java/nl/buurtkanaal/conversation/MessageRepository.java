package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
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

    /** What stands in a conversation beside its messages: the lines that the site left, oldest first, and what the two gave each other. */
    @Query("""
        SELECT n.kind, n.noted_at, NULL AS person_id, NULL AS shared_words, n.id FROM conversation_notice n
        WHERE n.conversation_id = :conversationId
        UNION ALL
        SELECT s.kind, s.shared_at, s.person_id, s.shared_words, 0 FROM conversation_share s WHERE s.conversation_id = :conversationId
        ORDER BY noted_at, id""")
    List<Beside> besides(long conversationId);

    /** The newest messages with the names of their writers, newest first, at most {@code limit}; for the desk, after two agreed to read. */
    @Query("""
        SELECT p.shown_name AS who, m.body, m.sent_at, m.id = :reportedId AS reported
        FROM message m JOIN person p ON p.id = m.author_id
        WHERE m.conversation_id = :conversationId AND m.withheld = FALSE ORDER BY m.id DESC LIMIT :limit""")
    List<ConversationReading.Line> readBy(long conversationId, long reportedId, int limit);

    /** A line that the site left: {@code conversation.notice.<kind>}. */
    record Notice(String kind, Instant notedAt) {
    }

    /**
     * One thing beside the messages.
     *
     * @param personId who gave it to the other; null for a line of the site
     */
    @Introspected
    record Beside(String kind, Instant notedAt, @Nullable Long personId, @Nullable String sharedWords) {

        static List<Notice> notices(List<Beside> all) {
            return all.stream().filter(one -> one.personId() == null).map(one -> new Notice(one.kind(), one.notedAt())).toList();
        }

        static List<ShareRepository.Share> shares(List<Beside> all) {
            return all.stream().filter(one -> one.personId() != null)
                .map(one -> new ShareRepository.Share(one.personId(), one.kind(), one.sharedWords())).toList();
        }

        @Override
        public String toString() {
            return "Beside[" + kind + "]";
        }
    }
}
