package nl.buurtkanaal.introduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.buurtkanaal.cast.Queries;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.person.willingness.Hearing;
import nl.buurtkanaal.person.willingness.HowFar;
import nl.buurtkanaal.person.willingness.Willingness;
import org.junit.jupiter.api.Test;

/** Who is asked: the nearest who can and want to, five, found by one question to the database. */
class AskingAround_WhomTest extends AskingAroundTest {

    @Test
    void in_oeken_five_live_in_three_kernen_the_nearest_first() {
        var asked = List.of(helper("oeken", "Willem"), helper("oeken", "Riet"), helper("hall", "Kees"), helper("hall", "Ans"),
            helper("voorstonden", "Ria"), helper("brummen", "Fatma"), helper("brummen", "Daan"));

        var post = places(Villagers.asks(Category.TUIN, "Heg"));
        minutes(10);

        assertEquals(5, names(post).size());
        assertTrue(names(post).containsAll(List.of("Willem", "Riet")), names(post).toString());
        assertEquals(7, asked.size());
        var words = String.join(" ", askings.words(post, clock.instant()));
        assertTrue(words.startsWith("Wij vroegen vijf mensen in Oeken, "), words);
        assertTrue(words.contains("Oeken is klein. Daarom vroegen wij ook in de buurt."), words);
        assertFalse(words.contains("Willem"), words);
    }

    @Test
    void in_kampen_five_live_in_kampen_and_are_those_who_were_asked_longest_ago() {
        var rita = villagers.in("kampen", "Rita");
        for (int i = 0; i < 8; i++) {
            helper("kampen", "Kamper" + i);
        }
        var first = post(rita, Villagers.asks(Category.TUIN, "Heg"));
        minutes(10);
        var second = post(rita, Villagers.asks(Category.TUIN, "Gras"));
        minutes(10);

        assertEquals(List.of("Wij vroegen vijf mensen in Kampen."), askings.words(first, clock.instant()).subList(0, 1));
        var both = new ArrayList<>(names(first));
        both.retainAll(names(second));
        assertEquals(2, both.size(), "three were not asked yet and came first");
    }

    @Test
    void fewer_than_five_is_no_number_and_nobody_is_said_kindly() {
        var nobody = places(Villagers.asks(Category.TUIN, "Heg"));
        minutes(10);
        assertTrue(String.join(" ", askings.words(nobody, clock.instant())).contains("niemand in de buurt"));

        helper("oeken", "Willem");
        var few = places(Villagers.asks(Category.TUIN, "Gras"));
        minutes(10);
        assertTrue(String.join(" ", askings.words(few, clock.instant())).startsWith("Wij vroegen enkele mensen in Oeken."));
    }

    @Test
    void nobody_is_asked_who_does_not_want_to_or_may_not() {
        says(helper("oeken", "Pauze"), new Willingness(Set.of(Category.OPPAS), DayParts.OPEN, HowFar.KERN, 4, LocalDate.of(2026, 12, 1),
            Hearing.AT_ONCE));
        says(helper("hall", "AlleenHall"), new Willingness(Set.of(Category.OPPAS), DayParts.OPEN, HowFar.KERN, 4, null, Hearing.AT_ONCE));
        says(villagers.minorIn("oeken", "Lotte"), likes(Category.OPPAS));
        var blocked = says(villagers.in("oeken", "Geblokkeerd"), likes(Category.OPPAS));
        blocks.block(greet.id(), blocked.id(), clock.instant());
        var blocker = says(villagers.in("oeken", "Blokkeert"), likes(Category.OPPAS));
        blocks.block(blocker.id(), greet.id(), clock.instant());
        var banned = says(villagers.in("oeken", "Verbannen"), likes(Category.OPPAS));
        bans.ban(banned.id(), "verzonnen", greet.id(), clock.instant());
        var rather = says(villagers.in("oeken", "LieverNiet"), likes(Category.RESPIJT));
        willing.refuse(rather.id(), Category.OPPAS, clock.instant());
        says(greet, likes(Category.OPPAS));
        says(villagers.in("kampen", "TeVer"), likes(Category.OPPAS));
        says(villagers.in("hall", "Kees"), likes(Category.OPPAS));

        var post = places(Villagers.asks(Category.OPPAS, "Een avond"));
        minutes(10);

        assertEquals(List.of("Kees"), names(post));
    }

    @Test
    void who_can_on_the_wanted_day_is_asked_before_a_neighbour_who_cannot() {
        says(villagers.in("oeken", "Willem"), on(likes(Category.TUIN), "vr-avond"));
        for (int i = 0; i < 5; i++) {
            says(villagers.in("hall", "Kan" + i), on(likes(Category.TUIN), "di-ochtend"));
        }
        var post = places(Villagers.asks(Category.TUIN, "Heg").on("di-ochtend"));

        minutes(10);
        assertFalse(names(post).contains("Willem"), names(post).toString());
        hours(22);
        assertTrue(names(post).contains("Willem"), "asked in the next round, when nobody else is left");
    }

    @Test
    void nobody_is_asked_twice_and_nobody_more_often_than_they_said() {
        says(villagers.in("oeken", "Willem"), new Willingness(Set.of(Category.TUIN), DayParts.OPEN, HowFar.KERN, 1, null, Hearing.AT_ONCE));
        var first = places(Villagers.asks(Category.TUIN, "Heg"));
        minutes(10);
        hours(24);
        var second = places(Villagers.asks(Category.TUIN, "Gras"));
        minutes(10);

        assertEquals(List.of("Willem"), names(first));
        assertEquals(List.of(), names(second));
        clock.moveTo(Instant.parse("2026-12-01T09:00:00Z"));
        run();
        assertEquals(List.of("Willem"), names(second), "a new month");
    }

    @Test
    void finding_five_in_the_own_kern_is_one_question_to_the_database() {
        for (int i = 0; i < 8; i++) {
            helper("oeken", "Oeker" + i);
        }
        var post = places(Villagers.asks(Category.TUIN, "Heg"));

        var queries = Queries.during(() -> search.find(post, 5, clock.instant()));

        assertEquals(1, queries.size(), String.join("\n", queries));
    }

    @Test
    void it_is_found_in_the_index_on_both_engines() {
        for (int i = 0; i < 30; i++) {
            helper("oeken", "Oeker" + i);
        }
        var post = places(Villagers.asks(Category.TUIN, "Heg").on("di-ochtend"));
        var looks = List.of(new NeighbourSearch.Look(greet.kernId(), 0, Category.TUIN, true));

        var plan = jdbc.prepareStatement("EXPLAIN FORMAT=JSON " + NeighbourQuery.of(1, NeighbourQuery.CAN), statement -> {
            NeighbourQuery.fill(statement, post, looks, clock.instant(), clock.instant());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        });

        assertTrue(plan.contains("willing_category_match"), plan);
    }

    private static Willingness on(Willingness said, String... dayParts) {
        return new Willingness(said.categories(), DayParts.of(List.of(dayParts)).orElseThrow(), said.howFar(), said.timesAMonth(), null,
            said.hearing());
    }
}
