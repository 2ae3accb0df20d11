package nl.buurtkanaal.kern;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.kern.NeighbourMap.Place;
import nl.buurtkanaal.kern.ReferenceFiles.BarrierRow;
import nl.buurtkanaal.kern.ReferenceFiles.KernRow;

/** Writes what follows from the kernen, postcodes and neighbours, anew within the transaction of a load; and which files were loaded. */
record PlaceTables(Connection connection) {

    private static final int BATCH = 2_000;

    void storePostcodes(List<KernRow> rows, Map<String, Long> ids) throws SQLException {
        empty("DELETE FROM postcode_kern");
        try (var insert = connection.prepareStatement("INSERT INTO postcode_kern (pc4, kern_id) VALUES (?, ?)")) {
            for (var row : rows) {
                for (var pc4 : new HashSet<>(row.pc4())) {
                    insert.setString(1, pc4);
                    insert.setLong(2, ids.get(row.key()));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Retired kernen keep their neighbours, so that what was written there stays to be found. */
    void storeNeighbours(List<BarrierRow> barriers, Map<String, Long> ids) throws SQLException {
        var map = new NeighbourMap();
        for (var barrier : barriers) {
            map.barrier(id(ids, barrier.kern()), id(ids, barrier.other()), barrier.minutes());
        }
        empty("DELETE FROM kern_neighbour");
        try (var insert = connection.prepareStatement("INSERT INTO kern_neighbour (kern_id, minutes, neighbour_id) VALUES (?, ?, ?)")) {
            int waiting = 0;
            for (var pair : map.pairs(places())) {
                insert.setLong(1, pair.from());
                insert.setInt(2, pair.minutes());
                insert.setLong(3, pair.to());
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
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

    private List<Place> places() throws SQLException {
        var places = new ArrayList<Place>();
        try (var statement = connection.prepareStatement("SELECT id, latitude, longitude FROM kern"); var rows = statement.executeQuery()) {
            while (rows.next()) {
                places.add(new Place(rows.getLong(1), new Point(rows.getDouble(2), rows.getDouble(3))));
            }
        }
        return places;
    }

    private void empty(String delete) throws SQLException {
        try (var statement = connection.prepareStatement(delete)) {
            statement.executeUpdate();
        }
    }
}
