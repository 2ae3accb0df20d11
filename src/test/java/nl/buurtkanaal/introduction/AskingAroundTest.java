package nl.buurtkanaal.introduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.buurtkanaal.cast.Queries;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.conversation.Villagers.Said;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPost.Reach;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.person.Bans;
import nl.buurtkanaal.person.Belongings;
import nl.buurtkanaal.person.Blocks;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.person.willingness.Hearing;
import nl.buurtkanaal.person.willingness.HowFar;
import nl.buurtkanaal.person.willingness.WillingPeople;
import nl.buurtkanaal.person.willingness.Willingness;
import nl.buurtkanaal.platform.errors.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is asked for a request, and when. */
@MicronautTest
class AskingAroundTest {

    @Inject
    AskingAround asking;
    @Inject
    Askings askings;
    @Inject
    Answers answers;
    @Inject
    InvitationRepository invitations;
    @Inject
    WillingPeople willing;
    @Inject
    Villagers villagers;
    @Inject
    HelpPosts posts;
    @Inject
    Blocks blocks;
    @Inject
    Bans bans;
    @Inject
    List<Belongings> belongings;
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
    void the_next_five_come_after_twelve_hours_and_the_desk_after_thirty_six() {
        for (int i = 0; i < 20; i++) {
            helper("brummen", "Brummenaar" + i);
        }
        var post = places(Villagers.asks(Category.TUIN, "Heg"));
        minutes(10);
        assertEquals(5, names(post).size());

        clock.moveTo(Instant.parse("2026-11-24T21:30:00Z"));
        run();
        assertEquals(5, names(post).size(), "it is night");
        clock.moveTo(Instant.parse("2026-11-25T07:00:00Z"));
        run();
        assertEquals(10, names(post).size(), "eight o'clock");
        clock.moveTo(Instant.parse("2026-11-25T11:00:00Z"));
        run();
        assertEquals(15, names(post).size());
        clock.moveTo(Instant.parse("2026-11-25T21:00:00Z"));
        run();
        assertTrue(String.join(" ", askings.words(post, clock.instant())).contains("Een buurtverbinder kijkt nu met u mee."));
        hours(200);
        assertEquals(15, names(post).size());
    }

    @Test
    void running_twice_or_on_two_nodes_asks_nobody_more() {
        for (int i = 0; i < 12; i++) {
            helper("brummen", "Brummenaar" + i);
        }
        var post = places(Villagers.asks(Category.TUIN, "Heg"));
        clock.pass(Duration.ofMinutes(10));

        asking.step(post.id(), clock.instant());
        asking.step(post.id(), clock.instant());

        assertEquals(5, names(post).size());
    }

    @Test
    void a_no_brings_another_at_once_and_costs_the_helper_nothing_but_this_one() {
        for (int i = 0; i < 8; i++) {
            helper("oeken", "Oeker" + i);
        }
        var post = places(Villagers.asks(Category.TUIN, "Heg"));
        minutes(10);

        assertEquals(Answers.Outcome.TAKEN, answers.reply(invitationsOf(post).get(0), Reply.NOT_NOW, clock.instant()));
        run();
        assertEquals(6, names(post).size());
        assertEquals(Answers.Outcome.TAKEN, answers.reply(invitationsOf(post).get(1), Reply.RATHER_NOT, clock.instant()));
        run();
        assertEquals(7, names(post).size());
        assertEquals(Set.of(Category.TUIN), willing.of(invitationsOf(post).get(0).personId()).orElseThrow().categories());
        assertEquals(Set.of(), willing.of(invitationsOf(post).get(1).personId()).orElseThrow().categories());
    }

    @Test
    void the_first_answer_stands_and_a_post_that_closes_meanwhile_takes_none() {
        helper("oeken", "Willem");
        helper("oeken", "Riet");
        var post = places(Villagers.asks(Category.TUIN, "Heg"));
        minutes(10);
        var mine = invitationsOf(post);

        assertEquals(Answers.Outcome.TAKEN, answers.reply(mine.get(0), Reply.NOT_NOW, clock.instant()));
        assertEquals(Answers.Outcome.ANSWERED_BEFORE, answers.reply(mine.get(0), Reply.YES, clock.instant()));
        villagers.change(post, "expires_on = '2026-11-01'");
        assertEquals(Answers.Outcome.TOO_LATE, answers.reply(mine.get(1), Reply.YES, clock.instant()));
        assertEquals(null, invitationsOf(post).get(1).reply());
    }

