package nl.buurtkanaal.kern;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.kern.KernPlan.Known;
import nl.buurtkanaal.kern.KernPlan.Match;
import nl.buurtkanaal.kern.ReferenceFiles.KernRow;

/** Writes the kernen within the transaction of a load, as {@link KernPlan} says. */
record KernTable(Connection connection) {

    /** @return ids by the key that the files use, which is an older one for a kern that came from another gemeente */
    Map<String, Long> store(List<KernRow> rows, Map<String, Long> gemeenten, LocalDate today) throws SQLException {
        var plan = KernPlan.of(known(), rows);
        write(plan.rows(), gemeenten);
        var stored = new HashMap<String, Long>();
        known().forEach(kern -> stored.put(kern.key(), kern.id()));
        retire(plan, stored, today);
        var ids = new HashMap<String, Long>();
        plan.rows().forEach(match -> ids.put(match.row().key(), stored.get(match.key())));
        return ids;
    }

    private void write(List<Match> matches, Map<String, Long> gemeenten) throws SQLException {
        try (var insert = connection.prepareStatement("""
                 INSERT INTO kern (gemeente_id, slug, name, sort_key, postal_place, woonplaats_code, latitude, longitude, kern_key)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""");
             var update = connection.prepareStatement("""
                 UPDATE kern SET gemeente_id = ?, slug = ?, name = ?, sort_key = ?, postal_place = ?, woonplaats_code = ?,
                                 latitude = ?, longitude = ?, retired_on = NULL, successor_kern_id = NULL
                 WHERE kern_key = ?""")) {
            for (var match : matches) {
                if (!match.isStored()) {
                    add(match.isNew() ? insert : update, match, gemeenten.get(match.row().gemeenteCode()));
                }
            }
            insert.executeBatch();
            update.executeBatch();
        }
    }

    private static void add(PreparedStatement statement, Match match, long gemeenteId) throws SQLException {
        var row = match.row();
        statement.setLong(1, gemeenteId);
        statement.setString(2, match.slug());
        statement.setString(3, row.name());
        statement.setString(4, SortKey.of(row.name()));
        statement.setString(5, row.postalPlace());
        statement.setString(6, row.woonplaatsCode());
        statement.setDouble(7, row.point().latitude());
        statement.setDouble(8, row.point().longitude());
        statement.setString(9, match.key());
        statement.addBatch();
    }

    private void retire(KernPlan plan, Map<String, Long> ids, LocalDate today) throws SQLException {
        try (var retire = connection.prepareStatement(
            "UPDATE kern SET retired_on = COALESCE(retired_on, ?), successor_kern_id = ? WHERE id = ?")) {
            for (var gone : plan.successors().entrySet()) {
                retire.setObject(1, today);
                retire.setObject(2, gone.getValue() == null ? null : ids.get(gone.getValue()));
                retire.setLong(3, gone.getKey());
                retire.addBatch();
            }
            retire.executeBatch();
        }
    }

    private List<Known> known() throws SQLException {
        var known = new ArrayList<Known>();
        try (var statement = connection.prepareStatement("""
                 SELECT k.id, k.kern_key, g.code, k.slug, k.name, k.postal_place, k.woonplaats_code, k.latitude, k.longitude,
                        k.retired_on IS NOT NULL
                 FROM kern k JOIN gemeente g ON g.id = k.gemeente_id""");
             var rows = statement.executeQuery()) {
            while (rows.next()) {
                known.add(new Known(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5),
                    rows.getString(6), rows.getString(7), new Point(rows.getDouble(8), rows.getDouble(9)), rows.getBoolean(10)));
            }
        }
        return known;
    }
}
