package nl.buurtkanaal.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class MigrationsAtStartTest {

    @Inject
    DataSource database;

    @Test
    void a_schema_that_is_up_to_date_needs_no_flyway() {
        var ran = MigrationsAtStart.ran(DelegatingDataSource.unwrapDataSource(database));
        assertTrue(ran.size() > 100, () -> "only " + ran);
        assertEquals(new TreeSet<>(ran), new TreeSet<>(MigrationsAtStart.shipped()));
    }

    @Test
    void a_schema_in_which_one_failed_needs_flyway() throws SQLException {
        var pool = DelegatingDataSource.unwrapDataSource(database);
        var newest = "WHERE installed_rank = (SELECT r FROM (SELECT MAX(installed_rank) AS r FROM flyway_schema_history) newest)";
        change(pool, "UPDATE flyway_schema_history SET success = 0 " + newest);
        try {
            assertTrue(MigrationsAtStart.ran(pool).contains("failed"));
        } finally {
            change(pool, "UPDATE flyway_schema_history SET success = 1 " + newest);
        }
    }

    @Test
    void a_database_that_does_not_answer_is_left_to_flyway() {
        try (var closed = new HikariDataSource()) {
            closed.setJdbcUrl("jdbc:mysql://127.0.0.1:1/nothing");
            closed.setInitializationFailTimeout(-1);
            closed.setConnectionTimeout(250);
            assertEquals(Set.of(), MigrationsAtStart.ran(closed));
        }
    }

    private static void change(DataSource pool, String change) throws SQLException {
        try (var connection = pool.getConnection(); var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(change));
        }
    }
}
