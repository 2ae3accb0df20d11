package nl.buurtkanaal.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.SignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogbookPagesTest {

    private static final String LOGBOOK = "/brummen/beheer/logboek";

    @Inject
    Cast cast;
    @Inject
    SignIn signIn;
    @Inject
    Audit audit;
    @Inject
    JdbcOperations jdbc;
    @Inject
    TransactionOperations<Connection> transactions;

    @BeforeAll
    void enter() {
        cast.enter();
        for (var n = 0; n < 60; n++) {
            audit.record(idOf("Marijke"), "person.read", "person", idOf("Greet"), null);
        }
        audit.record(idOf("Marijke"), "person.vog-seen", "person", idOf("Kees"), null);
        audit.record(idOf("Jannes"), "person.read", "person", idOf("Rita"), null);
    }

    @Test
    void an_administrator_reads_who_did_what_and_pages_on() {
        var hanneke = signIn.as("hanneke");

        var page = hanneke.open(LOGBOOK);
        var next = hanneke.open(page.first("a[rel=next]").attr("href"));

        assertTrue(page.text().contains("Marijke noteerde een VOG: Kees (Hall)"), page.text());
        assertEquals(50, page.texts("ol.rows > li").size());
        assertTrue(next.text().contains("Marijke bekeek de pagina van iemand: Greet (Oeken)"), next.text());
        assertFalse(page.text().contains("Jannes"), "of another edition");
    }

    @Test
    void a_filter_narrows_it() {
        var hanneke = signIn.as("hanneke");

        var found = hanneke.open(LOGBOOK + "?wat=person&kern=hall&dagen=7&wie=" + idOf("Marijke")).texts("ol.rows > li");
        assertTrue(found.stream().allMatch(line -> line.startsWith("Marijke ") && line.contains("(Hall)")), found.toString());
        assertTrue(found.get(0).contains("noteerde een VOG"), found.toString());
        assertTrue(hanneke.open(LOGBOOK + "?wat=report").text().contains("Hier is niets gevonden."));
        assertEquals(400, hanneke.open(LOGBOOK + "?wat=alles").status());
        assertEquals(400, hanneke.open(LOGBOOK + "?kern=zalk").status());
    }

    @Test
    void only_administrators_of_the_edition_read_it() {
        assertEquals(404, signIn.as("marijke").open(LOGBOOK).status());
        assertEquals(404, signIn.as("greet").open(LOGBOOK).status());
        assertEquals(404, signIn.as("bas").open(LOGBOOK).status());
        assertEquals(404, signIn.as("maarten").open(LOGBOOK).status());
    }

    @Test
    void everybody_reads_what_was_done_about_themselves_and_nothing_else() {
        var own = signIn.as("greet").open("/mijn/logboek");

        assertTrue(own.text().contains("Marijke bekeek uw pagina"), own.text());
        assertFalse(own.text().contains("VOG"), own.text());
        assertFalse(signIn.as("ans").open("/mijn/logboek").text().contains("Marijke"));
    }

    private long idOf(String name) {
        return transactions.executeRead(status -> jdbc.prepareStatement("SELECT id FROM person WHERE shown_name = ?"
            + " ORDER BY id LIMIT 1", statement -> {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }));
    }
}
