package nl.buurtkanaal.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.Queries;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.person.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class LivingPagesTest {

    @Inject Cast cast;
    @Inject Pages pages;
    @Inject SignIn signIn;
    @Inject Editions editions;
    @Inject People people;

    @BeforeEach
    void everybodyIsThere() {
        cast.enter();
    }

    @Test
    void the_first_page_has_a_question_box_four_doors_how_to_begin_posts_and_spreekuren() {
        var home = pages.visitor().open("/brummen");

        assertEquals(200, home.status());
        assertTrue(home.has("form.ask input[name=woorden]"));
        assertEquals(List.of("/brummen/hulp/nieuw?soort=vraag", "/brummen/hulp/nieuw?soort=aanbod", "/brummen/hulp/nieuw?soort=samen",
            "/brummen/mantelzorg"), home.document().select("a.tile").eachAttr("href"));
        assertEquals(List.of("Vraag", "Vraag", "Aanbod", "Aanbod"), home.texts("main .card .kind"));
        assertEquals(3, home.document().select("ol.steps > li").size());
        assertEquals(2, home.document().select("section[aria-labelledby=spreekuur] .visit").size());
        assertTrue(home.has("section[aria-labelledby=samen] .visit"));
        assertEquals("0575-00 01 00", home.first(".masthead-phone-number").text());
    }

    @Test
    void the_two_editions_have_their_own_name_place_and_colours() {
        var brummen = pages.visitor().open("/brummen");
        var kampen = pages.visitor().open("/kampen");

        assertEquals("Buurtkanaal", brummen.first(".masthead-title").text());
        assertEquals("Kamperkracht", kampen.first(".masthead-title").text());
        assertFalse(brummen.document().select("link[href^=/editie/]").attr("href")
            .equals(kampen.document().select("link[href^=/editie/]").attr("href")));
    }

    @Test
    void a_kern_shows_whom_to_call_what_is_asked_here_and_next_door_and_the_next_spreekuur() {
        var oeken = pages.visitor().open("/brummen/kernen/oeken");

        assertEquals("Oeken", oeken.heading());
        assertEquals("Marijke", oeken.first(".person-name").text());
        assertTrue(oeken.first(".person-phone").attr("href").startsWith("tel:+31"));
        assertTrue(oeken.texts(".card-title").contains("Wie rijdt mij naar het spreekuur in Hall?"));
        assertTrue(oeken.text().contains("Inloopspreekuur in Oeken"));
        assertTrue(oeken.has("svg.map path.map-area--here"));
        assertTrue(oeken.texts(".neighbours li").stream().anyMatch(line -> line.startsWith("Hall")));
    }

    @Test
    void every_kern_has_a_page_with_somebody_to_call_and_something_on_it() {
        var visitor = pages.visitor();
        for (var edition : List.of("brummen", "kampen")) {
            for (var href : visitor.open("/" + edition).document().select(".choose a").eachAttr("href")) {
                var kern = visitor.open(href);
                var neighbours = kern.texts(".neighbours li").stream().map(line -> line.replaceAll(" \\d+ minuten fietsen", "")).toList();
                assertEquals(neighbours.stream().distinct().toList(), neighbours, href + " says of each which one it is");
                assertEquals(200, kern.status(), href);
                assertTrue(kern.has(".person-name"), href);
                assertTrue(kern.has(".card-title"), href);
                assertTrue(kern.has(".visit"), href);
            }
        }
    }

    @Test
    void a_kern_without_a_buurtverbinder_shows_who_can_be_called_next_door() {
        var oeken = editions.bySlug("brummen").orElseThrow().kern("oeken").id();

        var found = people.buurtverbindersNear(List.of(0L, oeken)).orElseThrow();

        assertEquals(oeken, found.kernId());
        assertEquals(people.buurtverbindersOf(oeken), found.people());
        assertTrue(people.buurtverbindersNear(List.of(0L)).isEmpty());
    }

    @Test
    void strangers_read_no_names_of_who_asks() {
        var source = pages.visitor().open("/brummen/kernen/oeken").source();

        assertFalse(source.contains("Greet"));
    }

    @Test
    void the_kern_that_was_looked_at_last_is_chosen_beforehand() {
        var visitor = pages.visitor();
        visitor.open("/brummen/kernen/hall");

        assertTrue(visitor.open("/brummen").text().contains("rond Hall"));
        assertEquals("Uw buurtverbinders in Hall", visitor.open("/brummen").first("#verbinder").text());
        assertEquals("hall", visitor.open("/brummen/hulp/nieuw").first("select[name=kern] option[selected]").attr("value"));
    }

    @Test
    void the_front_door_asks_for_the_place_and_remembers_it() {
        var visitor = pages.visitor();
        var picker = visitor.open("/");
        assertEquals("Waar woont u?", picker.heading());

        var home = visitor.arrive(visitor.submit(picker, "form:has(input[value=kampen])"));
        assertEquals("/kampen", home.path());
        assertEquals("/kampen", visitor.open("/").redirect().orElseThrow());
    }

    @Test
    void another_kern_or_edition_in_the_address_is_not_found() {
        var visitor = pages.visitor();

        assertEquals(404, visitor.open("/brummen/kernen/zalk").status());
        assertEquals(404, visitor.open("/brummen/kernen/%27;DROP").status());
        assertEquals(404, visitor.open("/atlantis").status());
    }

    @Test
    void the_pages_about_the_site_name_who_answers_for_it() {
        for (var page : List.of("over", "privacy")) {
            assertTrue(pages.visitor().open("/brummen/" + page).text().contains("verantwoordelijk"), page);
        }
        assertEquals("Huisregels", pages.visitor().open("/kampen/huisregels").heading());
    }

    @Test
    void the_accessibility_statement_says_honestly_how_far_it_is() {
        var statement = pages.visitor().open("/kampen/toegankelijkheid");

        assertEquals("Toegankelijkheid", statement.heading());
        assertTrue(statement.texts(".facts dd").contains("C: eerste maatregelen genomen"));
        assertTrue(statement.texts(".facts dd").stream().anyMatch(line -> line.startsWith("Kamperkracht,")));
        assertTrue(statement.text().contains("Geen onafhankelijk bureau heeft deze site onderzocht."));
        assertTrue(statement.text().contains("mail naar"));
    }

    @Test
    void my_page_is_mine() {
        assertTrue(pages.visitor().open("/mijn").redirect().orElse("").startsWith("/inloggen"));

        var mine = signIn.as("greet").open("/mijn");

        assertEquals("Dag Greet", mine.heading());
        assertTrue(mine.texts(".row-title").contains("Wie rijdt mij naar het spreekuur in Hall?"));
        assertEquals("private, no-store", mine.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void an_anonymous_page_that_has_not_changed_is_not_sent_again() {
        var visitor = pages.visitor();
        var etag = visitor.open("/brummen/kernen/oeken").headers().firstValue("ETag").orElseThrow();

        assertEquals(304, visitor.send(visitor.request("/brummen/kernen/oeken").header("If-None-Match", etag).GET()).status());
    }

    @Test
    void a_page_asks_the_database_at_most_four_questions_of_a_stranger_and_six_of_who_is_signed_in() {
        var stranger = pages.visitor();
        var greet = signIn.as("greet");
        for (var path : List.of("/brummen", "/brummen/kernen/oeken", "/brummen/hulp?kern=oeken", "/brummen/spreekuren",
            "/brummen/sociale-kaart", "/brummen/mantelzorg")) {
            stranger.open(path);
            var asked = Queries.during(() -> stranger.open(path));
            assertTrue(asked.size() <= 4, path + ": " + asked);
            var askedSignedIn = Queries.during(() -> greet.open(path));
            assertTrue(askedSignedIn.size() <= 6, path + ": " + askedSignedIn);
        }
    }
}
