package nl.buurtkanaal.conversation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MessageRepository extends GenericRepository<Message, Long> {

    Message save(Message message);

    /** The newest messages that one of the two may see, newest first, at most {@code limit}, all older than {@code before}. */
    @Query("""
        SELECT m.id, m.conversation_id, m.author_id, m.body, m.withheld, m.sent_at FROM message m
        WHERE m.conversation_id = :conversationId AND m.id < :before AND (m.withheld = FALSE OR m.author_id = :readerId)
        ORDER BY m.id DESC LIMIT :limit""")
    List<Message> newestOf(long conversationId, long readerId, long before, int limit);
}
