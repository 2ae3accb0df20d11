package nl.buurtkanaal.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.help.HelpPost.Status;
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
}
