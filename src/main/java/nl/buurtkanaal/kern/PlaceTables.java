package nl.buurtkanaal.kern;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtkanaal.kern.NeighbourMap.Pair;
import nl.buurtkanaal.kern.NeighbourMap.Place;
import nl.buurtkanaal.kern.ReferenceFiles.BarrierRow;
import nl.buurtkanaal.kern.ReferenceFiles.KernRow;

/** Writes what follows from the kernen, within the transaction of a load: postcodes, neighbours, and which files were loaded. */
record PlaceTables(Connection connection) {

    private static final int BATCH = 2_000;

    void storePostcodes(List<KernRow> rows, Map<String, Long> ids) throws SQLException {
        var wanted = new HashSet<Postcode>();
        rows.forEach(row -> row.pc4().forEach(pc4 -> wanted.add(new Postcode(pc4, ids.get(row.key())))));
        var stored = read("SELECT pc4, kern_id FROM postcode_kern", row -> new Postcode(row.getString(1), row.getLong(2)));
        change("DELETE FROM postcode_kern WHERE pc4 = ? AND kern_id = ?", without(stored, wanted), PlaceTables::set);
        change("INSERT INTO postcode_kern (pc4, kern_id) VALUES (?, ?)", without(wanted, stored), PlaceTables::set);
    }

    /** Retired kernen keep their neighbours, so that what was written there stays to be found. */
    void storeNeighbours(List<BarrierRow> barriers, Map<String, Long> ids) throws SQLException {
        var map = new NeighbourMap();
        for (var barrier : barriers) {
            map.barrier(id(ids, barrier.kern()), id(ids, barrier.other()), barrier.minutes());
        }
        // what people who live there know better wins over the file
        read("SELECT kern_id, other_id, minutes FROM kern_correction", row -> {
            map.barrier(row.getLong(1), row.getLong(2), row.getObject(3, Integer.class));
            return row.getLong(1);
        });
        var places = read("SELECT id, latitude, longitude FROM kern",
            row -> new Place(row.getLong(1), new Point(row.getDouble(2), row.getDouble(3))));
        var wanted = new HashSet<>(map.pairs(List.copyOf(places)));
        var stored = read("SELECT kern_id, minutes, neighbour_id FROM kern_neighbour",
            row -> new Pair(row.getLong(1), row.getInt(2), row.getLong(3)));
        change("DELETE FROM kern_neighbour WHERE kern_id = ? AND minutes = ? AND neighbour_id = ?", without(stored, wanted),
            PlaceTables::set);
        change("INSERT INTO kern_neighbour (kern_id, minutes, neighbour_id) VALUES (?, ?, ?)", without(wanted, stored), PlaceTables::set);
    }

    private static void set(PreparedStatement statement, Postcode postcode) throws SQLException {
        statement.setString(1, postcode.pc4());
        statement.setLong(2, postcode.kernId());
    }

    private static void set(PreparedStatement statement, Pair pair) throws SQLException {
        statement.setLong(1, pair.from());
        statement.setInt(2, pair.minutes());
        statement.setLong(3, pair.to());
    }

    void storeHashes(Map<String, String> loaded, Map<String, String> wanted, LocalDateTime now) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO reference_load (sha256, loaded_at, file_name) VALUES (?, ?, ?)");
             var update = connection.prepareStatement("UPDATE reference_load SET sha256 = ?, loaded_at = ? WHERE file_name = ?")) {
            for (var file : wanted.entrySet()) {
                if (file.getValue().equals(loaded.get(file.getKey()))) {
                    continue;
                }
                var statement = loaded.containsKey(file.getKey()) ? update : insert;
                statement.setString(1, file.getValue());
                statement.setObject(2, now);
                statement.setString(3, file.getKey());
                statement.addBatch();
            }
            insert.executeBatch();
            update.executeBatch();
        }
    }

    private static long id(Map<String, Long> ids, String key) {
        var id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("reference/barrieres.csv names a kern that is in no other file: " + key);
        }
        return id;
    }

    private static <T> List<T> without(Set<T> rows, Set<T> others) {
        return rows.stream().filter(row -> !others.contains(row)).toList();
    }

    private <T> Set<T> read(String query, Row<T> row) throws SQLException {
        var read = new LinkedHashSet<T>();
        try (var statement = connection.prepareStatement(query); var rows = statement.executeQuery()) {
            while (rows.next()) {
                read.add(row.of(rows));
            }
        }
        return read;
    }

    private <T> void change(String sql, List<T> rows, Setting<T> setting) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < rows.size(); i++) {
                setting.set(statement, rows.get(i));
                statement.addBatch();
                if ((i + 1) % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private record Postcode(String pc4, long kernId) {
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private interface Setting<T> {
        void set(PreparedStatement statement, T row) throws SQLException;
    }
}
