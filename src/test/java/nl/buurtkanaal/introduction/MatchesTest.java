package nl.buurtkanaal.introduction;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static nl.buurtkanaal.conversation.Villagers.offers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPost.Reach;
import nl.buurtkanaal.help.PostLife;
import nl.buurtkanaal.person.Blocks;
import nl.buurtkanaal.person.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest
class MatchesTest {

    @Inject
    Matches matches;
    @Inject
    Villagers villagers;
    @Inject
    PostLife life;
    @Inject
    Blocks blocks;
    @Inject
    JdbcOperations jdbc;
    @Inject
    TestClock clock;

    private Person greet;

    @BeforeEach
    void greetLivesInOeken() {
        clock.reset();
        greet = villagers.in("oeken", "Greet");
    }

    @Test
    void who_offers_as_a_professional_is_shown_as_one() {
        var offer = villagers.post(villagers.in("hall", "Kees"), offers(Category.TUIN, "Ik snoei graag"));
        jdbc.prepareStatement("UPDATE help_post SET hat = 'welzijnswerker' WHERE id = " + offer.id(),
            statement -> statement.executeUpdate());

        var found = matches.of(villagers.post(greet, asks(Category.TUIN, "Heg knippen")), 20);

        assertEquals("Kees (welzijnswerker)", found.get(0).shownName());
    }

    @Test
    void an_offer_in_the_next_kern_fits_a_request_and_says_why() {
        villagers.post(villagers.in("hall", "Kees"), offers(Category.TUIN, "Ik snoei graag").on("di-ochtend", "do-middag"));

        var found = matches.of(villagers.post(greet, asks(Category.TUIN, "Heg knippen").on("di-ochtend")), 20);

        assertEquals(1, found.size());
        assertEquals("Kees", found.get(0).shownName());
        assertEquals("Ik snoei graag", found.get(0).title());
        assertTrue(found.get(0).reason().matches("Woont in Hall, \\d+ minuten fietsen\\. Kan op dinsdagochtend\\."), found.get(0).reason());
    }

    @Test
    void a_request_fits_an_offer_and_samen_fits_samen() {
        villagers.post(villagers.in("hall", "Kees"), asks(Category.WANDELEN, "Wie wandelt er mee?"));
        villagers.post(villagers.in("hall", "Ans"), asks(Category.WANDELEN, "Wandelclub").together());

        assertEquals(List.of("Wie wandelt er mee?"), titles(villagers.post(greet, offers(Category.WANDELEN, "Ik ga graag mee"))));
        assertEquals(List.of("Wandelclub"), titles(villagers.post(greet, asks(Category.WANDELEN, "Samen op pad").together())));
    }

    @Test
    void who_cannot_come_stands_below_the_next_kern_where_somebody_can() {
        villagers.post(villagers.in("oeken", "Willem"), offers(Category.TUIN, "Naast de deur").on("vr-avond"));
        villagers.post(villagers.in("hall", "Kees"), offers(Category.TUIN, "In Hall").on("di-ochtend"));
        villagers.post(villagers.in("hall", "Loes"), offers(Category.KLUSSEN, "In Hall, iets anders").on("di-ochtend"));
        villagers.post(villagers.in("oeken", "Riet"), offers(Category.TUIN, "In overleg"));

        assertEquals(List.of("In overleg", "In Hall", "In Hall, iets anders", "Naast de deur"),
            titles(villagers.post(greet, asks(Category.TUIN, "Heg").on("di-ochtend"))));
    }

    @Test
    void a_sibling_category_fits_and_another_does_not() {
        villagers.post(villagers.in("hall", "Kees"), offers(Category.KLUSSEN, "Klusser"));
        villagers.post(villagers.in("hall", "Kees"), offers(Category.KOKEN, "Kok"));

        assertEquals(List.of("Klusser"), titles(villagers.post(greet, asks(Category.TUIN, "Heg"))));
    }

    @Test
    void a_category_with_four_siblings_finds_them_all() {
        for (var category : List.of(Category.GEZELSCHAP, Category.BELLEN, Category.WANDELEN, Category.SAMEN, Category.MAATJE)) {
            villagers.post(villagers.in("hall", "Iemand"), offers(category, category.name()));
        }

        assertEquals(5, titles(villagers.post(greet, asks(Category.GEZELSCHAP, "Koffie"))).size());
    }

    @Test
    void the_river_keeps_zalk_out_and_so_does_the_distance() {
        villagers.post(villagers.in("zalk", "Hendrik"), offers(Category.TUIN, "In Zalk").reach(Reach.BORDER));

        assertEquals(List.of(), titles(villagers.post(greet, asks(Category.TUIN, "Heg").reach(Reach.BORDER))));
    }

    @Test
    void both_have_to_reach_the_other() {
        villagers.post(villagers.in("hall", "Kees"), offers(Category.TUIN, "Alleen in Hall").reach(Reach.KERN));
        villagers.post(villagers.in("hall", "Loes"), offers(Category.TUIN, "Ook in de buurt"));

        assertEquals(List.of("Ook in de buurt"), titles(villagers.post(greet, asks(Category.TUIN, "Heg"))));
        assertEquals(List.of(), titles(villagers.post(greet, asks(Category.TUIN, "Heg, alleen Oeken").reach(Reach.KERN))));
    }

