package nl.buurtkanaal.moderation.report;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** What was decided on reports, and what was said against it. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DecisionRepository extends GenericRepository<DecisionRepository.DecisionRow, Long> {

    DecisionRow save(DecisionRow decision);

    /** The decisions on one report, the first round first: none, one or two. */
    @Query("""
        SELECT d.id, d.report_id, d.round, d.outcome, d.to_reporter, d.to_about, d.decided_by, d.decided_at FROM report_decision d
        WHERE d.report_id = :reportId ORDER BY d.round""")
    List<DecisionRow> of(long reportId);

    /** Takes a decision back. */
    @Query("DELETE FROM report_decision WHERE id = :id")
    int remove(long id);

    /** The objections against the decision on one report, the oldest first: none, one or two. */
    @Query("SELECT o.side, o.words, o.made_at FROM report_objection o WHERE o.report_id = :reportId ORDER BY o.made_at, o.side")
    List<Objection> objectionsTo(long reportId);

    /** Writes an objection down. Returns 0 when this side made one before. */
    @Query("INSERT IGNORE INTO report_objection (report_id, side, words, made_at) VALUES (:reportId, :side, :words, :now)")
    int object(long reportId, String side, String words, Instant now);

    @MappedEntity("report_decision")
    record DecisionRow(@Id @GeneratedValue @Nullable Long id, long reportId, int round, Outcome outcome, @Nullable String toReporter,
                       @Nullable String toAbout, long decidedBy, Instant decidedAt) {
    }

    /** What one of the two has against the first decision. */
    @Introspected
    record Objection(Side side, String words, Instant madeAt) {
    }

    /** Who reads and objects. */
    enum Side {
        REPORTER, ABOUT
    }
}
