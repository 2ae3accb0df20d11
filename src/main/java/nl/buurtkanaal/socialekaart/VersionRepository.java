package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
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

    /** The versions of an entry, the newest first, at most {@code limit}. */
    @Query("""
        SELECT v.number, v.act, p.shown_name AS changed_by, a.shown_name AS approved_by, v.changed_at
        FROM socialekaart_version v LEFT JOIN person p ON p.id = v.changed_by AND p.left_at IS NULL
        LEFT JOIN person a ON a.id = v.approved_by AND a.left_at IS NULL
        WHERE v.socialekaart_entry_id = :entryId ORDER BY v.number DESC LIMIT :limit""")
    List<VersionLine> linesOf(long entryId, int limit);

    /** One version, as JSON. */
    @Query("SELECT content FROM socialekaart_version WHERE socialekaart_entry_id = :entryId AND number = :number")
    Optional<String> contentOf(long entryId, int number);

    /** The number of the version before this one; empty for the first. */
    @Query("SELECT MAX(number) FROM socialekaart_version WHERE socialekaart_entry_id = :entryId AND number < :number")
    Optional<Integer> before(long entryId, int number);

    /** Who changed how much in an edition since a moment, the site itself left out, most first. */
    @Query("""
        SELECT v.changed_by AS person_id, COALESCE(MAX(p.shown_name), '') AS name, COUNT(*) AS changes
        FROM socialekaart_version v LEFT JOIN person p ON p.id = v.changed_by
        WHERE v.edition_id = :editionId AND v.changed_at >= :since AND v.changed_by <> 0
        GROUP BY v.changed_by ORDER BY changes DESC, v.changed_by""")
    List<Share> sharesSince(long editionId, Instant since);

    /** @param changes how many this person made */
    @Introspected
    record Share(long personId, String name, long changes) {
    }
}
