package nl.buurtkanaal.kern;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.kern.ReferenceFiles.BarrierRow;

/** Reads all places at once, to be kept in memory. Row by row: mapped for us they take a tenth of a start. */
@Singleton
@Connectable
class KernRepository {

    private final JdbcOperations jdbc;

    KernRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Which state of the places this is: it changes with each load and each correction. */
    String version() {
        return read("""
            SELECT CONCAT(l.sha256, ' ', (SELECT COUNT(*) FROM kern_correction), ' ', COALESCE((SELECT MAX(c.set_at)
                FROM kern_correction c), ''))
            FROM reference_load l WHERE l.file_name = '*'""", row -> row.getString(1)).get(0);
    }

    /** Every gemeente, retired ones included. */
    List<Gemeente> gemeenten() {
        return read("SELECT id, code, slug, name, retired_on IS NOT NULL FROM gemeente",
            row -> new Gemeente(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5)));
    }

    /** Every kern, retired ones included. */
    List<KernRow> kernen() {
        return read("""
            SELECT k.id, k.kern_key, k.slug, k.name, k.sort_key, k.gemeente_id, g.name, k.postal_place, k.latitude, k.longitude,
                   k.retired_on IS NOT NULL, k.successor_kern_id
            FROM kern k JOIN gemeente g ON g.id = k.gemeente_id""",
            row -> new KernRow(new Kern(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                row.getLong(6), row.getString(7), row.getString(8), row.getDouble(9), row.getDouble(10), row.getBoolean(11)),
                    successor(row.getLong(12))));
    }

    /** All pairs, nearest first. */
    List<NeighbourRow> neighbours() {
        return read("SELECT kern_id, minutes, neighbour_id FROM kern_neighbour ORDER BY kern_id, minutes, neighbour_id",
            row -> new NeighbourRow(row.getLong(1), row.getInt(2), row.getLong(3)));
    }

    /** Every postcode with every kern in it. */
    List<PostcodeRow> postcodes() {
        return read("SELECT pc4, kern_id FROM postcode_kern", row -> new PostcodeRow(row.getString(1), row.getLong(2)));
    }

    /** The corrected pairs, as rows of the file of barriers; they win over these. */
    List<BarrierRow> corrections() {
        return read("""
            SELECT a.kern_key, b.kern_key, c.minutes
            FROM kern_correction c JOIN kern a ON a.id = c.kern_id JOIN kern b ON b.id = c.other_id""",
            row -> new BarrierRow(row.getString(1), row.getString(2), row.getObject(3, Integer.class)));
    }

    private static @Nullable Long successor(long id) {
        return id == 0 ? null : id;
    }

    private <R> List<R> read(String query, Row<R> of) {
        return jdbc.prepareStatement(query, statement -> {
            try (var rows = statement.executeQuery()) {
                var all = new ArrayList<R>();
                while (rows.next()) {
                    all.add(of.read(rows));
                }
                return all;
            }
        });
    }

    private interface Row<R> {
        R read(ResultSet rows) throws SQLException;
    }

    /** @param successorKernId of a retired kern that others took the place of */
    record KernRow(Kern kern, @Nullable Long successorKernId) {
    }

    record NeighbourRow(long kernId, int minutes, long neighbourId) {
    }

    record PostcodeRow(String pc4, long kernId) {
    }
}
