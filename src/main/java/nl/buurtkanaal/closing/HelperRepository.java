package nl.buurtkanaal.closing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface HelperRepository extends GenericRepository<Question, Long> {

    /** With whom somebody wrote about a post and still can; with whom something was agreed first, then the newest word. At most twenty. */
    @Query("""
        SELECT c.code, h.shown_name FROM conversation c
        JOIN conversation_side mine ON mine.conversation_id = c.id AND mine.person_id = :personId AND mine.left_at IS NULL
        JOIN conversation_side theirs ON theirs.conversation_id = c.id AND theirs.person_id <> :personId AND theirs.left_at IS NULL
        JOIN person h ON h.id = theirs.person_id AND h.left_at IS NULL
        WHERE c.help_post_id = :helpPostId
          AND NOT EXISTS (SELECT 1 FROM person_ban b WHERE b.person_id = h.id AND b.lifted_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM person_block k WHERE k.blocker_id = :personId AND k.blocked_id = h.id)
        ORDER BY EXISTS (SELECT 1 FROM agreement a WHERE a.conversation_id = c.id) DESC, mine.last_message_id DESC LIMIT 20""")
    List<Helper> of(long helpPostId, long personId);
}
