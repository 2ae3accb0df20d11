package nl.buurtkanaal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.Visitor;
import org.junit.jupiter.api.Test;

/**
 * On a full disk people still read: no page asks a question that the database can only answer with a temporary table on its disk.
 */
@MicronautTest(transactional = false)
class TablesOnDiskTest {

    /** Jobs ask as well: only what rises every time is the page's. */
    private static final int TRIES = 4;

    @Inject
    Cast cast;
    @Inject
    Pages pages;
    @Inject
    SignIn signIn;
    @Inject
    AccessTable table;
    @Inject
    DataSource dataSource;

    @Test
    void no_page_asks_the_database_for_a_table_on_its_disk() throws IOException, SQLException {
        cast.enter();
        table.fill();
        var visitors = new LinkedHashMap<Character, Visitor>();
        AccessTable.ROLES.forEach((letter, person) -> visitors.put(letter, person.isEmpty() ? pages.visitor() : signIn.as(person)));
        var onDisk = new TreeSet<String>();

        try (var connection = DelegatingDataSource.unwrapDataSource(dataSource).getConnection()) {
            for (var line : AccessTable.lines().stream().filter(one -> !one.isPost() && !one.granted().isEmpty()).toList()) {
                var visitor = visitors.get(seesMost(line.granted()));
                if (risesEachTime(connection, visitor, table.path(line))) {
                    onDisk.add(line.route());
                }
            }
        }

        assertEquals(new TreeSet<>(), onDisk);
    }

    /** Somebody who is signed in, where the page lets them in. */
    private static char seesMost(String granted) {
        return granted.charAt(granted.length() > 1 ? 1 : 0);
    }

    private static boolean risesEachTime(Connection connection, Visitor visitor, String path) throws SQLException {
        for (var tries = 0; tries < TRIES; tries++) {
            var before = tablesOnDisk(connection);
            visitor.open(path);
            if (tablesOnDisk(connection) == before) {
                return false;
            }
        }
        return true;
    }

    private static long tablesOnDisk(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
             var row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Created_tmp_disk_tables'")) {
            row.next();
            return row.getLong(2);
        }
    }
}
