package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import nl.buurtkanaal.category.Rubriek;

/** Counts published entries and how many were checked lately; for a page that an editor opens now and then. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FreshnessRepository extends GenericRepository<EntryRow, Long> {

    /** By rubriek; those without entries are absent. */
    @Query("""
        SELECT rubriek, COUNT(*) AS entries, SUM(CASE WHEN checked_on >= :freshSince THEN 1 ELSE 0 END) AS fresh,
               CASE WHEN COUNT(checked_on) = COUNT(*) THEN MIN(checked_on) END AS oldest
        FROM socialekaart_entry WHERE edition_id = :editionId AND status = 'PUBLISHED' GROUP BY rubriek""")
    List<Count> byRubriek(long editionId, LocalDate freshSince);

    /** By Kern that is named, without what serves all; those without entries are absent. */
    @Query("""
        SELECT k.kern_id, COUNT(*) AS entries, SUM(CASE WHEN e.checked_on >= :freshSince THEN 1 ELSE 0 END) AS fresh,
               CASE WHEN COUNT(e.checked_on) = COUNT(*) THEN MIN(e.checked_on) END AS oldest
        FROM socialekaart_entry e JOIN socialekaart_entry_kern k ON k.socialekaart_entry_id = e.id
        WHERE e.edition_id = :editionId AND e.status = 'PUBLISHED' GROUP BY k.kern_id""")
    List<KernCount> byKern(long editionId, LocalDate freshSince);

    /** Of what serves the whole edition. */
    @Query("""
        SELECT 0 AS kern_id, COUNT(*) AS entries, COALESCE(SUM(CASE WHEN checked_on >= :freshSince THEN 1 ELSE 0 END), 0) AS fresh,
               CASE WHEN COUNT(checked_on) = COUNT(*) THEN MIN(checked_on) END AS oldest
        FROM socialekaart_entry WHERE edition_id = :editionId AND status = 'PUBLISHED' AND serves_all = TRUE""")
    KernCount forAll(long editionId, LocalDate freshSince);

    @Introspected
    record Count(Rubriek rubriek, long entries, long fresh, @Nullable LocalDate oldest) {
    }

    @Introspected
    record KernCount(long kernId, long entries, long fresh, @Nullable LocalDate oldest) {
    }
}
