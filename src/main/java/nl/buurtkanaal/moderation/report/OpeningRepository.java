package nl.buurtkanaal.moderation.report;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import nl.buurtkanaal.moderation.report.DecisionRepository.DecisionRow;
import nl.buurtkanaal.moderation.report.Openings.Opening;

/** Wishes of the desk to read more of a conversation. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OpeningRepository extends GenericRepository<DecisionRow, Long> {

    /** Holds a report, so that two who ask at once ask once. */
    @Query("SELECT id FROM report WHERE id = :reportId FOR UPDATE")
    Optional<Long> hold(long reportId);

    /** The newest wish about one report. */
    @Query("""
        SELECT o.id, o.why, o.asked_by, a.shown_name AS asked_by_name, o.asked_at, o.granted_by, g.shown_name AS granted_by_name, o.until_at
        FROM report_opening o JOIN person a ON a.id = o.asked_by LEFT JOIN person g ON g.id = o.granted_by
        WHERE o.report_id = :reportId ORDER BY o.id DESC LIMIT 1""")
    Optional<Opening> newestOf(long reportId);

    /** Writes a wish down. */
    @Query("INSERT INTO report_opening (report_id, why, asked_by, asked_at) VALUES (:reportId, :why, :personId, :now)")
    int ask(long reportId, String why, long personId, Instant now);

    /** Says yes to a wish of somebody else. Returns 0 when it has been answered, or is one's own. */
    @Query("""
        UPDATE report_opening SET granted_by = :personId, granted_at = :now, until_at = :untilAt
        WHERE id = :id AND granted_by IS NULL AND asked_by <> :personId""")
    int grant(long id, long personId, Instant now, Instant untilAt);
}
