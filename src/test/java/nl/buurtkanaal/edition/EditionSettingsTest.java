package nl.buurtkanaal.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class EditionSettingsTest {

    @Inject
    Editions editions;
    @Inject
    JdbcOperations jdbc;
    @Inject
    TransactionOperations<Connection> transactions;

    @Test
    void what_another_node_stored_shows_at_the_next_look() {
        var tagline = editions.bySlug("kampen").orElseThrow().tagline();

        change("Van een ander knooppunt", "2031-01-01 00:00:00");
        editions.look();
        assertEquals("Van een ander knooppunt", editions.bySlug("kampen").orElseThrow().tagline());

        change(tagline, "2031-01-01 00:00:01");
        editions.look();
        assertEquals(tagline, editions.bySlug("kampen").orElseThrow().tagline());
    }

    private void change(String tagline, String at) {
        transactions.executeWrite(status -> jdbc.prepareStatement("UPDATE edition SET tagline = ?, changed_at = ?"
            + " WHERE slug = 'kampen'", statement -> {
            statement.setString(1, tagline);
            statement.setString(2, at);
            return statement.executeUpdate();
        }));
    }
}
