package nl.buurtkanaal.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.figures.WaitTable.Until;
import nl.buurtkanaal.figures.Waits.Wait;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.person.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twelve people of Oeken asked in the fourth quarter: six had an answer after one to six hours, one after three days, five had none. */
@MicronautTest(transactional = false)
class FiguresPagesTest {

    private static final Instant PUBLISHED = Instant.parse("2026-10-05T08:00:00Z");
    private static final LocalDate QUARTER = LocalDate.of(2026, 10, 1);
    private static final int ASKED = 12;
    private static final int QUICK = 6;
    private static final int ANSWERED = 7;

    @Inject Villagers villagers;
    @Inject Directory directory;
    @Inject Pages pages;
    @Inject Counting counting;
    @Inject FigureTable table;
    @Inject WaitTable waitTable;
    @Inject FigureRound round;
    @Inject TestClock clock;

    private Person asker;
    private final List<HelpPost> requests = new ArrayList<>();

    @BeforeEach
    void twelveRequests() {
        clock.reset();
        directory.execute("DELETE FROM figure_quarter");
        directory.execute("DELETE FROM figure_year");
        directory.execute("DELETE FROM figure_wait");
        asker = villagers.in("oeken", "Greet");
        var helper = villagers.in("hall", "Kees");
        for (int i = 0; i < ASKED; i++) {
            var request = villagers.post(villagers.in("oeken", "Vrager " + i), Villagers.asks(Category.TUIN, "Wie knipt heg " + i + "?"));
            requests.add(request);
            directory.execute("UPDATE help_post SET published_at = '2026-10-05 08:00:00' WHERE id = " + request.id());
            if (i < ANSWERED) {
                var after = i < QUICK ? Duration.ofHours(i + 1) : Duration.ofHours(72);
                directory.execute("INSERT INTO conversation (code, help_post_id, owner_id, answerer_id, created_at) VALUES ('figures"
                    + (10000 + i) + "', " + request.id()
                    + ", " + asker.id() + ", " + helper.id() + ", '" + PUBLISHED.plus(after).truncatedTo(ChronoUnit.SECONDS).toString()
                    .replace("T", " ").replace("Z", "") + "')");
            }
        }
    }

    @AfterEach
    void everybodyGoes() {
        directory.execute("DELETE FROM conversation WHERE code LIKE 'figures%'");
        directory.execute("DELETE FROM figure_quarter");
        directory.execute("DELETE FROM figure_year");
        directory.execute("DELETE FROM figure_wait");
        villagers.removeAll();
    }

    @Test
    void a_quarter_counts_what_was_asked_answered_and_helped_in_it() {
        closed(0, 5, "HELPED_HERE");
        closed(5, 6, "HELPED_ELSEWHERE");
        closed(6, 7, "NO_LONGER_NEEDED");
        directory.execute("UPDATE help_post SET for_whom = 'ON_BEHALF' WHERE id = " + requests.get(0).id());

        var counted = counting.count(asker.editionId(), QUARTER);

        assertEquals(new QuarterFigures(QUARTER, ASKED, ANSWERED, QUICK, 4 * 60, 4, 1, 1, counted.visits(), counted.toTeam()), counted);
        assertEquals(0, counting.count(asker.editionId(), LocalDate.of(2026, 7, 1)).asked());
    }

    @Test
    void an_answer_whose_conversation_is_deleted_still_counts() {
        directory.execute("DELETE FROM conversation WHERE code LIKE 'figures%'");
        directory.execute("INSERT INTO help_post_answers (help_post_id, answers, first_at) VALUES (" + requests.get(0).id()
            + ", 2, '2026-10-05 11:00:00')");

        var counted = counting.count(asker.editionId(), QUARTER);

        assertEquals(List.of(1, 1, 180), List.of(counted.answered(), counted.inTwoDays(), counted.medianMinutes()));
    }

    @Test
    void what_was_counted_stays_when_people_and_posts_go() {
        round.count(clock.instant());
        villagers.removeAll();

        clock.moveTo(Instant.parse("2027-07-02T10:00:00Z"));
        round.count(clock.instant());

        assertEquals(ASKED, table.newest(asker.editionId(), 8).stream().filter(figures -> figures.startsOn().equals(QUARTER)).findFirst()
            .orElseThrow().asked());
    }

