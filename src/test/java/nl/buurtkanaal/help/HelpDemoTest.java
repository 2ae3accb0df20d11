package nl.buurtkanaal.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.help.HelpPost.Status;
import nl.buurtkanaal.kern.Kern;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class HelpDemoTest {

    @Inject
    HelpDemo demo;
    @Inject
    Board board;
    @Inject
    Residents residents;
    @Inject
    Cast cast;
    @Inject
    JdbcOperations jdbc;
    @Inject
    TransactionOperations<Connection> transactions;

    @Test
    void the_demo_fills_the_boards_and_its_dates_move_along() {
        cast.enter();

        var before = demo.find("p01").orElseThrow();

        assertTrue(before.onBoard());
        assertEquals(Status.REFUSED, demo.find("p26").orElseThrow().status());
        assertEquals(Status.SUBMITTED, demo.find("p59").orElseThrow().status());
        for (var edition : residents.editions.open()) {
            assertTrue(board.page(BoardQuery.of(edition), null).cards().size() >= 20, edition.slug());
        }
        demo.shift(3);
        var after = demo.find("p01").orElseThrow();
        assertEquals(before.publishedAt().plus(Duration.ofDays(3)), after.publishedAt());
        assertEquals(before.expiresOn().plusDays(3), after.expiresOn());
        assertTrue(after.onBoard());
    }

    /** The first visitor finds no empty village. */
    @Test
    void every_kern_has_something_on_the_board_and_together_they_have_eighty() {
        cast.enter();

        var kernen = transactions.executeRead(status -> jdbc.prepareStatement("SELECT kern_id FROM help_post"
            + " WHERE on_board = TRUE", statement -> {
            var found = new ArrayList<Long>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        }));

        assertTrue(kernen.size() >= 80, "posts: " + kernen.size());
        assertEquals(List.of(), residents.editions.open().stream().flatMap(edition -> edition.kernen().stream())
            .filter(kern -> !kernen.contains(kern.id())).map(Kern::name).toList());
    }
}