    @Test
    void a_quiet_request_is_seen_by_who_was_asked_until_they_say_no_and_by_nobody_else() {
        var willem = helper("oeken", "Willem");
        var riet = villagers.in("oeken", "Riet");
        var post = places(Villagers.asks(Category.TUIN, "Stil"));
        villagers.change(post, "quiet = TRUE, on_board = FALSE");
        minutes(10);

        assertEquals("Stil", posts.visibleTo(as(willem), post.editionId(), post.code(), clock.instant()).title());
        assertThrows(NotFound.class, () -> posts.visibleTo(as(riet), post.editionId(), post.code(), clock.instant()));
        answers.reply(invitationsOf(post).get(0), Reply.NOT_NOW, clock.instant());
        assertThrows(NotFound.class, () -> posts.visibleTo(as(willem), post.editionId(), post.code(), clock.instant()));
    }

    @Test
    void who_leaves_takes_along_what_they_like_to_do_and_for_what_they_were_asked() {
        var willem = helper("oeken", "Willem");
        var post = places(Villagers.asks(Category.TUIN, "Heg"));
        minutes(10);
        assertEquals(1, names(post).size());

        belongings.forEach(feature -> feature.erase(willem.id(), clock.instant()));

        assertEquals(0, names(post).size());
        assertTrue(willing.of(willem.id()).isEmpty());
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

    @Inject
    NeighbourSearch search;

    private Person helper(String kern, String name) {
        return says(villagers.in(kern, name), likes(Category.TUIN));
    }

    private Person says(Person person, Willingness said) {
        willing.say(person.id(), said, person.id(), clock.instant());
        return person;
    }

    private static Willingness likes(Category category) {
        return new Willingness(Set.of(category), DayParts.OPEN, HowFar.NEIGHBOURS, 4, null, Hearing.AT_ONCE);
    }

    private static Willingness on(Willingness said, String... dayParts) {
        return new Willingness(said.categories(), DayParts.of(List.of(dayParts)).orElseThrow(), said.howFar(), said.timesAMonth(), null,
            said.hearing());
    }

    private HelpPost places(Said said) {
        return post(greet, said);
    }

    private HelpPost post(Person author, Said said) {
        var post = villagers.post(author, said);
        asking.wake(post.id(), clock.instant());
        return post;
    }

    private void minutes(int minutes) {
        clock.pass(Duration.ofMinutes(minutes));
        run();
    }

    /** Lets time pass hour by hour, as the job does. */
    private void hours(int hours) {
        for (int i = 0; i < hours; i++) {
            minutes(60);
        }
    }

    private void run() {
        asking.due(clock.instant(), 100).forEach(postId -> asking.step(postId, clock.instant()));
    }

    private List<Invitation> invitationsOf(HelpPost post) {
        return jdbc.prepareStatement("SELECT id FROM invitation WHERE help_post_id = ? ORDER BY id", statement -> {
            statement.setLong(1, post.id());
            try (var rows = statement.executeQuery()) {
                var ids = new ArrayList<Long>();
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
                return ids;
            }
        }).stream().map(id -> invitations.byId(id).orElseThrow()).toList();
    }

    private List<String> names(HelpPost post) {
        return jdbc.prepareStatement("""
            SELECT p.shown_name FROM invitation i JOIN person p ON p.id = i.person_id WHERE i.help_post_id = ?
                ORDER BY i.id""", statement -> {
            statement.setLong(1, post.id());
            try (var rows = statement.executeQuery()) {
                var names = new ArrayList<String>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            }
        });
    }

    private static CurrentPerson as(Person person) {
        return new CurrentPerson(person.id(), person.shownName(), person.kernId(), person.editionId(), true, "session", List.of());
    }
}
