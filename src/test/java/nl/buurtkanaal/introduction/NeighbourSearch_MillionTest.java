package nl.buurtkanaal.introduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.help.HelpPost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A quarter of a million people who like to do four things each, four of ten in the thirty kernen of the two editions: five are found in as
 * many rows.
 */
@Tag("slow")
@MicronautTest(transactional = false)
class NeighbourSearch_MillionTest {

    private static final int PEOPLE = 250_000;
    private static final int MOST_ROWS = 500;

    @Inject
    Cast cast;
    @Inject
    Villagers villagers;
    @Inject
    NeighbourSearch search;
    @Inject
    JdbcOperations jdbc;
    @Inject
    DataSource dataSource;
    @Inject
    TransactionOperations<Connection> transactions;
    @Inject
    TestClock clock;

    @BeforeEach
    void fill() throws SQLException {
        cast.leave();
        var digits = "(SELECT 0 d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL"
            + " SELECT 6 UNION ALL SELECT 7 "
            + "UNION ALL SELECT 8 UNION ALL SELECT 9)";
        try (var connection = DelegatingDataSource.unwrapDataSource(dataSource)
            .getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("CREATE TEMPORARY TABLE home (n INT NOT NULL PRIMARY KEY, kern_id BIGINT NOT NULL, edition_id BIGINT NOT"
                + " NULL) SELECT ROW_NUMBER() OVER (ORDER BY k.id) - 1 AS n, "
                + "k.id AS kern_id, (SELECT MIN(id) FROM edition) AS edition_id FROM kern k WHERE k.retired_on IS NULL");
            statement.execute("CREATE TEMPORARY TABLE near_home (n INT NOT NULL PRIMARY KEY, kern_id BIGINT NOT NULL, edition_id BIGINT"
                + " NOT NULL) SELECT ROW_NUMBER() OVER (ORDER BY k.id) - 1 AS n, "
                + "k.id AS kern_id, o.id AS edition_id FROM kern k JOIN edition_gemeente e ON e.gemeente_id = k.gemeente_id JOIN edition o"
                + " ON o.id = e.edition_id "
                + "WHERE o.slug IN ('brummen', 'kampen')");
            var kernen = count(statement, "SELECT COUNT(*) FROM home");
            var near = count(statement, "SELECT COUNT(*) FROM near_home");
            var numbers = "(SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d + 100000 * g.d AS n FROM " + digits + " a, "
                + digits + " b, " + digits
                + " c, " + digits + " e, " + digits + " f, (SELECT 0 d UNION ALL SELECT 1 UNION ALL SELECT 2) g)";
            var insert = "INSERT INTO person (id, shown_name, kern_id, edition_id, example, created_at) SELECT 1000000 + m.n, 'Iemand',"
                + " h.kern_id, "
                + "h.edition_id, FALSE, '2026-01-01' FROM " + numbers + " m JOIN ";
            statement.execute(insert + "near_home h ON h.n = (m.n DIV 10) % " + near + " WHERE m.n < " + PEOPLE + " AND m.n % 10 < 4");
            statement.execute(insert + "home h ON h.n = (m.n DIV 10) % " + kernen + " WHERE m.n < " + PEOPLE + " AND m.n % 10 >= 4");
            statement.execute("INSERT INTO willingness (person_id, day_parts, minutes_at_most, over_border, times_a_month, hearing,"
                + " said_by, said_at) "
                + "SELECT id, CASE WHEN id % 4 = 0 THEN 0 ELSE (1 << (id % 21)) | (1 << (id % 19)) | (1 << (id % 17)) | (1 << (id % 13))"
                + " END, 30, FALSE, 4, 'AT_ONCE', id, '2026-01-01' "
                + "FROM person WHERE id >= 1000000");
            for (int i = 0; i < 4; i++) {
                var names = Arrays.stream(Category.values()).limit(20).map(category -> "'" + category.name() + "'").toList();
                statement.execute("INSERT INTO willing_category (person_id, category, kern_id, edition_id, day_parts, minutes_at_most,"
                    + " over_border, asked_at, free_on) "
                    + "SELECT p.id, ELT(1 + (p.id DIV 7 + " + 5 * i + ") % 20, " + String.join(",", names)
                    + "), p.kern_id, p.edition_id, w.day_parts, 30, FALSE, "
                    + "DATE_ADD('2026-01-01', INTERVAL (p.id * 7919) % 300 DAY), '2026-01-01' FROM person p JOIN willingness w"
                    + " ON w.person_id = p.id");
            }
            statement.execute("ANALYZE TABLE willing_category");
        }
    }

    @AfterEach
    void empty() {
        cast.leave();
    }

    @Test
    void five_are_found_in_five_hundred_rows_however_many_people_there_are() {
        assertEquals("1000000", text("SELECT COUNT(*) FROM willing_category"));
        var report = new ArrayList<String>();
        for (var kern : List.of("oeken", "brummen", "kampen", "zalk")) {
            var asker = villagers.in(kern, "Vrager");
            for (var said : List.of(Villagers.asks(Category.TUIN, "Heg"), Villagers.asks(Category.GEZELSCHAP, "Koffie").on("di-ochtend"),
                Villagers.asks(Category.OPPAS, "Avond").on("za-avond"))) {
                var post = villagers.post(asker, said);
                report.add(kern + " " + said.category() + ": " + rowsRead(post) + " rows");
            }
        }
        System.out.println(String.join("\n", report));
        assertTrue(report.stream().allMatch(line -> Integer.parseInt(line.replaceAll(".*: (\\d+) rows", "$1")) <= MOST_ROWS),
            String.join("\n", report));
    }

    private static int count(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private int rowsRead(HelpPost post) {
        return transactions.executeRead(status -> {
            var before = handlerReads();
            assertEquals(5, search.find(post, 5, clock.instant()).size(),
                () -> text("SELECT CONCAT(COUNT(*), ' here, free from ', MIN(free_on), ', edition ', MIN(edition_id), "
                + "' and post ', " + post.editionId() + ") FROM willing_category WHERE category = '" + post.category() + "' AND kern_id = "
                + post.kernId()));
            return handlerReads() - before;
        });
    }

    private int handlerReads() {
        return jdbc.prepareStatement("SHOW SESSION STATUS LIKE 'Handler_read%'", statement -> {
            try (var rows = statement.executeQuery()) {
                int sum = 0;
                while (rows.next()) {
                    // reading the status itself counts as well
                    sum += rows.getString(1).contains("rnd") ? 0 : rows.getInt(2);
                }
                return sum;
            }
        });
    }

    private String text(String sql) {
        return transactions.executeRead(status -> jdbc.prepareStatement(sql, statement -> {
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }));
    }
}
