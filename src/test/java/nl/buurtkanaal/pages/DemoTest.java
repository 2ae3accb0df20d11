package nl.buurtkanaal.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.kern.Kern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first visitor finds no empty village. */
@MicronautTest(transactional = false)
class DemoTest {

    @Inject
    Cast cast;
    @Inject
    Editions editions;
    @Inject
    JdbcOperations jdbc;
    @Inject
    TransactionOperations<Connection> transactions;

    @Test
    void every_kern_has_something_on_the_board() {
        cast.enter();

        var kernen = numbers("SELECT DISTINCT kern_id FROM help_post WHERE on_board = TRUE");

        assertEquals(List.of(), editions.open().stream().flatMap(edition -> edition.kernen().stream())
            .filter(kern -> !kernen.contains(kern.id())).map(Kern::name).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        posts on the board | 80 | SELECT COUNT(*) FROM help_post WHERE on_board = TRUE
        entries | 40 | SELECT COUNT(*) FROM socialekaart_entry WHERE status = 'PUBLISHED'
        people | 25 | SELECT COUNT(*) FROM person WHERE left_at IS NULL
        people who talk | 25 | SELECT COUNT(DISTINCT p.id) FROM person p JOIN conversation c ON p.id IN (c.owner_id, c.answerer_id)
        editions with spreekuren | 2 | SELECT COUNT(DISTINCT edition_id) FROM spreekuur""")
    void it_is_lived_in(String what, int atLeast, String sql) {
        cast.enter();

        var found = numbers(sql).get(0);

        assertTrue(found >= atLeast, what + ": " + found);
    }

    private List<Long> numbers(String sql) {
        return transactions.executeRead(status -> jdbc.prepareStatement(sql, statement -> {
            var found = new ArrayList<Long>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        }));
    }
}
