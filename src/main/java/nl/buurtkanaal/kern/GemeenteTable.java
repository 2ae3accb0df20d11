package nl.buurtkanaal.kern;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.kern.ReferenceFiles.GemeenteRow;

/** Writes the gemeenten within the transaction of a load. What the files no longer name retires. */
record GemeenteTable(Connection connection) {

    /** @return ids by code */
    Map<String, Long> store(List<GemeenteRow> rows, LocalDate today) throws SQLException {
        var known = ids();
        try (var insert = connection.prepareStatement(
                 "INSERT INTO gemeente (slug, name, province, latitude, longitude, code) VALUES (?, ?, ?, ?, ?, ?)");
             var update = connection.prepareStatement(
                 "UPDATE gemeente SET slug = ?, name = ?, province = ?, latitude = ?, longitude = ?, retired_on = NULL WHERE code = ?")) {
            for (var row : rows) {
                var statement = known.containsKey(row.code()) ? update : insert;
                statement.setString(1, row.slug());
                statement.setString(2, row.name());
                statement.setString(3, row.province());
                statement.setDouble(4, row.point().latitude());
                statement.setDouble(5, row.point().longitude());
                statement.setString(6, row.code());
                statement.addBatch();
            }
            insert.executeBatch();
            update.executeBatch();
        }
        retire(known, rows, today);
        return ids();
    }

    private void retire(Map<String, Long> known, List<GemeenteRow> rows, LocalDate today) throws SQLException {
        var gone = new HashSet<>(known.keySet());
        rows.forEach(row -> gone.remove(row.code()));
        try (var retire = connection.prepareStatement("UPDATE gemeente SET retired_on = ? WHERE code = ? AND retired_on IS NULL")) {
            for (var code : gone) {
                retire.setObject(1, today);
                retire.setString(2, code);
                retire.addBatch();
            }
            retire.executeBatch();
        }
    }

    private Map<String, Long> ids() throws SQLException {
        var ids = new HashMap<String, Long>();
        try (var statement = connection.prepareStatement("SELECT code, id FROM gemeente"); var rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.put(rows.getString(1), rows.getLong(2));
            }
        }
        return ids;
    }
}
