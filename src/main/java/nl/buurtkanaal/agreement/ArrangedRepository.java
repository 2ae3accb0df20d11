package nl.buurtkanaal.agreement;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What waits or stands in a conversation, as one of its two people may see it. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ArrangedRepository extends GenericRepository<ProposalRow, Long> {

    ProposalRow save(ProposalRow row);

    /**
     * The proposal that waits, at most one, and what stands, the newest last. A proposal that a block keeps back is seen by its writer
     * alone.
     */
    @Query("""
        SELECT TRUE AS proposal, q.id, q.proposed_by, q.first_on, q.day_part, q.wall_time, q.rhythm, q.first_on AS next_on, q.place_id,
               x.name AS place_name, x.kern_id AS place_kern_id, x.street AS place_street, q.place_words, q.proposed_at AS since
        FROM agreement_proposal q LEFT JOIN place x ON x.id = q.place_id
        WHERE q.conversation_id = :conversationId AND (q.withheld = FALSE OR q.proposed_by = :readerId)
        UNION ALL
        SELECT FALSE, a.id, a.proposed_by, a.first_on, a.day_part, a.wall_time, a.rhythm, a.next_on, a.place_id,
               y.name, y.kern_id, y.street, a.place_words, a.agreed_at
        FROM agreement a LEFT JOIN place y ON y.id = a.place_id
        WHERE a.conversation_id = :conversationId AND a.standing = TRUE
        ORDER BY proposal DESC, id LIMIT 20""")
    List<Arranged> in(long conversationId, long readerId);

    /** Takes back what waits in a conversation, whoever proposed it. */
    @Query("DELETE FROM agreement_proposal WHERE conversation_id = :conversationId")
    int clear(long conversationId);

    /** Writes down one time on which somebody cannot come. Returns 0 when that was known. */
    @Query("INSERT IGNORE INTO agreement_absence (agreement_id, absent_on, person_id, noted_at) VALUES (:id, :day, :personId, :now)")
    int miss(long id, LocalDate day, long personId, Instant now);

    /** The times of an agreement that fall away, from a day on. */
    @Query("SELECT b.absent_on FROM agreement_absence b WHERE b.agreement_id = :id AND b.absent_on >= :day")
    Set<LocalDate> missedFrom(long id, LocalDate day);

    /** Moves an agreement on to its next time. */
    @Query("UPDATE agreement SET next_on = :day WHERE id = :id AND standing = TRUE")
    int moveOn(long id, LocalDate day);
}
