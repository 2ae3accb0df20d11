package nl.buurtkanaal.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * An upgrade node by node: the first new node changes the schema while old ones serve on. What {@code AdditiveMigrationsTest} allows is
 * done to every table under load: the old version serves on, and starts again, on the newer schema.
 */
class RollingUpgradeTest extends FaultTest {

    @Test
    void the_old_version_serves_on_and_starts_again_on_a_newer_schema() throws Exception {
        var node = node().start();
        var load = load(node.address());
        try (load; var connection = connect()) {
            load.awaitMore(6);
            var tables = tables(connection);
            var newer = new ArrayList<String>();
            try {
                run(connection, "INSERT INTO flyway_schema_history SELECT MAX(installed_rank) + 1, '299901010000', 'of a newer"
                    + " version', 'SQL', "
                    + "'V299901010000__of_a_newer_version.sql', 1, 'newer', '2026-01-01 00:00:00', 1, 1 FROM flyway_schema_history");
                for (var table : tables) {
                    run(connection, "ALTER TABLE " + table + " ADD COLUMN of_a_newer_version INT NULL");
                    newer.add(table);
                }
                load.awaitMore(20);
                node.stop();
                node.start();
                load.awaitMore(20);
            } finally {
                run(connection, "DELETE FROM flyway_schema_history WHERE version = '299901010000'");
                for (var table : newer) {
                    run(connection, "ALTER TABLE " + table + " DROP COLUMN of_a_newer_version");
                }
            }
        }
        assertAllIsThereOnce(load, "A newer schema under the old version");
        var statuses = new TreeSet<>(load.statuses().keySet());
        statuses.removeAll(Set.of(0, 503, 409));
        assertEquals(Set.of(200, 303), statuses, "nothing but the moment of the change and of the restart shows, with words kept");
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("SELECT table_name"
            + " FROM information_schema.tables WHERE "
            + "table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name NOT IN ('flyway_schema_history', "
            + "'scheduled_tasks')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
