package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** Numbers and addresses that people gave each other. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ShareRepository extends GenericRepository<Conversation, Long> {

    String PHONE = "PHONE";
    String ADDRESS = "ADDRESS";

    /** What either of the two gave in a conversation; at most four. */
    @Query("SELECT s.person_id, s.kind, s.shared_words FROM conversation_share s WHERE s.conversation_id = :conversationId"
        + " ORDER BY s.kind DESC")
    List<Share> in(long conversationId);

    /** Gives something, or something else in its place. */
    @Query("""
        INSERT INTO conversation_share (conversation_id, person_id, kind, shared_words, shared_at)
        VALUES (:conversationId, :personId, :kind, :words, :now)
        ON DUPLICATE KEY UPDATE shared_words = :words, shared_at = :now""")
    void give(long conversationId, long personId, String kind, String words, Instant now);

    /** Takes it back. Returns 0 when there was nothing. */
    @Query("DELETE FROM conversation_share WHERE conversation_id = :conversationId AND person_id = :personId AND kind = :kind")
    int takeBack(long conversationId, long personId, String kind);

    /** Takes back all that one gave the other in a conversation. */
    @Query("DELETE FROM conversation_share WHERE conversation_id = :conversationId AND person_id = :personId")
    int takeAllBack(long conversationId, long personId);

    /** Something that one of the two gave. */
    @Introspected
    record Share(long personId, String kind, String sharedWords) {

        @Override
        public String toString() {
            return "Share[" + kind + "]";
        }
    }
}