    @Test
    void whoever_would_rather_not_help_next_door_is_left_alone_there() {
        villagers.post(villagers.in("oeken", "Willem"), offers(Category.TUIN, "Niet in Oeken").notInOwnKern());
        villagers.post(villagers.in("hall", "Kees"), offers(Category.TUIN, "Niet in Hall").notInOwnKern());

        assertEquals(List.of("Niet in Hall"), titles(villagers.post(greet, asks(Category.TUIN, "Heg"))));
    }

    @Test
    void what_is_not_on_the_board_does_not_fit() {
        var paused = villagers.in("hall", "Kees");
        var pausedPost = villagers.post(paused, offers(Category.TUIN, "Gepauzeerd"));
        var closedPost = villagers.post(paused, offers(Category.TUIN, "Gesloten"));
        life.pause(paused.id(), pausedPost.id(), clock.instant());
        life.close(paused.id(), closedPost.id(), nl.buurtkanaal.help.VisiblePost.Outcome.NO_LONGER_NEEDED, null, clock.instant());
        villagers.post(greet, offers(Category.TUIN, "Van uzelf"));

        assertEquals(List.of(), titles(villagers.post(greet, asks(Category.TUIN, "Heg"))));
    }

    @Test
    void nobody_who_is_blocked_fits_in_either_direction() {
        var kees = villagers.in("hall", "Kees");
        var loes = villagers.in("hall", "Loes");
        villagers.post(kees, offers(Category.TUIN, "Kees"));
        villagers.post(loes, offers(Category.TUIN, "Loes"));
        blocks.block(greet.id(), kees.id(), clock.instant());
        blocks.block(loes.id(), greet.id(), clock.instant());

        assertEquals(List.of(), titles(villagers.post(greet, asks(Category.TUIN, "Heg"))));
    }

    @Test
    void for_orange_both_are_adults() {
        villagers.change(villagers.post(villagers.minorIn("hall", "Lotte"), offers(Category.TUIN, "Lotte rijdt")), "category = 'VERVOER'");
        villagers.post(villagers.minorIn("hall", "Lotte"), offers(Category.BOODSCHAPPEN, "Lotte doet boodschappen"));

        assertEquals(List.of("Lotte doet boodschappen"), titles(villagers.post(greet, asks(Category.VERVOER, "Rit"))));
        assertEquals(List.of(), titles(villagers.post(villagers.minorIn("oeken", "Stef"), asks(Category.HUISWERK, "Wiskunde"))));
    }

    @Test
    void who_was_asked_least_goes_first() {
        var busy = villagers.in("hall", "Kees");
        var busyPost = villagers.post(busy, offers(Category.TUIN, "Vaak gevraagd"));
        clock.pass(Duration.ofMinutes(-5));
        villagers.post(villagers.in("hall", "Loes"), offers(Category.TUIN, "Nooit gevraagd"));
        clock.reset();
        asked(busyPost, villagers.in("oeken", "Een"), Duration.ofDays(3));

        assertEquals(List.of("Nooit gevraagd", "Vaak gevraagd"), titles(villagers.post(greet, asks(Category.TUIN, "Heg"))));
    }

    @Test
    void what_was_asked_long_ago_is_forgotten() {
        var kees = villagers.in("hall", "Kees");
        var post = villagers.post(kees, offers(Category.TUIN, "Lang geleden gevraagd"));
        clock.pass(Duration.ofMinutes(-5));
        villagers.post(villagers.in("hall", "Loes"), offers(Category.TUIN, "Nooit gevraagd"));
        clock.reset();
        asked(post, villagers.in("oeken", "Een"), Duration.ofDays(31));

        assertEquals(List.of("Lang geleden gevraagd", "Nooit gevraagd"), titles(villagers.post(greet, asks(Category.TUIN, "Heg"))));
    }

    @Test
    void the_database_cuts_off_by_the_same_weights_as_the_rule() {
        var dayParts = List.of("di-ochtend", "do-middag", "vr-avond");
        var categories = List.of(Category.TUIN, Category.KLUSSEN, Category.SPULLEN);
        var kernen = List.of("oeken", "hall", "brummen", "empe", "leuvenheim");
        for (var i = 0; i < 45; i++) {
            clock.moveTo(TestClock.START.minus(Duration.ofDays(i * 2L)));
            var said = offers(categories.get(i % 2), "Aanbod " + i);
            villagers.post(villagers.in(kernen.get(i % 5), "Iemand"), i % 4 == 0 ? said : said.on(dayParts.get(i % 3)));
        }
        clock.reset();
        var request = villagers.post(greet, asks(Category.TUIN, "Heg").on("di-ochtend"));

        var all = titles(request, 40);

        for (var few : List.of(1, 3, 10, 20)) {
            assertEquals(all.subList(0, few), titles(request, few));
        }
    }

    private List<String> titles(HelpPost post) {
        return titles(post, 20);
    }

    private List<String> titles(HelpPost post, int limit) {
        return matches.of(post, limit).stream().map(Match::title).toList();
    }

    private void asked(HelpPost post, Person by, Duration ago) {
        jdbc.prepareStatement("""
            INSERT INTO conversation (code, help_post_id, owner_id, answerer_id, created_at) VALUES (?, ?, ?, ?, ?)""", statement -> {
            statement.setString(1, "test" + by.id());
            statement.setLong(2, post.id());
            statement.setLong(3, post.authorId());
            statement.setLong(4, by.id());
            statement.setTimestamp(5, Timestamp.from(clock.instant().minus(ago)));
            return statement.executeUpdate();
        });
    }
}
