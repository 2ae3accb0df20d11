package nl.buurtkanaal.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import nl.buurtkanaal.cast.Visitor;
import org.junit.jupiter.api.Test;

/** The two users of the README: one that migrates, and one of the site, who may change what is in the tables and not the tables. */
class MigrationUserTest extends FaultTest {

    private static final String SCHEMA = "buurtkanaal_two_users";
    private static final String PASSWORD = "only-for-tests-1";

    @Test
    void a_site_that_may_not_change_a_table_migrates_as_another_user_and_starts_again_without() throws Exception {
        var settings = settings();
        settings.put("DATABASE_URL", settings.get("DATABASE_URL").replaceFirst("/[^/?]+\\?", "/" + SCHEMA + "?"));
        settings.put("DATABASE_MIGRATION_USER", settings.get("DATABASE_USER"));
        settings.put("DATABASE_MIGRATION_PASSWORD", settings.get("DATABASE_PASSWORD"));
        settings.put("DATABASE_USER", "only_rows");
        settings.put("DATABASE_PASSWORD", PASSWORD);
        try (var connection = connect(); var statement = connection.createStatement()) {
            for (var change : List.of("DROP DATABASE IF EXISTS " + SCHEMA,
                "CREATE DATABASE " + SCHEMA + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci",
                "DROP USER IF EXISTS 'only_rows'@'%'", "DROP USER IF EXISTS 'only_rows'@'localhost'",
                "CREATE USER 'only_rows'@'%' IDENTIFIED BY '" + PASSWORD + "'",
                "CREATE USER 'only_rows'@'localhost' IDENTIFIED BY '" + PASSWORD + "'",
                "GRANT SELECT, INSERT, UPDATE, DELETE ON " + SCHEMA + ".* TO 'only_rows'@'%'",
                "GRANT SELECT, INSERT, UPDATE, DELETE ON " + SCHEMA + ".* TO 'only_rows'@'localhost'")) {
                statement.execute(change);
            }
            var node = new SiteNode(settings);
            nodes.add(node);
            node.start();
            assertEquals(200, new Visitor(node.address()).open("/brummen").status());
            node.stop();
            settings.remove("DATABASE_MIGRATION_USER");
            settings.remove("DATABASE_MIGRATION_PASSWORD");
            var later = new SiteNode(settings);
            nodes.add(later);
            later.start();
            assertEquals(200, new Visitor(later.address()).open("/kampen").status());
            var url = database().getJdbcUrl().replaceFirst("/[^/?]+\\?", "/" + SCHEMA + "?");
            try (var rows = DriverManager.getConnection(url, "only_rows", PASSWORD); var change = rows.createStatement()) {
                var refused = assertThrows(SQLException.class, () -> change.execute("ALTER TABLE person ADD COLUMN more INT NULL"));
                assertTrue(refused.getMessage().contains("denied"), refused.getMessage());
            }
            later.stop();
            statement.execute("DROP DATABASE " + SCHEMA);
            statement.execute("DROP USER 'only_rows'@'%'");
            statement.execute("DROP USER 'only_rows'@'localhost'");
        }
    }
}
