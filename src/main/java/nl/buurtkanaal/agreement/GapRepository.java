package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Weekly help that fell away, until the desk has seen to it. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface GapRepository extends GenericRepository<AgreementRow, Long> {

    /** Puts a line at the desk. @param day the one time; null for good */
    @Query("""
        INSERT INTO agreement_gap (agreement_id, edition_id, kern_id, fell_on, opened_at)
        VALUES (:agreementId, :editionId, :kernId, :day, :now)""")
    void open(long agreementId, long editionId, long kernId, @Nullable LocalDate day, Instant now);

    /**
     * What waits for a desk, the longest first: in its kernen, since not too long ago, and not about a post of the reader's own; one time
     * until that day is over.
     */
    @Query("""
        SELECT g.id, g.kern_id, g.fell_on, g.opened_at, p.code, p.title, p.category,
               CASE WHEN p.kind = 'OFFER' THEN n.shown_name ELSE COALESCE(s.shown_name, o.shown_name) END AS asker,
               CASE WHEN p.kind = 'OFFER' THEN COALESCE(s.shown_name, o.shown_name) ELSE n.shown_name END AS helper
        FROM agreement_gap g
        JOIN agreement a ON a.id = g.agreement_id
        JOIN conversation c ON c.id = a.conversation_id
        JOIN help_post p ON p.id = c.help_post_id
        JOIN person o ON o.id = c.owner_id
        JOIN person n ON n.id = c.answerer_id
        LEFT JOIN person s ON s.id = p.subject_id AND p.for_whom = 'ON_BEHALF'
        WHERE g.edition_id = :editionId AND g.settled_at IS NULL AND g.opened_at > :since AND g.kern_id IN (:kernen)
          AND (g.fell_on IS NULL OR g.fell_on >= :today) AND c.answerer_id <> :personId
            AND (c.owner_id <> :personId OR p.for_whom = 'ON_BEHALF')
        ORDER BY g.opened_at LIMIT :limit""")
    List<GapRow> waiting(long editionId, Collection<Long> kernen, long personId, LocalDate today, Instant since, int limit);

    /** One line, in these kernen only, whether it is settled or not. */
    @Query("SELECT COUNT(*) FROM agreement_gap g WHERE g.id = :id AND g.edition_id = :editionId AND g.kern_id IN (:kernen)")
    int known(long id, long editionId, Collection<Long> kernen);

    /** Somebody saw to it; a second time changes nothing. */
    @Query("UPDATE agreement_gap SET settled_by = :personId, settled_at = :now WHERE id = :id AND settled_at IS NULL")
    int settle(long id, long personId, Instant now);
}
