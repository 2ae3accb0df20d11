package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.moderation.report.ConversationReading;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MessageRepository extends GenericRepository<Message, Long> {

    Message save(Message message);

    /**
     * All that stands in a conversation for one of the two: the newest messages, newest first, at most {@code limit} and all older than
     * {@code before}; with them the lines that the site left and what the two gave each other.
     */
    @Query("""
        (SELECT 'MESSAGE' AS kind, m.id, m.author_id AS person_id, CASE WHEN x.message_id IS NULL THEN m.body ELSE '' END AS words,
            m.sent_at AS said_at
         FROM message m LEFT JOIN message_removal x ON x.message_id = m.id
         WHERE m.conversation_id = :conversationId AND m.id < :before AND (m.withheld = FALSE OR m.author_id = :readerId)
         ORDER BY m.id DESC LIMIT :limit)
        UNION ALL
        SELECT n.kind, n.id, NULL, NULL, n.noted_at FROM conversation_notice n WHERE n.conversation_id = :conversationId
        UNION ALL
        SELECT s.kind, 0, s.person_id, s.shared_words, s.shared_at FROM conversation_share s WHERE s.conversation_id = :conversationId
        """)
    List<Said> in(long conversationId, long readerId, long before, int limit);

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

    /** The newest messages with the names of their writers, newest first, at most {@code limit}; for the desk, after two agreed to read. */
    @Query("""
        SELECT p.shown_name AS who, m.body, m.sent_at, m.id = :reportedId AS reported
        FROM message m JOIN person p ON p.id = m.author_id
        WHERE m.conversation_id = :conversationId AND m.withheld = FALSE ORDER BY m.id DESC LIMIT :limit""")
    List<ConversationReading.Line> readBy(long conversationId, long reportedId, int limit);

    /**
     * One thing in a conversation.
     *
     * @param kind     {@code MESSAGE}, what was given ({@code PHONE}, {@code ADDRESS}), or of a line of the site
     * @param personId who wrote or gave it; null for a line of the site
     * @param words    empty when they were taken away; null for a line of the site
     */
    @Introspected
    record Said(String kind, long id, @Nullable Long personId, @Nullable String words, Instant saidAt) {

        private static final String MESSAGE = "MESSAGE";

        /** What the two wrote, newest first. */
        static List<Said> messages(List<Said> all) {
            return all.stream().filter(one -> one.kind().equals(MESSAGE)).sorted(Comparator.comparing(Said::id).reversed()).toList();
        }

        /** The lines of the site: {@code conversation.notice.<kind>}. */
        static List<Said> notices(List<Said> all) {
            return all.stream().filter(one -> one.personId() == null).sorted(Comparator.comparing(Said::saidAt)
                .thenComparing(Said::id)).toList();
        }

        /** What they gave each other. */
        static List<ShareRepository.Share> shares(List<Said> all) {
            return all.stream().filter(one -> one.personId() != null && !one.kind().equals(MESSAGE))
                .map(one -> new ShareRepository.Share(one.personId(), one.kind(), one.words())).toList();
        }

        @Override
        public String toString() {
            return "Said[" + kind + " " + id + "]";
        }
    }
}
