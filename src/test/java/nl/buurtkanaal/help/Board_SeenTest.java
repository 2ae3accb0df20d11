package nl.buurtkanaal.help;

import static nl.buurtkanaal.help.Residents.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.BoardQuery.Order;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.help.HelpPost.Reach;
import org.junit.jupiter.api.Test;

/** Which posts stand on the board, and what of them a visitor reads. */
class Board_SeenTest extends BoardTest {

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

    private BoardQuery search(String kern, String words) {
        return new BoardQuery(brummen, kern == null ? null : residents.kern(kern), null, null, words, Order.NEWEST, null);
    }
}
