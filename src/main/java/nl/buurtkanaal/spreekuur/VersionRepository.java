package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface VersionRepository extends GenericRepository<VersionRow, Long> {

    VersionRow save(VersionRow version);

    /** The number of the newest version; 0 when none was kept. */
    @Query("SELECT COALESCE(MAX(number), 0) FROM spreekuur_version WHERE spreekuur_id = :spreekuurId")
    int newest(long spreekuurId);

    /** The versions of a Spreekuur, the newest first, at most {@code limit}. */
    @Query("""
        SELECT v.number, v.act, p.shown_name AS changed_by, v.changed_at
        FROM spreekuur_version v LEFT JOIN person p ON p.id = v.changed_by AND p.left_at IS NULL
        WHERE v.spreekuur_id = :spreekuurId ORDER BY v.number DESC LIMIT :limit""")
    List<Line> linesOf(long spreekuurId, int limit);

    /** One version, as JSON. */
    @Query("SELECT content FROM spreekuur_version WHERE spreekuur_id = :spreekuurId AND number = :number")
    Optional<String> contentOf(long spreekuurId, int number);

    /** The number of the version before this one; empty for the first that is kept. */
    @Query("SELECT MAX(number) FROM spreekuur_version WHERE spreekuur_id = :spreekuurId AND number < :number")
    Optional<Integer> before(long spreekuurId, int number);

    /** @param changedBy null for the site itself and for who left */
    @Introspected
    record Line(int number, VersionRow.Act act, @Nullable String changedBy, Instant changedAt) {
    }
}
