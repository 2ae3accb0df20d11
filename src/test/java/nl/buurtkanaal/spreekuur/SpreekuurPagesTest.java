package nl.buurtkanaal.spreekuur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.Queries;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.conversation.Villagers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class SpreekuurPagesTest {

    @Inject Pages pages;
    @Inject Directory directory;
    @Inject SignIn signIn;
    @Inject Villagers villagers;
    @Inject TestClock clock;

    @BeforeEach
    void asItWas() {
        clock.reset();
        directory.reset();
    }

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    @Test
    void the_week_is_a_table_with_a_caption_and_a_heading_for_each_column_and_day() {
        var page = open("/brummen/spreekuren");

        assertEquals(200, page.status());
        assertEquals("Week 48", page.first("#week").text());
        assertEquals("Spreekuren van dinsdag 24 november tot en met zondag 29 november", page.first("caption").text());
        assertEquals(List.of("Dag", "Tijd", "Spreekuur", "Waar"), page.texts("thead th[scope=col]"));
        assertEquals("dinsdag 24 november (vandaag)", page.texts("th[scope=rowgroup]").get(0));
        assertEquals(5, page.document().select("tbody tr").size());
        assertEquals(5, page.document().select(".week-list li").size());
        assertEquals(6, open("/brummen/spreekuren?week=2026-W48").document().select("tbody tr").size(),
            "the days before today for who asks");
    }

    @Test
    void each_kern_has_its_next_time() {
        var next = open("/brummen/spreekuren").texts("section[aria-labelledby=eerstvolgende] .visit");

        assertEquals(6, next.size());
        assertTrue(next.get(0).startsWith("dinsdag 24 november"), "the soonest first, as in the week above");
        assertTrue(next.stream().anyMatch(text -> text.equals("dinsdag 24 november Inloopspreekuur in Hall 10.00 tot 11.00 uur Nu open "
            + "Dorpshuis in Hall (voorbeeld)")), next.toString());
    }

    @Test
    void a_resident_of_tonden_sees_what_is_nearest_with_minutes_by_bike() {
        var near = open("/brummen/spreekuren?kern=tonden").texts("section[aria-labelledby=dichtbij] .visit");

        assertEquals(3, near.size());
        assertTrue(near.get(0).matches(".* \\d+ minuten fietsen.*"), near.get(0));
    }

    @Test
    void who_is_signed_in_sees_what_is_near_home() {
        var greet = villagers.withAccount(villagers.in("oeken", "Greet"));
        var visitor = signIn.with(Villagers.emailOf(greet), Villagers.PASSWORD);

        var week = visitor.open("/brummen/spreekuren");

        assertEquals("Het dichtst bij Oeken", week.first("#dichtbij").text());
        assertEquals("private, no-store", week.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals(200, visitor.open("/kampen/spreekuren").status(), "another edition has no home for her");
        villagers.removeAll();
    }

    @Test
    void one_walks_through_the_weeks_and_back() {
        var next = open("/brummen/spreekuren").first("nav[aria-label=Andere weken] a:last-child").attr("href");
        var page = open(next.substring(0, next.indexOf('#')));

        assertEquals("/brummen/spreekuren?week=2026-W49#week", next);
        assertEquals("Week 49", page.first("#week").text());
        assertTrue(page.texts("nav[aria-label=Andere weken] a").contains("Deze week"));
    }

    @Test
    void the_cancelled_wednesday_in_empe_and_the_moved_one_in_leuvenheim_are_on_the_page() {
        var first = open("/brummen/spreekuren?week=2026-W49");
        var second = open("/brummen/spreekuren?week=2026-W50");

        assertTrue(first.first("table").text().contains("Inloopspreekuur in Empe Gaat niet door De zaal wordt geschilderd."), first.text());
        assertTrue(second.first("table").text().contains("Inloopspreekuur in Leuvenheim Verplaatst Kom op donderdag 10 december. De zaal "
            + "is die dag bezet."), second.text());
        assertTrue(second.first("table").text().contains("Anders dan anders Dit is in plaats van woensdag 9 december."), second.text());
    }

    @Test
    void christmas_is_closed_and_says_so() {
        clock.moveTo(Instant.parse("2026-12-21T09:00:00Z"));

        assertTrue(open("/kampen/spreekuren").first("table").text().contains("Inloopspreekuur in Kamperveen Gesloten Eerste Kerstdag"));
        assertTrue(open("/kampen/spreekuren/kamperveen").text().contains("Let op: vrijdag 25 december is er geen spreekuur. "
            + "Eerste Kerstdag."));
    }

    @Test
    void when_nothing_is_left_of_this_week_the_next_one_opens() {
        clock.moveTo(Instant.parse("2026-11-28T09:00:00Z"));

        assertEquals("Week 49", open("/brummen/spreekuren").first("#week").text());
    }

    @Test
    void a_spreekuur_says_who_where_what_to_bring_and_whether_one_can_come() {
        var page = open("/brummen/spreekuren/hall");

        assertEquals("Inloopspreekuur in Hall", page.heading());
        assertTrue(page.texts("aside dd").contains("elke dinsdag, 10.00 tot 11.00 uur"), page.texts("aside dd").toString());
        assertTrue(page.text().contains("U hoeft geen afspraak te maken."));
        assertTrue(page.texts("section[aria-labelledby=meenemen] li").contains("Een pen"));
        assertEquals(8, page.document().select("section[aria-labelledby=data] li").size());
    }

    @Test
    void a_cancelled_next_time_stands_on_its_page_with_the_alternative() {
        directory.execute("""
            INSERT INTO spreekuur_exception (uuid, spreekuur_id, occurs_on, extra, kind, reason, recorded_at)
            SELECT UUID(), id, '2026-11-26', FALSE, 'CANCELLED', 'Ziek <b>& moe</b>.', '2026-11-20 10:00:00' FROM spreekuur
                WHERE slug = 'oeken'""");

        var page = open("/brummen/spreekuren/oeken");

        assertTrue(page.first(".why").text().startsWith("Let op: donderdag 26 november is er geen spreekuur. Ziek <b>& moe</b>. U "
            + "kunt wel naar "), page.first(".why").text());
        assertFalse(page.has(".why b"));
    }

    @Test
    void a_page_asks_the_database_nothing_while_the_timetable_is_fresh() {
        open("/brummen/spreekuren");

        assertEquals(List.of(), Queries.during(() -> {
            open("/brummen/spreekuren?kern=oeken");
            open("/brummen/spreekuren/hall");
        }));
    }

    @Test
    void an_edition_without_spreekuren_says_what_to_do_next() {
        directory.execute("UPDATE spreekuur SET status = 'PAUSED'");

        var page = open("/brummen/spreekuren");

        assertEquals(200, page.status());
        assertEquals("Er zijn nog geen spreekuren", page.first(".empty-title").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-W54", "2026-W00", "2026-48", "48", "-1", "99999999999999999999", "2026-11-23", "2025-W01", "2029-W01",
        "9999-W52", "%00", "%FF%FE", "2026-W48%27%20OR%201=1", "<script>"})
    void a_week_that_is_none_or_too_far_away_is_told_in_our_layout(String week) {
        var page = open("/brummen/spreekuren?week=" + week.replace("<", "%3C").replace(">", "%3E"));

        assertEquals(400, page.status());
        assertEquals("Dit klopt niet", page.heading());
    }

    @Test
    void which_weeks_there_are_is_told() {
        assertTrue(open("/brummen/spreekuren?week=9999-W52").text().contains("Deze week kunnen wij niet laten zien."));
        assertEquals(200, open("/brummen/spreekuren?week=2026-W44").status());
        assertEquals(400, open("/brummen/spreekuren?week=2026-W43").status());
        assertEquals(200, open("/brummen/spreekuren?week=2027-W47").status());
        assertEquals(400, open("/brummen/spreekuren?week=2027-W48").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zalk", "OEKEN", "x", "%00", "%C3%28", "-1"})
    void a_kern_that_is_not_of_this_edition_is_told_in_our_layout(String kern) {
        assertEquals(400, open("/brummen/spreekuren?kern=" + kern).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kampen/spreekuren/hall", "/brummen/spreekuren/zalk", "/brummen/spreekuren/HALL", "/brummen/spreekuren/-1",
        "/brummen/spreekuren/%00", "/brummen/spreekuren/%FF", "/nergens/spreekuren", "/nergens/spreekuren/hall"})
    void what_is_not_of_this_edition_is_not_found(String path) {
        var page = open(path);

        assertEquals(404, page.status());
        assertEquals("Deze pagina is er niet", page.heading());
    }

    @Test
    void everybody_may_keep_the_page_and_asks_for_it_again_with_its_mark() {
        var visitor = pages.visitor();
        var page = visitor.open("/brummen/spreekuren/hall");
        var etag = page.headers().firstValue("ETag").orElseThrow();

        var again = visitor.send(visitor.request("/brummen/spreekuren/hall").header("If-None-Match", etag).GET());

        assertEquals(304, again.status());
        assertFalse(page.has("meta[name=robots]"));
    }

    private Page open(String path) {
        return pages.visitor().open(path);
    }
}
