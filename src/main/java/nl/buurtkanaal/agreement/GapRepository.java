package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** Weekly help that fell away, until the desk has seen to it. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface GapRepository extends GenericRepository<AgreementRow, Long> {

    /** Puts a line at the desk. @param day the one time; null for good */
    @Query("""
        INSERT INTO agreement_gap (agreement_id, edition_id, kern_id, fell_on, opened_at)
        VALUES (:agreementId, :editionId, :kernId, :day, :now)""")
    void open(long agreementId, long editionId, long kernId, @Nullable LocalDate day, Instant now);

    /** One line, in these kernen only, whether it is settled or not. */
    @Query("SELECT COUNT(*) FROM agreement_gap g WHERE g.id = :id AND g.edition_id = :editionId AND g.kern_id IN (:kernen)")
    int known(long id, long editionId, Collection<Long> kernen);

    /** Somebody saw to it; a second time changes nothing. */
    @Query("UPDATE agreement_gap SET settled_by = :personId, settled_at = :now WHERE id = :id AND settled_at IS NULL")
    int settle(long id, long personId, Instant now);

    /** Who saw to it. */
    @Query("SELECT g.settled_by, p.shown_name, g.settled_at FROM agreement_gap g JOIN person p ON p.id = g.settled_by WHERE g.id = :id")
    Optional<Settled> settled(long id);

    /** Somebody saw to a line. */
    @Introspected
    record Settled(long settledBy, String shownName, Instant settledAt) {
    }
}
