package nl.buurtkanaal.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * A new table or column? Write in {@code src/main/resources/register} what it is: in {@code columns.csv} when it says something about
 * somebody (wie: points at them; gegeven: they read it in their own data; intern: they do not), else in the last field of its line in
 * {@code tables.csv}.
 */
@MicronautTest(transactional = false)
class RegisterTest {

    @Inject
    Register register;

    @Inject
    DataSource database;

    @Test
    void every_column_of_the_database_is_in_it_once() throws SQLException {
        var missing = new ArrayList<String>();
        var known = known();
        columns().forEach((table, columns) -> columns.forEach(column -> {
            if (!known.getOrDefault(table, List.of()).contains(column)) {
                missing.add(table + "." + column);
            }
        }));
        assertEquals(List.of(), missing, "not in the register of processing (src/main/resources/register, see RegisterTest)");

        var twice = known.entrySet().stream().flatMap(table -> table.getValue().stream()
            .filter(column -> table.getValue().indexOf(column) != table.getValue().lastIndexOf(column))
            .map(column -> table.getKey() + "." + column));
        assertEquals(List.of(), twice.toList());
    }

    @Test
    void it_names_nothing_that_is_not_there() throws SQLException {
        var there = columns();
        var odd = known().entrySet().stream().flatMap(table -> table.getValue().stream()
            .filter(column -> !there.getOrDefault(table.getKey(), List.of()).contains(column))
            .map(column -> table.getKey() + "." + column)).toList();

        assertEquals(List.of(), odd);
    }

    @Test
    void what_points_at_somebody_is_not_called_impersonal() throws SQLException {
        var pointing = rows("""
            SELECT table_name, column_name FROM information_schema.key_column_usage
            WHERE table_schema = DATABASE() AND referenced_table_name IN ('person', 'account', 'pending_sign_up', 'willingness')
            UNION SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = DATABASE()
              AND (column_name REGEXP '_by$|person_id$|email|phone|shown_name' AND column_name NOT IN ('by_phone', 'picked_by'))""");
        var odd = new TreeSet<String>();
        pointing.forEach((table, columns) -> columns.stream()
            .filter(column -> register.table(table).filter(known -> known.impersonal().contains(column)).isPresent())
            .forEach(column -> odd.add(table + "." + column)));

        assertEquals(List.of(), List.copyOf(odd));
    }

    @Test
    void every_table_with_something_about_somebody_has_a_purpose_a_ground_a_term_and_recipients() {
        var activities = register.activities().stream().collect(Collectors.toMap(Register.Activity::key, activity -> activity));
        var without = register.tables().stream().filter(name -> {
            var table = register.table(name).orElseThrow();
            var activity = activities.get(table.activity());
            return !table.columns().isEmpty() && (table.what().isBlank() || activity == null || activity.purpose().isBlank()
                || activity.ground().isBlank() || activity.recipients().isBlank() || activity.retention().isBlank()
                || table.columns().stream().anyMatch(column -> column.words().isBlank()));
        }).sorted().toList();

        assertEquals(List.of(), without);
    }

    private Map<String, List<String>> known() {
        var known = new TreeMap<String, List<String>>();
        register.tables().forEach(name -> {
            var table = register.table(name).orElseThrow();
            var columns = new ArrayList<>(table.impersonal());
            table.columns().forEach(column -> columns.add(column.name()));
            known.put(name, columns);
        });
        return known;
    }

    private Map<String, List<String>> columns() throws SQLException {
        return rows("SELECT table_name, column_name FROM information_schema.columns "
            + "WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'");
    }

    private Map<String, List<String>> rows(String query) throws SQLException {
        try (var connection = DelegatingDataSource.unwrapDataSource(database).getConnection();
             var statement = connection.createStatement(); var result = statement.executeQuery(query)) {
            var rows = new TreeMap<String, List<String>>();
            while (result.next()) {
                rows.computeIfAbsent(result.getString(1), table -> new ArrayList<>()).add(result.getString(2));
            }
            return rows;
        }
    }
}
