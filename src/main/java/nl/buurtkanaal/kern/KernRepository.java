package nl.buurtkanaal.kern;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Reads all places at once, to be kept in memory. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface KernRepository extends GenericRepository<KernRepository.KernRow, Long> {

    /** Which state of the places this is: it changes with each load and each correction. */
    @Query("""
        SELECT CONCAT(l.sha256, ' ', (SELECT COUNT(*) FROM kern_correction), ' ', COALESCE((SELECT MAX(c.set_at)
            FROM kern_correction c), ''))
        FROM reference_load l WHERE l.file_name = '*'""")
    String version();

    /** Every gemeente, retired ones included. */
    @Query("SELECT id, code, slug, name, (retired_on IS NOT NULL) AS retired FROM gemeente")
    List<Gemeente> gemeenten();

    /** Every kern, retired ones included. */
    @Query("""
        SELECT k.id, k.kern_key, k.slug, k.name, k.sort_key, k.gemeente_id, g.name AS gemeente_name, k.postal_place, k.latitude,
               k.longitude, (k.retired_on IS NOT NULL) AS retired, k.successor_kern_id
        FROM kern k JOIN gemeente g ON g.id = k.gemeente_id""")
    List<KernRow> kernen();

    /** All pairs, nearest first. */
    @Query("SELECT kern_id, minutes, neighbour_id FROM kern_neighbour ORDER BY kern_id, minutes, neighbour_id")
    List<NeighbourRow> neighbours();

    /** Every postcode with every kern in it. */
    @Query("SELECT pc4, kern_id FROM postcode_kern")
    List<PostcodeRow> postcodes();

    /** The corrected pairs, as rows of the file of barriers; they win over these. */
    @Query("""
        SELECT a.kern_key AS kern, b.kern_key AS other, c.minutes
        FROM kern_correction c JOIN kern a ON a.id = c.kern_id JOIN kern b ON b.id = c.other_id""")
    List<ReferenceFiles.BarrierRow> corrections();

    @MappedEntity("kern")
    record KernRow(@Id long id, String kernKey, String slug, String name, String sortKey, long gemeenteId, String gemeenteName,
                   @Nullable String postalPlace, double latitude, double longitude, boolean retired, @Nullable Long successorKernId) {
        Kern kern() {
            return new Kern(id, kernKey, slug, name, sortKey, gemeenteId, gemeenteName, postalPlace, latitude, longitude, retired);
        }
    }

    @Introspected
    record NeighbourRow(long kernId, int minutes, long neighbourId) {
    }

    @Introspected
    record PostcodeRow(String pc4, long kernId) {
    }
}
