package nl.buurtkanaal.kern;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads all places at once, to be kept in memory. The long lists row by row: mapped for us they take a tenth of a start. */
@Connectable
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class KernRepository implements GenericRepository<KernRepository.KernRow, Long> {

    private final JdbcOperations jdbc;

    KernRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Which state of the places this is: it changes with each load and each correction. */
    @Query("""
        SELECT CONCAT(l.sha256, ' ', (SELECT COUNT(*) FROM kern_correction), ' ', COALESCE((SELECT MAX(c.set_at)
            FROM kern_correction c), ''))
        FROM reference_load l WHERE l.file_name = '*'""")
    abstract String version();

    /** Every gemeente, retired ones included. */
    @Query("SELECT id, code, slug, name, (retired_on IS NOT NULL) AS retired FROM gemeente")
    abstract List<Gemeente> gemeenten();

    /** Every kern, retired ones included. */
    @Query("""
        SELECT k.id, k.kern_key, k.slug, k.name, k.sort_key, k.gemeente_id, g.name AS gemeente_name, k.postal_place, k.latitude,
               k.longitude, (k.retired_on IS NOT NULL) AS retired, k.successor_kern_id
        FROM kern k JOIN gemeente g ON g.id = k.gemeente_id""")
    abstract List<KernRow> kernen();

    /** All pairs, nearest first. */
    List<NeighbourRow> neighbours() {
        return read("SELECT kern_id, minutes, neighbour_id FROM kern_neighbour ORDER BY kern_id, minutes, neighbour_id",
            rows -> new NeighbourRow(rows.getLong(1), rows.getInt(2), rows.getLong(3)));
    }

    /** Every postcode with every kern in it. */
    List<PostcodeRow> postcodes() {
        return read("SELECT pc4, kern_id FROM postcode_kern", rows -> new PostcodeRow(rows.getString(1), rows.getLong(2)));
    }

    /** The corrected pairs, as rows of the file of barriers; they win over these. */
    @Query("""
        SELECT a.kern_key AS kern, b.kern_key AS other, c.minutes
        FROM kern_correction c JOIN kern a ON a.id = c.kern_id JOIN kern b ON b.id = c.other_id""")
    abstract List<ReferenceFiles.BarrierRow> corrections();

    private <R> List<R> read(String query, Row<R> row) {
        return jdbc.prepareStatement(query, statement -> {
            try (var rows = statement.executeQuery()) {
                var all = new ArrayList<R>();
                while (rows.next()) {
                    all.add(row.of(rows));
                }
                return all;
            }
        });
    }

    private interface Row<R> {
        R of(ResultSet rows) throws SQLException;
    }

    @MappedEntity("kern")
    record KernRow(@Id long id, String kernKey, String slug, String name, String sortKey, long gemeenteId, String gemeenteName,
                   @Nullable String postalPlace, double latitude, double longitude, boolean retired, @Nullable Long successorKernId) {
        Kern kern() {
            return new Kern(id, kernKey, slug, name, sortKey, gemeenteId, gemeenteName, postalPlace, latitude, longitude, retired);
        }
    }

    record NeighbourRow(long kernId, int minutes, long neighbourId) {
    }

    record PostcodeRow(String pc4, long kernId) {
    }
}
