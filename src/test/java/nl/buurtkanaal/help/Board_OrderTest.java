package nl.buurtkanaal.help;

import static nl.buurtkanaal.help.Residents.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.buurtkanaal.help.BoardQuery.Order;
import nl.buurtkanaal.platform.errors.BadQuery;
import org.junit.jupiter.api.Test;

/** Newest or nearest first, page after page, while posts come and go. */
class Board_OrderTest extends BoardTest {

    @Test
    void a_kern_shows_its_own_posts_and_those_next_door_newest_first() {
        place("Heg in Oeken", "oeken");
        place("Heg in Hall", "hall");
        place("Heg in Zalk", "zalk");

        assertEquals(List.of("Heg in Hall", "Heg in Oeken"), titles(around("oeken")));
    }

    @Test
    void a_first_page_is_right_however_often_it_is_asked_while_posts_come_and_go() {
        var placed = new ArrayList<HelpPost>();
        for (var number = 1; number <= Board.PAGE + 5; number++) {
            clock.pass(Duration.ofMinutes(1));
            placed.add(residents.published(residents.resident("Buur " + number, "hall"), says("Heg " + number)));
        }
        assertTwice(newest(25, 20));

        place("Heg 26", "oeken");
        assertTwice(newest(26, 20));

        life.pause(placed.get(20).authorId(), placed.get(20).id(), clock.instant());
        life.pause(placed.get(22).authorId(), placed.get(22).id(), clock.instant());
        var without = newest(26, 22).stream().filter(title -> !List.of("Heg 21", "Heg 23").contains(title)).toList();
        assertTwice(without);

        life.resume(placed.get(22).authorId(), placed.get(22).id(), clock.instant());
        assertTwice(newest(26, 21).stream().filter(title -> !title.equals("Heg 21")).toList());
    }

    @Test
    void nearest_first_goes_by_minutes_and_then_by_time() {
        place("Heg in Hall", "hall");
        place("Heg in Oeken", "oeken");
        place("Nog een heg in Hall", "hall");

        var cards = board.page(nearest("oeken", null), null).cards();

        assertEquals(List.of("Heg in Oeken", "Nog een heg in Hall", "Heg in Hall"), cards.stream().map(HelpPostCard::title).toList());
        assertNull(cards.get(0).minutes());
        assertTrue(cards.get(1).minutes() > 0);
    }

    @Test
    void going_on_repeats_and_skips_nothing_when_posts_are_placed_meanwhile() {
        for (var order : List.of("newest", "nearest", "words")) {
            var expected = new ArrayList<String>();
            for (int i = 0; i < 45; i++) {
                expected.add(place("Heg " + order + i, List.of("oeken", "hall", "brummen").get(i % 3)));
            }
            var seen = new ArrayList<String>();
            String after = null;
            do {
                var page = board.page(query(order, after), null);
                page.cards().stream().map(HelpPostCard::code).forEach(seen::add);
                after = page.next();
                place("Heg nieuw " + order + seen.size(), "oeken");
            } while (after != null);

            assertEquals(seen.size(), new HashSet<>(seen).size(), order);
            assertTrue(seen.containsAll(expected), order);
        }
    }

    @Test
    void a_page_after_an_unknown_post_is_refused() {
        var query = new BoardQuery(brummen, null, null, null, null, Order.NEWEST, "ZZZZZZ");

        assertThrows(BadQuery.class, () -> board.page(query, null));
    }

    private void assertTwice(List<String> titles) {
        assertEquals(titles, titles(around("oeken")));
        assertEquals(titles, titles(around("oeken")));
    }

    private static List<String> newest(int last, int count) {
        return IntStream.range(0, count).mapToObj(number -> "Heg " + (last - number)).toList();
    }
}
