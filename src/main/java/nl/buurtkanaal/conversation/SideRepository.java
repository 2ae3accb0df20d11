package nl.buurtkanaal.conversation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** Writes what each of the two has of a conversation; see the migration for what the columns mean. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SideRepository extends GenericRepository<Conversation, Long> {

    /** Gives a person a side of a new conversation. */
    @Query("INSERT INTO conversation_side (conversation_id, person_id) VALUES (:conversationId, :personId)")
    void open(long conversationId, long personId);

    /** The writer has a message of their own. */
    @Query("""
        UPDATE conversation_side SET last_message_id = GREATEST(last_message_id, :messageId)
        WHERE conversation_id = :conversationId AND person_id = :personId""")
    void wrote(long conversationId, long personId, long messageId);

    /** The other has a new message. */
    @Query("""
        UPDATE conversation_side SET last_message_id = GREATEST(last_message_id, :messageId),
               received_message_id = GREATEST(received_message_id, :messageId)
        WHERE conversation_id = :conversationId AND person_id = :personId""")
    void received(long conversationId, long personId, long messageId);

    /** Claims the one mail about what is unread. Returns 0 when one went out that was not followed by reading: then there is no second. */
    @Query("""
        UPDATE conversation_side SET notified_message_id = :messageId
        WHERE conversation_id = :conversationId AND person_id = :personId AND left_at IS NULL AND notified_message_id <= read_message_id""")
    int claimNotice(long conversationId, long personId, long messageId);

    /** A person has seen everything up to a message. */
    @Query("""
        UPDATE conversation_side SET read_message_id = :messageId
        WHERE conversation_id = :conversationId AND person_id = :personId AND read_message_id < :messageId""")
    void read(long conversationId, long personId, long messageId);

    /** A person wants no more of it; what was unread no longer counts. */
    @Query("""
        UPDATE conversation_side SET left_at = :now, read_message_id = GREATEST(read_message_id, received_message_id)
        WHERE conversation_id = :conversationId AND person_id = :personId AND left_at IS NULL""")
    int leave(long conversationId, long personId, Instant now);

    /**
     * How a conversation stands for one of its two: its newest message first, then what else may change on its page. Empty for everybody
     * else.
     */
    @Query("""
        SELECT CONCAT(s.last_message_id, '-', (SELECT COUNT(*) FROM conversation_notice n WHERE n.conversation_id = s.conversation_id), '-',
                      (SELECT COUNT(*) FROM conversation_share g WHERE g.conversation_id = s.conversation_id), '-',
                      (SELECT COUNT(*) FROM conversation_side o WHERE o.conversation_id = s.conversation_id AND o.left_at IS NOT NULL))
        FROM conversation c JOIN conversation_side s ON s.conversation_id = c.id AND s.person_id = :personId
        WHERE c.code = :code""")
    Optional<String> stand(String code, long personId);

    /** How somebody's list of conversations stands: the newest message in it first. */
    @Query("""
        SELECT CONCAT(COALESCE(MAX(s.last_message_id), 0), '-', COUNT(CASE WHEN s.received_message_id > s.read_message_id THEN 1 END))
        FROM conversation_side s WHERE s.person_id = :personId AND s.left_at IS NULL""")
    String standOfAll(long personId);

    /** In how many conversations something waits to be read. */
    @Query("SELECT COUNT(*) FROM conversation_side WHERE person_id = :personId AND received_message_id > read_message_id")
    int unreadOf(long personId);
}
