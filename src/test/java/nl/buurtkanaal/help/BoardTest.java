package nl.buurtkanaal.help;

import static nl.buurtkanaal.help.Residents.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.conversation.Villagers.Said;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.BoardQuery.Order;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.help.HelpPost.Reach;
import nl.buurtkanaal.person.Bans;
import nl.buurtkanaal.person.Blocks;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.errors.BadQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest
class BoardTest {

    @Inject
    Board board;
    @Inject
    Residents residents;
    @Inject
    PostLife life;
    @Inject
    Blocks blocks;
    @Inject
    Bans bans;
    @Inject
    JdbcOperations jdbc;
    @Inject
    TestClock clock;

    private Edition brummen;

    @BeforeEach
    void startWithAnEmptyBoard() {
        clock.reset();
        jdbc.prepareStatement("UPDATE help_post SET on_board = FALSE", PreparedStatement::executeUpdate);
        brummen = residents.edition("brummen");
    }

    @Test
    void a_kern_shows_its_own_posts_and_those_next_door_newest_first() {
        place("Heg in Oeken", "oeken");
        place("Heg in Hall", "hall");
        place("Heg in Zalk", "zalk");

        assertEquals(List.of("Heg in Hall", "Heg in Oeken"), titles(around("oeken")));
        assertEquals(List.of("Heg in Oeken"), board.newestIn(brummen, residents.kern("oeken"), null, 5).stream().map(HelpPostCard::title)
            .toList());
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

    private void assertTwice(List<String> titles) {
        assertEquals(titles, titles(around("oeken")));
        assertEquals(titles, titles(around("oeken")));
    }

    private static List<String> newest(int last, int count) {
        return IntStream.range(0, count).mapToObj(number -> "Heg " + (last - number)).toList();
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
    void a_post_is_shown_as_far_as_it_reaches() {
        for (var reach : Reach.values()) {
            publish(says("tot " + reach).reach(reach), "hall");
        }

        assertEquals(List.of("tot BORDER", "tot EDITION", "tot NEIGHBOURS", "tot KERN"), titles(around("hall")));
        assertEquals(List.of("tot BORDER", "tot EDITION", "tot NEIGHBOURS"), titles(around("oeken")));
        assertEquals(List.of("tot BORDER", "tot EDITION", "tot NEIGHBOURS"), titles(BoardQuery.of(brummen)));
        assertEquals(List.of(), titles(BoardQuery.around(residents.edition("kampen"), residents.kern("zalk"))));
    }

    @Test
    void who_avoids_their_own_kern_is_seen_next_door_and_not_by_neighbours_from_home() {
        publish(says("Liever verderop").notInOwnKern(), "oeken");
        var fromHome = residents.signedIn(residents.resident("Buur", "oeken"));
        var fromHall = residents.signedIn(residents.resident("Ver", "hall"));

        assertEquals(List.of(), titles(around("oeken")));
        assertEquals(List.of("Liever verderop"), titles(around("hall")));
        assertEquals(List.of("Liever verderop"), titles(around("hall"), fromHall));
        assertEquals(List.of(), titles(around("hall"), fromHome));
        assertEquals(List.of(), titles(BoardQuery.of(brummen)));
    }

    @Test
    void quiet_paused_and_closed_posts_are_not_on_the_board() {
        publish(says("Stil").quietly(), "oeken");
        var author = residents.resident("Greet", "oeken");
        var paused = residents.published(author, says("Even niet"));
        var closed = residents.published(author, says("Klaar"));

        life.pause(author.id(), paused.id(), clock.instant());
        life.close(author.id(), closed.id(), VisiblePost.Outcome.HELPED_HERE, null, clock.instant());

        assertEquals(List.of(), titles(around("oeken")));
        life.resume(author.id(), paused.id(), clock.instant());
        life.reopen(author.id(), closed.id(), clock.instant());
        assertEquals(List.of("Klaar", "Even niet"), titles(around("oeken")));
    }

    @Test
    void posts_of_who_is_banned_leave_the_board_and_come_back_with_them() {
        var ton = residents.resident("Ton", "oeken");
        residents.published(ton, says("Van Ton"));

        bans.ban(ton.id(), "Dreigde anderen.", residents.resident("Marijke", "oeken").id(), clock.instant());
        assertEquals(List.of(), titles(around("oeken")));

        bans.lift(ton.id(), "Besproken.", residents.resident("Marijke", "oeken").id(), clock.instant());
        assertEquals(List.of("Van Ton"), titles(around("oeken")));
    }

    @Test
    void kind_and_category_narrow_the_board() {
        publish(says("Heg").about(Category.TUIN), "oeken");
        publish(says("Wij rijden").about(Category.VERVOER).as(Kind.OFFER), "hall");

        assertEquals(List.of("Wij rijden"), titles(around("oeken").of(Kind.OFFER)));
        assertEquals(List.of("Heg"), titles(around("oeken").of(Category.TUIN)));
        assertEquals(List.of(), titles(around("oeken").of(Category.TUIN).of(Kind.OFFER)));
        assertEquals(List.of("Heg"), titles(BoardQuery.of(brummen).of(Category.TUIN)));
    }

    @Test
    void a_post_is_found_by_words_like_its_own_within_its_reach() {
        publish(says("Wie doet boodschappen?"), "hall");
        publish(says("Boodschappen in eigen dorp").reach(Reach.KERN), "hall");
        publish(says("Lamp ophangen"), "oeken");

        assertEquals(List.of("Wie doet boodschappen?"), titles(search("oeken", "boodschap")));
        assertEquals(List.of("Boodschappen in eigen dorp", "Wie doet boodschappen?"), titles(search("hall", "boodschap")));
        assertEquals(List.of("Wie doet boodschappen?"), titles(search(null, "boodschap")));
        assertEquals(List.of(), titles(search("oeken", "fietsband")));
    }

    @Test
    void what_leaves_the_board_is_not_found_by_words_either() {
        var author = residents.resident("Greet", "oeken");
        var post = residents.published(author, says("Wie doet boodschappen?"));

        life.pause(author.id(), post.id(), clock.instant());

        assertEquals(List.of(), titles(search("oeken", "boodschap")));
    }

    @Test
    void strangers_read_no_name_no_moment_and_no_date() {
        place("Heg in Oeken", "oeken");

        var forStrangers = board.page(around("oeken"), null).cards().get(0);
        var forResidents = board.page(around("oeken"), residents.signedIn(residents.resident("Ria", "hall"))).cards().get(0);

        assertNull(forStrangers.author());
        assertNull(forStrangers.when());
        assertNull(forStrangers.publishedAt());
        assertEquals("Bewoner van oeken", forResidents.author());
        assertNotNull(forResidents.when());
        assertNotNull(forResidents.publishedAt());
    }

    @Test
    void who_blocked_somebody_sees_none_of_their_posts_nor_the_other_way_round() {
        var greet = residents.resident("Greet", "oeken");
        var ton = residents.resident("Ton", "oeken");
        residents.published(greet, says("Van Greet"));
        residents.published(ton, says("Van Ton"));

        blocks.block(greet.id(), ton.id(), clock.instant());

        assertEquals(List.of("Van Greet"), titles(around("oeken"), residents.signedIn(greet)));
        assertEquals(List.of("Van Ton"), titles(around("oeken"), residents.signedIn(ton)));
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

    private BoardQuery query(String order, String after) {
        return switch (order) {
            case "nearest" -> nearest("oeken", after);
            case "words" -> new BoardQuery(brummen, residents.kern("oeken"), null, null, "heg", Order.NEAREST, after);
            default -> new BoardQuery(brummen, residents.kern("oeken"), null, null, null, Order.NEWEST, after);
        };
    }

    private BoardQuery around(String kern) {
        return BoardQuery.around(brummen, residents.kern(kern));
    }

    private BoardQuery nearest(String kern, String after) {
        return new BoardQuery(brummen, residents.kern(kern), null, null, null, Order.NEAREST, after);
    }

    private BoardQuery search(String kern, String words) {
        return new BoardQuery(brummen, kern == null ? null : residents.kern(kern), null, null, words, Order.NEWEST, null);
    }

    private List<String> titles(BoardQuery query) {
        return titles(query, null);
    }

    private List<String> titles(BoardQuery query, CurrentPerson visitor) {
        return board.page(query, visitor).cards().stream().map(HelpPostCard::title).toList();
    }

    private String place(String title, String kern) {
        return publish(says(title), kern);
    }

    /** Everything has a second of its own, except that each third shares one with the second before it. */
    private String publish(Said said, String kern) {
        clock.pass(Duration.ofMillis(said.title().length() % 3 == 0 ? 0 : 1000));
        Person author = residents.resident("Bewoner van " + kern, kern);
        return residents.published(author, said).code();
    }
}
