package nl.buurtkanaal.socialekaart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.Queries;
import nl.buurtkanaal.cast.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class SocialeKaartPagesTest {

    @Inject Cast cast;
    @Inject Pages pages;
    @Inject Directory directory;
    @Inject TestClock clock;

    @BeforeEach
    void asItWas() {
        clock.reset();
        directory.reset();
    }

    @Test
    void the_list_stands_in_the_order_of_the_leefringen_and_then_by_name() {
        var page = open("/brummen/sociale-kaart");

        assertEquals(200, page.status());
        assertEquals("Hulp bij u in de buurt", page.heading());
        assertEquals(List.of("Hulp voor iedereen, zonder aanvraag", "Hulp van de gemeente na een gesprek"),
            onAllPages("/brummen/sociale-kaart", "section[aria-labelledby^=ring] > h2").stream().distinct().toList());
        var everybody = onAllPages("/brummen/sociale-kaart", "section[aria-labelledby=ring-3] .card-title");
        assertEquals(everybody.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), everybody);
    }

    @Test
    void a_rubriek_a_domain_and_a_kern_narrow_it_together() {
        var all = onAllPages("/brummen/sociale-kaart", ".card-title");
        var ways = open("/brummen/sociale-kaart?rubriek=vervoer").texts(".card .badge");
        var forOeken = onAllPages("/brummen/sociale-kaart?kern=oeken", ".card-title");
        var youth = open("/brummen/sociale-kaart?domein=jeugd&rubriek=mantelzorg&kern=oeken");

        assertTrue(all.size() > 15);
        assertEquals(List.of("Op weg", "Op weg"), ways);
        assertTrue(forOeken.contains("Koffie in Oeken (voorbeeld)"));
        assertFalse(forOeken.contains("Digicafé Eerbeek (voorbeeld)"));
        assertTrue(all.containsAll(forOeken));
        assertTrue(youth.texts(".card .badge").stream().allMatch("Zorgen voor een ander"::equals));
        assertEquals("Zorgen voor een ander", youth.first("select[name=rubriek] option[selected]").text());
    }

    @Test
    void an_empty_choice_is_everything() {
        assertEquals(open("/brummen/sociale-kaart").texts(".card-title"),
            open("/brummen/sociale-kaart?rubriek=&domein=&kern=&na=").texts(".card-title"));
    }

    @Test
    void an_entry_says_everything_and_whom_one_meets() {
        cast.enter();
        var page = open("/brummen/sociale-kaart/lindeboom");

        assertEquals("De Lindeboom, huis van de buurt (voorbeeld)", page.heading());
        assertEquals("Maria gastvrouw 0575-00 02 01", page.first("aside .person").text());
        assertEquals("tel:+31575000201", page.first("aside .person a").attr("href"));
        assertEquals("Bel Maria, gastvrouw", page.first(".actions a[href^=tel]").text());
        assertEquals("gratis, eten 5 euro", page.document().select("dt:containsOwn(Kosten) + dd").text());
        assertEquals("Coldenhove, Eerbeek", page.document().select("dt:containsOwn(Voor kernen) + dd").text());
        assertEquals("Zorg en thuis wonen, Werk en meedoen", page.document().select("dt:containsOwn(Gaat over) + dd").text());
        assertEquals("dinsdag 3 november, door de redactie", page.document().select("dt:containsOwn(Gecontroleerd) + dd").text());
        assertEquals("/brummen/hulp/nieuw?soort=vraag&categorie=gezelschap", page.first("section[aria-labelledby=buurt] a").attr("href"));
    }

    @Test
    void the_next_live_moment_is_the_nearest_spreekuur() {
        var moment = open("/brummen/sociale-kaart/lindeboom").first("section[aria-labelledby=langs]");

        assertTrue(moment.text().contains("Inloopspreekuur in Eerbeek 13.30 tot 15.30 uur"), moment.text());
        assertEquals("/brummen/spreekuren/eerbeek", moment.select("a").attr("href"));
    }

    @Test
    void after_six_months_without_a_check_it_says_so() {
        directory.execute("UPDATE socialekaart_entry SET checked_on = '2026-05-24' WHERE slug = 'lindeboom'");
        assertFalse(open("/brummen/sociale-kaart/lindeboom").text().contains("Bel eerst even"));

        directory.execute("UPDATE socialekaart_entry SET checked_on = '2026-05-23' WHERE slug = 'lindeboom'");
        assertTrue(open("/brummen/sociale-kaart/lindeboom").text().contains("Bel eerst even"));
        assertTrue(open("/brummen/sociale-kaart?rubriek=ontmoeten").first(".card:contains(De Lindeboom)").text()
            .contains("Bel eerst even"));

        directory.execute("UPDATE socialekaart_entry SET checked_on = NULL WHERE slug = 'lindeboom'");
        assertEquals("Nog niet", open("/brummen/sociale-kaart/lindeboom").document().select("dt:containsOwn(Gecontroleerd) + dd").text());
    }

    @Test
    void an_entry_without_a_phone_names_who_one_meets_all_the_same() {
        directory.execute("UPDATE socialekaart_entry SET phone = NULL, email = NULL, place_id = NULL WHERE slug = 'lindeboom'");

        var page = open("/brummen/sociale-kaart/lindeboom");

        assertEquals("Maria gastvrouw", page.first("aside .person").text());
        assertFalse(page.has("main a[href^=tel]"));
    }

    @Test
    void neighbours_are_no_answer_where_it_is_not_safe_at_home() {
        assertFalse(open(open("/brummen/sociale-kaart?rubriek=veilig-thuis").first(".card-title a").attr("href"))
            .has("section[aria-labelledby=buurt]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "PAUSED", "ENDED"})
    void what_is_not_published_is_nowhere(String status) {
        directory.execute("UPDATE socialekaart_entry SET status = '" + status + "' WHERE slug = 'lindeboom'");

        assertEquals(404, open("/brummen/sociale-kaart/lindeboom").status());
        assertFalse(open("/brummen/sociale-kaart?rubriek=ontmoeten").text().contains("De Lindeboom"));
        assertEquals(400, open("/brummen/sociale-kaart?na=lindeboom").status());
    }

    @Test
    void nothing_found_has_a_next_step() {
        directory.execute("DELETE FROM socialekaart_entry WHERE rubriek = 'TAAL'");

        var page = open("/brummen/sociale-kaart?rubriek=taal");

        assertEquals(200, page.status());
        assertEquals("/brummen/sociale-kaart", page.first(".empty a").attr("href"));
    }

    @Test
    void a_long_list_comes_in_parts_in_which_nothing_is_missing_or_double_also_with_equal_names() {
        directory.execute("""
            INSERT INTO socialekaart_entry (uuid, edition_id, slug, organisation_id, name, rubriek, leefring, what,
                for_whom, how_to_start, cost, free, referral_needed, wheelchair,
                serves_all, opening_hours, contact_role, contact_first_name, status, created_at, updated_at)
            SELECT UUID(), e.edition_id, CONCAT(e.slug, '-', o.id), e.organisation_id, IF(o.id % 2 = 0, 'Gelijke naam',
                e.name), e.rubriek, e.leefring, e.what, e.for_whom,
                e.how_to_start, e.cost, e.free, e.referral_needed, e.wheelchair, TRUE, '', '', '', 'PUBLISHED', e.created_at, e.updated_at
            FROM socialekaart_entry e JOIN organisation o ON o.id % 4 = 0""");
        var expected = Integer.parseInt(directory.text(
            "SELECT COUNT(*) FROM socialekaart_entry e JOIN edition d ON d.id = e.edition_id WHERE d.slug = 'brummen'"
                + " AND e.status = 'PUBLISHED'"));

        var seen = new ArrayList<String>();
        var path = "/brummen/sociale-kaart";
        while (path != null) {
            var page = open(path);
            assertEquals(200, page.status());
            seen.addAll(page.document().select(".card-title a").eachAttr("href"));
            path = page.has("a[rel=next]") ? page.first("a[rel=next]").attr("href") : null;
        }

        assertTrue(expected > 60);
        assertEquals(expected, seen.size());
        assertEquals(expected, new HashSet<>(seen).size());
    }

    @Test
    void text_of_an_entry_is_text() {
        directory.execute("UPDATE socialekaart_entry SET what = '<script>alert(1)</script> & co', website = 'javascript:alert(1)'"
            + " WHERE slug = 'lindeboom'");

        var page = open("/brummen/sociale-kaart/lindeboom");

        assertTrue(page.text().contains("<script>alert(1)</script> & co"));
        assertFalse(page.source().contains("javascript:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubriek=onbekend", "rubriek=VERVOER", "domein=zorg", "kern=zalk", "kern=x", "na=bestaat-niet", "na=-1",
        "rubriek=%00", "rubriek=%FF%FE", "kern=%C3%28", "na=99999999999999999999999999", "rubriek=a'%20OR%20'1'='1"})
    void an_unknown_choice_is_told_in_our_layout(String query) {
        var page = open("/brummen/sociale-kaart?" + query.replace("'", "%27"));

        assertEquals(400, page.status());
        assertEquals("Dit klopt niet", page.heading());
        assertTrue(page.has("nav"));
    }

    @Test
    void a_slug_of_ten_thousand_letters_or_of_another_edition_is_not_found() {
        assertEquals(404, open("/kampen/sociale-kaart/lindeboom").status());
        assertEquals(404, open("/brummen/sociale-kaart/" + "a".repeat(3_000)).status());
        assertEquals(404, open("/brummen/sociale-kaart/LINDEBOOM").status());
        assertEquals(404, open("/brummen/sociale-kaart/%00").status());
        assertEquals(404, open("/nergens/sociale-kaart").status());
    }

    @Test
    void a_page_asks_the_database_at_most_three_times() {
        open("/brummen/sociale-kaart/lindeboom");

        for (var path : List.of("/brummen/sociale-kaart", "/brummen/sociale-kaart?rubriek=ontmoeten&domein=wmo&kern=oeken",
            "/brummen/sociale-kaart/lindeboom")) {
            var asked = Queries.during(() -> assertEquals(200, open(path).status()));

            assertTrue(!asked.isEmpty() && asked.size() <= 3, path + " asked " + String.join("\n", asked));
        }
    }

    @Test
    void each_edition_has_its_own() {
        assertTrue(open("/kampen/sociale-kaart?kern=zalk").text().contains("Zalk"));
        assertFalse(open("/kampen/sociale-kaart").texts(".card-title a").contains("De Lindeboom, huis van de buurt (voorbeeld)"));
    }

    private Page open(String path) {
        return pages.visitor().open(path);
    }

    /** What is on a list, from its first page to its last. */
    private List<String> onAllPages(String first, String what) {
        var texts = new ArrayList<String>();
        var page = open(first);
        texts.addAll(page.texts(what));
        while (page.has("a[rel=next]")) {
            page = open(page.first("a[rel=next]").attr("href"));
            texts.addAll(page.texts(what));
        }
        return texts;
    }
}
