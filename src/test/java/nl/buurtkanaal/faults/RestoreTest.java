package nl.buurtkanaal.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.person.Leaving;
import nl.buurtkanaal.person.signin.PersonDemo;
import org.junit.jupiter.api.Test;

/** The backup of the README: dumped, all thrown away, put back. Everything is there, and who was erased after the backup stays erased. */
class RestoreTest extends FaultTest {

    private static final String RESTORED = "buurtkanaal_restored";

    @Inject
    Leaving leaving;
    @Inject
    PersonDemo people;
    @Inject
    TestClock clock;

    @Test
    void a_restored_backup_holds_everything_and_who_was_erased_stays_erased() throws Exception {
        var folder = Files.createDirectories(Path.of("target", "backup"));
        var copy = DatabaseCopy.of(database());
        var schema = schema();

        copy.dump(schema, folder.resolve("backup.sql"));
        Map<String, Integer> before;
        long kees;
        try (var connection = connect()) {
            before = counts(connection, schema);
            kees = people.idOf("kees").orElseThrow();
        }
        clock.moveTo(clock.instant().plusSeconds(60));
        leaving.leave(kees, kees, clock.instant());
        copy.dump(schema, folder.resolve("erasures.sql"), "--no-create-info", "--replace", "erasure");

        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + RESTORED);
            statement.execute("CREATE DATABASE " + RESTORED + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci");
            copy.restore(RESTORED, folder.resolve("backup.sql"));
            assertEquals(before, counts(connection, RESTORED), "rows by table");
            assertNotEquals(List.of(), findings(connection, "kees@voorbeeld.example"), "the backup still knows who left since");
        }
        copy.restore(RESTORED, folder.resolve("erasures.sql"));
        var settings = settings();
        settings.put("DATABASE_URL", settings.get("DATABASE_URL").replaceFirst("/" + schema + "\\?", "/" + RESTORED + "?"));
        var node = new SiteNode(settings);
        nodes.add(node);
        node.start();

        assertTrue(node.said().stream().anyMatch(line -> line.contains("A backup was restored: 1 people")),
            () -> String.join("\n", node.said()));
        var greet = new Visitor(node.address());
        assertTrue(signIn(greet, "greet").redirect().isPresent());
        assertEquals(200, greet.open("/mijn").status());
        assertTrue(signIn(new Visitor(node.address()), "kees").redirect().isEmpty(), "who left cannot sign in");
        try (var connection = connect(); var statement = connection.createStatement()) {
            assertEquals(List.of(), findings(connection, "kees@voorbeeld.example"));
            assertEquals(List.of(), findings(connection, "Kees"));
            node.kill();
            statement.execute("DROP DATABASE " + RESTORED);
        }
        System.out.println("Restored " + before.size() + " tables, " + before.values().stream().mapToInt(Integer::intValue).sum()
            + " rows, backup of "
            + Files.size(folder.resolve("backup.sql")) / 1024 + " kB");
    }

    private static Page signIn(Visitor visitor, String who) {
        return visitor.submit(visitor.open("/inloggen"), "#wachtwoord-formulier", "email", who + "@voorbeeld.example", "wachtwoord",
            PersonDemo.PASSWORD);
    }

    private String schema() throws SQLException {
        try (var connection = connect()) {
            return connection.getCatalog();
        }
    }

    private static Map<String, Integer> counts(Connection connection, String schema) throws SQLException {
        var counts = new TreeMap<String, Integer>();
        for (var table : names(connection, "SELECT table_name FROM information_schema.tables WHERE table_schema = '" + schema
            + "' AND table_type = 'BASE TABLE'")) {
            counts.put(table, count(connection, "SELECT COUNT(*) FROM " + schema + "." + table));
        }
        return counts;
    }

    /** Where a text stands, in any column of any table that people fill. */
    private static List<String> findings(Connection connection, String text) throws SQLException {
        var found = new ArrayList<String>();
        for (var column : names(connection, "SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
            + " WHERE table_schema = '" + RESTORED
            + "' AND data_type IN ('varchar', 'char', 'text', 'mediumtext', 'longtext') AND table_name NOT LIKE 'demo%' AND "
            + "table_name <> 'term'")) {
            var parts = column.split("\\.");
            if (count(connection, "SELECT COUNT(*) FROM " + RESTORED + "." + parts[0] + " WHERE " + parts[1] + " LIKE ?", "%" + text
                + "%") > 0) {
                found.add(column);
            }
        }
        return found;
    }

    private static List<String> names(Connection connection, String question) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
