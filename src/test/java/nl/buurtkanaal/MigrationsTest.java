package nl.buurtkanaal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class MigrationsTest {

    private static final Pattern NAME = Pattern.compile("V\\d{12}__[a-z0-9]+(_[a-z0-9]+)+\\.sql");
    private static final Pattern DDL = Pattern.compile("(?i)^\\s*(CREATE|ALTER|DROP|RENAME|TRUNCATE)\\b");
    private static final Pattern TABLE = Pattern.compile("(?i)CREATE TABLE");
    private static final Pattern INSTANT = Pattern.compile("(?im)^\\s*(\\w+_at)\\s+(?!DATETIME\\(6\\)|TIME\\b)(\\w+(\\(\\d+\\))?)");
    private static final Pattern DAY = Pattern.compile("(?im)^\\s*(\\w+_on)\\s+(?!DATE\\b)(\\w+)");

    /** What only one of our engines knows, in migrations and in queries. */
    private static final Map<String, Pattern> ONE_ENGINE_ONLY = Map.ofEntries(
        Map.entry("RETURNING", Pattern.compile("(?i)\\b(INSERT|REPLACE|DELETE)\\b[^;]*\\bRETURNING\\b")),
        Map.entry("LATERAL", Pattern.compile("\\bLATERAL\\b")),
        Map.entry("functional index", Pattern.compile("(?i)\\b(INDEX|KEY)\\s+\\w*\\s*\\(\\s*\\(")),
        Map.entry("->", Pattern.compile("\\w+\\s*->>?\\s*'\\$")),
        Map.entry("upsert with an alias of the row", Pattern.compile("(?is)\\bVALUES\\s*\\([^;]*\\)\\s+AS\\s+\\w+\\s+ON DUPLICATE")),
        Map.entry("UUID type", Pattern.compile("(?i)^\\s*\\w+\\s+UUID\\b", Pattern.MULTILINE)),
        Map.entry("collation of one engine", Pattern.compile("(?i)utf8mb4_0900|uca1400")),
        Map.entry("SRID", Pattern.compile("(?i)\\bSRID\\b|ST_SRID")),
        Map.entry("ngram", Pattern.compile("(?i)WITH PARSER")),
        Map.entry("full text of the engine", Pattern.compile("(?i)\\bFULLTEXT\\b|\\bMATCH\\s*\\([^)]*\\)\\s*AGAINST")),
        Map.entry("named time zones", Pattern.compile("(?i)CONVERT_TZ")),
        Map.entry("sequences", Pattern.compile("(?i)CREATE SEQUENCE|NEXTVAL")),
        Map.entry("system versioning", Pattern.compile("(?i)WITH SYSTEM VERSIONING")),
        // a column of that name is an error on MySQL 9.7 only (information_schema.keywords there, without what MariaDB reserves as well)
        Map.entry("reserved word of MySQL as a column",
            Pattern.compile("(?im)^\\s+(CUBE|CUME_DIST|DENSE_RANK|EMPTY|FIRST_VALUE|FUNCTION|GROUPING|GROUPS|INTERSECT"
            + "|JSON_TABLE|LAG|LAST_VALUE|LATERAL|LEAD|LIBRARY|MANUAL|NTH_VALUE|NTILE|OF|PARALLEL|PERCENT_RANK|QUALIFY"
            + "|RANK|ROW_NUMBER|SETS|SYSTEM|TABLESAMPLE|WINDOW)"
            + "\\s+(BIGINT|INT|SMALLINT|TINYINT|VARCHAR|CHAR|DATE|DATETIME|TIME|BOOLEAN|BLOB|MEDIUMBLOB|LONGBLOB|TEXT|DECIMAL|DOUBLE)\\b")),
        Map.entry("invisible index or column", Pattern.compile("\\bINVISIBLE\\b")),
        Map.entry("time of the database", Pattern.compile("(?i)\\b(NOW|SYSDATE|CURDATE|UTC_TIMESTAMP)\\s*\\(|CURRENT_TIMESTAMP")));

    private static final Map<String, String> MIGRATIONS = Sources.under(Sources.RESOURCES.resolve("db/migration"), ".sql");

    @Inject
    DataSource database;

    @Test
    void all_of_them_ran_on_an_empty_database() throws SQLException {
        var applied = rows("SELECT script FROM flyway_schema_history WHERE success = 1 AND script LIKE 'V%'");

        assertEquals(List.copyOf(MIGRATIONS.keySet()), applied.stream().sorted().toList());
    }

    @Test
    void names_are_a_minute_a_verb_and_an_object() {
        var stamps = MIGRATIONS.keySet().stream().map(name -> name.split("__")[0]).toList();

        assertEquals(List.of(), MIGRATIONS.keySet().stream().filter(name -> !NAME.matcher(name).matches()).toList());
        assertEquals(stamps.stream().distinct().toList(), stamps, "two migrations of one minute");
    }

    /** A DDL statement commits by itself: with two in one file, a failure between them leaves half a migration. */
    @Test
    void each_holds_one_statement_that_changes_the_schema() {
        var several = MIGRATIONS.keySet().stream().filter(name -> {
            var statements = statements(name);
            return statements.stream().anyMatch(DDL.asPredicate()) && statements.size() > 1;
        }).toList();

        assertEquals(List.of(), several);
    }

    @Test
    void each_table_names_its_engine_and_collation() throws SQLException {
        var without = MIGRATIONS.keySet().stream().filter(name -> TABLE.matcher(code(name)).find())
            .filter(name -> !code(name).contains("utf8mb4") || !code(name).matches("(?s).*COLLATE[ =]+utf8mb4_(unicode_520_ci|bin)[^)]*$")
                || !code(name).matches("(?is).*ENGINE\\s*=\\s*InnoDB.*"))
            .toList();

        assertEquals(List.of(), without);
        assertEquals(List.of(), rows("SELECT CONCAT(table_name, '.', column_name, ' ', collation_name) FROM information_schema.columns "
            + "WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history' "
            + "AND collation_name NOT IN ('utf8mb4_unicode_520_ci', 'utf8mb4_bin', 'ascii_bin')"));
    }

    /** An "at" that is no moment is the time on a clock in the village. */
    @Test
    void moments_and_days_are_named_and_typed_alike() {
        var odd = new ArrayList<String>();
        for (var name : MIGRATIONS.keySet()) {
            Stream.of(INSTANT, DAY).flatMap(pattern -> pattern.matcher(code(name)).results())
                .forEach(column -> odd.add(name + ": " + column.group(1) + " " + column.group(2)));
        }

        assertEquals(List.of(), odd);
    }

    @Test
    void nothing_that_only_one_engine_knows() {
        var odd = new ArrayList<String>();
        ONE_ENGINE_ONLY.forEach((what, pattern) -> {
            MIGRATIONS.keySet().stream().filter(name -> pattern.matcher(code(name)).find()).forEach(name -> odd.add(name + ": " + what));
            Sources.under(Sources.JAVA, ".java").forEach((path, source) -> sqlOf(source)
                .filter(sql -> pattern.matcher(sql).find()).forEach(sql -> odd.add(path + ": " + what)));
        });

        assertEquals(List.of(), odd.stream().distinct().sorted().toList());
    }

    @Test
    void places_are_there_after_the_first_start() throws SQLException {
        assertEquals(List.of("342"), rows("SELECT COUNT(*) FROM gemeente"));
        assertTrue(Integer.parseInt(rows("SELECT COUNT(*) FROM kern").get(0)) >= 2501);
        assertFalse(rows("SELECT slug FROM edition").isEmpty());
    }

    private List<String> rows(String query) throws SQLException {
        try (var connection = DelegatingDataSource.unwrapDataSource(database).getConnection();
             var statement = connection.createStatement(); var result = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    private static List<String> statements(String name) {
        return Stream.of(code(name).replaceAll("'(?:[^']|'')*'", "''").split(";")).map(String::strip)
            .filter(statement -> !statement.isEmpty()).toList();
    }

    /** Without comments. */
    private static String code(String name) {
        return MIGRATIONS.get(name).replaceAll("(?m)--.*$", "").replaceAll("(?s)/\\*.*?\\*/", "");
    }

    /** Strings of Java that hold SQL: text blocks and one-liners that begin as a statement does. */
    private static Stream<String> sqlOf(String source) {
        return Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"").matcher(source).results()
            .map(string -> string.group(1) != null ? string.group(1) : string.group(2))
            .filter(string -> string.matches("(?is)\\s*(SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH|FROM|WHERE|AND|JOIN|LEFT"
                + " JOIN|ORDER BY|ON)\\b.*"));
    }
}
