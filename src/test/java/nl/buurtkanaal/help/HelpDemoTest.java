package nl.buurtkanaal.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.help.HelpPost.Status;
import nl.buurtkanaal.platform.database.DemoPart;
import org.junit.jupiter.api.Test;

@MicronautTest
class HelpDemoTest {

    @Inject
    List<DemoPart> parts;
    @Inject
    HelpDemo demo;
    @Inject
    Board board;
    @Inject
    Residents residents;
    @Inject
    TestClock clock;

    @Test
    void the_demo_fills_the_boards_and_its_dates_move_along() {
        clock.reset();
        if (demo.find("p01").isEmpty()) {
            parts.stream().filter(part -> part.order() <= demo.order()).sorted((one, other) -> one.order() - other.order())
                .forEach(part -> part.load(clock.instant()));
        }
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