    @Test
    void the_page_shows_no_number_from_one_to_four_and_says_the_same_as_the_file() {
        closed(0, 7, "HELPED_HERE");
        round.count(clock.instant());
        assertEquals("okt t/m dec 2026 (loopt nog) 12 komt later komt later komt later",
            pages.visitor().open("/brummen/cijfers").first("table tbody tr").text());
        clock.moveTo(Instant.parse("2027-02-02T10:00:00Z"));

        var page = pages.visitor().open("/brummen/cijfers");

        assertEquals("okt t/m dec 2026 12 6 4 7", page.first("table tbody tr").text());
        var how = page.document().select("table").get(1).selectFirst("tbody tr");
        assertEquals("okt t/m dec 2026 7 0 0", how.text());
        assertTrue(page.document().select("svg.bars .bars-text").eachText().contains("7 geholpen"), page.text());
        var csv = pages.visitor().open("/brummen/cijfers.csv");
        assertTrue(csv.headers().firstValue("Content-Type").orElseThrow().startsWith("text/csv"));
        assertTrue(csv.source().contains("okt t/m dec 2026,2026-10-01,12,6,4,7,7,0,0,7,"), csv.source());
        closed(7, 8, "HELPED_ELSEWHERE");
        round.count(clock.instant());
        assertEquals("okt t/m dec 2026 7 0 0", pages.visitor().open("/brummen/cijfers").document().select("table").get(1)
            .select("tbody tr").stream().map(row -> row.text()).filter(text -> text.startsWith("okt")).findFirst().orElseThrow(),
            "settled: a later count would tell who was helped in between");
        assertTrue(pages.visitor().open("/kampen/cijfers").text().contains("Hoe wij tellen"));
    }

    /** All are of Oeken, whose addresses say Brummen. */
    @Test
    void a_settled_year_says_how_long_the_people_of_a_village_waited_and_stays_as_it_is() {
        closed(0, 5, "HELPED_HERE");
        round.count(clock.instant());
        assertFalse(pages.visitor().open("/brummen/cijfers").text().contains("Hoe lang mensen wachtten"), "the year runs");
        clock.moveTo(Instant.parse("2027-03-31T10:00:00Z"));
        round.count(clock.instant());
        assertFalse(pages.visitor().open("/brummen/cijfers").text().contains("Hoe lang mensen wachtten"), "not settled");

        clock.moveTo(Instant.parse("2027-04-01T10:00:00Z"));
        closed(5, 6, "HELPED_HERE");
        round.count(clock.instant());

        assertEquals("2026: Brummen minder dan 1 15", pages.visitor().open("/brummen/cijfers").first("table:has(#t-wachten) tbody").text());
        var csv = pages.visitor().open("/brummen/wachttijd.csv");
        assertTrue(csv.source().contains("2026,Brummen,minder dan 1,15"), csv.source());
        var waits = waitTable.before(asker.editionId(), 2027, 1).get(2026);
        assertEquals(List.of(new Wait("Brummen", ANSWERED, 4 * 60)), waits.get(Until.ANSWER));
        assertEquals(5, waits.get(Until.MATCH).get(0).people(), "counted for the last time on 31 March");
        assertFalse(pages.visitor().open("/kampen/wachttijd.csv").source().contains("2026"));
    }

    @Test
    void a_year_counts_reports_objections_and_complaints_and_says_nothing_of_fewer_than_five() {
        directory.execute("DELETE FROM complaint");
        for (int i = 0; i < 5; i++) {
            directory.execute("INSERT INTO complaint (edition_id, received_on, topic) VALUES (" + asker.editionId()
                + ", '2026-03-0" + (i + 1) + "', 'SITE')");
        }
        directory.execute("INSERT INTO complaint (edition_id, received_on, topic) VALUES (" + asker.editionId()
            + ", '2025-12-31', 'SITE')");
        round.count(clock.instant());

        assertEquals("2026 (loopt nog) komt later komt later komt later", newestYear());
        clock.moveTo(Instant.parse("2027-03-15T10:00:00Z"));
        round.count(clock.instant());
        clock.moveTo(Instant.parse("2027-04-02T10:00:00Z"));
        assertTrue(yearOf("2026").endsWith(" 5"), yearOf("2026"));

        clock.moveTo(Instant.parse("2027-03-15T10:00:00Z"));
        directory.execute("DELETE FROM complaint WHERE received_on = '2026-03-01'");
        round.count(clock.instant());
        clock.moveTo(Instant.parse("2027-04-02T10:00:00Z"));
        round.count(clock.instant());
        assertTrue(yearOf("2026").endsWith(" minder dan 5"), yearOf("2026"));
        directory.execute("DELETE FROM complaint");
    }

    private String newestYear() {
        return pages.visitor().open("/brummen/cijfers").first("table:has(#t-klachten) tbody tr").text();
    }

    private String yearOf(String year) {
        return pages.visitor().open("/brummen/cijfers").first("table:has(#t-klachten) tbody tr:has(th:contains(" + year + "))").text();
    }

    private void closed(int from, int to, String outcome) {
        for (var request : requests.subList(from, to)) {
            directory.execute("INSERT INTO help_post_closure (help_post_id, outcome, closed_by, closed_at) VALUES (" + request.id() + ", '"
                + outcome + "', " + asker.id()
                + ", '2026-10-20 10:00:00')");
        }
    }
}
