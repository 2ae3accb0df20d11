package nl.buurtkanaal.socialekaart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.Queries;
import nl.buurtkanaal.cast.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class SearchPagesTest {

    @Inject Pages pages;
    @Inject Directory directory;
    @Inject TestClock clock;

    @BeforeEach
    void asItWas() {
        clock.reset();
        directory.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "boodschappenhulp, Rijdienst Meerijden (voorbeeld)",
        "scootmobielreparatie, Hulp in de huishouding en hulpmiddelen (voorbeeld)",
        "rolator, Rijdienst Meerijden (voorbeeld)",
        "digicafe, Digicafé Eerbeek (voorbeeld)",
        "Digicafé, Digicafé Eerbeek (voorbeeld)",
        "manteljorger, Steunpunt Mantelzorg Het Rustpunt (voorbeeld)",
        "wie rijdt mij naar de dagopvang, Rijdienst Meerijden (voorbeeld)",
    })
    void compounds_accents_and_a_typing_mistake_find_what_was_meant(String question, String name) {
        assertTrue(search(question).texts(".card-title").contains(name), question + " finds " + search(question).texts(".card-title"));
    }

    @Test
    void answers_stand_in_the_order_of_the_leefringen() {
        var page = search("schulden");

        assertEquals(List.of("Hulp voor iedereen, zonder aanvraag", "Hulp van de gemeente na een gesprek"),
            page.texts("main section > h2"));
        assertTrue(page.texts("section[aria-labelledby=ring-4] .card-title").contains("Hulp bij schulden (voorbeeld)"));
        assertTrue(page.first(".result-count").text().contains("gevonden voor schulden"));
        assertEquals("schulden", page.first("input[name=zoek]").attr("value"));
        assertEquals("/brummen/hulp?zoek=schulden", page.first("a[href^='/brummen/hulp?zoek']").attr("href"));
    }

    @Test
    void a_word_that_is_no_help_finds_nothing() {
        assertEquals(List.of(), search("olifant").texts(".card-title"));
        assertEquals(200, search("olifant").status());
    }

    @Test
    void choices_narrow_a_question_together() {
        assertTrue(search("koffie").texts(".card-title").contains("Koffie in Oeken (voorbeeld)"));
        assertFalse(open("zoek=koffie&kern=eerbeek").texts(".card-title").contains("Koffie in Oeken (voorbeeld)"));
        assertFalse(open("zoek=eten&gratis=ja").texts(".card-title").contains("Eettafel Leuvenheim (voorbeeld)"));
        assertFalse(open("zoek=somber&direct=ja").texts(".card-title").contains("Welzijn op recept (voorbeeld)"));
        assertFalse(open("zoek=drempels&rolstoel=ja").texts(".card-title").contains("Thuis met Gemak (voorbeeld)"));
        assertTrue(open("zoek=koffie&rubriek=ontmoeten&domein=wmo&kern=oeken&afstand=15&gratis=ja&direct=ja&rolstoel=ja")
            .texts(".card-title")
            .contains("Koffie in Oeken (voorbeeld)"));
    }

    @Test
    void further_away_is_more() {
        var alone = open("rubriek=ontmoeten&kern=hall").texts(".card-title");
        var near = open("rubriek=ontmoeten&kern=hall&afstand=30").texts(".card-title");

        assertTrue(near.containsAll(alone) && near.size() > alone.size(), alone + " and " + near);
    }

    @Test
    void open_now_follows_the_clock_on_the_wall_and_the_holidays() {
        // Tuesday 24 November, 10.00 in Amsterdam
        assertTrue(open("open=ja").texts(".card-title").contains("Opvoedvragen Brummen (voorbeeld)"));
        assertFalse(open("open=ja").texts(".card-title").contains("Koffie in Oeken (voorbeeld)"));
        clock.moveTo(Instant.parse("2026-11-26T09:30:00Z"));
        assertTrue(open("open=ja").texts(".card-title").contains("Koffie in Oeken (voorbeeld)"));
        clock.moveTo(Instant.parse("2026-11-26T22:30:00Z"));
        assertEquals(List.of(), open("open=ja").texts(".card-title"));
        // Christmas is a Friday
        clock.moveTo(Instant.parse("2026-12-25T09:30:00Z"));
        assertEquals(List.of(), open("open=ja").texts(".card-title"));
    }

    @Test
    void an_entry_says_when_one_can_meet_its_person() {
        assertTrue(visit("inloop-oeken").first(".meeting").text().startsWith("Loop binnen donderdag 26 november"),
            visit("inloop-oeken").text());
        assertTrue(visit("opvoedbureau").first(".meeting").text().startsWith("Nu aanwezig"),
            visit("opvoedbureau").first(".meeting").text());
        assertTrue(visit("meerijden").first(".meeting").text().startsWith("Nu bereikbaar"), visit("meerijden").first(".meeting").text());
        assertEquals("Maak kennis met Frans", visit("inloop-oeken").first("aside h2").text());
        assertFalse(visit("logeerhuis").has(".meeting"));
    }

    @Test
    void the_map_leads_to_each_kern_as_the_list_beside_it_does() {
        var page = open("");
        var onMap = page.document().select("svg.map a").eachAttr("href");

        assertEquals(12, onMap.size());
        assertEquals(onMap, page.document().select(".neighbours a").eachAttr("href"));
        assertTrue(page.document().select("svg.map a").eachAttr("aria-label").stream()
            .anyMatch(label -> label.matches("Oeken: \\d+ adressen")));
        assertTrue(page.text().contains("CC BY"));
        assertFalse(page.source().contains("style="));
        assertEquals(200, pages.visitor().open(onMap.get(0)).status());
        assertFalse(search("koffie").has("svg.map"));
    }

    @Test
    void a_citizen_number_is_not_searched_for_and_not_shown() {
        var page = search("hulp voor 123456782");

        assertEquals(200, page.status());
        assertFalse(page.source().contains("123456782"));
        assertTrue(page.text().contains("burgerservicenummer"));
    }

    @Test
    void words_of_distress_show_whom_to_call_and_what_there_is() {
        var page = search("ik word geslagen door mijn man");

        assertTrue(page.text().contains("0800-2000"));
        assertTrue(page.texts(".card-title").contains("Veilig praten over thuis (voorbeeld)"), page.texts(".card-title").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"afstand=5", "afstand=-1", "gratis=misschien", "open=1", "direct=%00", "zoek=%00", "rolstoel=nee",
        "zoek=koffie&rubriek=x", "na=1000000000", "kern=oeken&afstand=999999999999"})
    void an_unknown_choice_is_told_plainly(String query) {
        var page = open(query);

        assertEquals(400, page.status());
        assertEquals("Dit klopt niet", page.heading());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "%' OR 1=1 --", "\uFFFD", "😀😀", "de het een", "...", "\"", "1234567890123",
        "a"})
    void odd_questions_get_a_page(String question) {
        var page = search(question);

        assertEquals(200, page.status());
        assertFalse(page.source().contains("<script>alert"));
    }

    @Test
    void a_question_of_ten_thousand_letters_gets_an_answer() {
        var status = search("koffie ".repeat(1_000)).status();
        assertTrue(List.of(200, 400, 413, 414, 431).contains(status), String.valueOf(status));
        assertEquals(200, search("koffie ".repeat(100)).status());
    }

    @Test
    void broken_bytes_and_a_heavy_form_are_refused_in_words() {
        assertEquals(400, open("zoek=%FF%FE%C3%28").status());
        var visitor = pages.visitor();
        var heavy = visitor.send(visitor.request("/brummen/sociale-kaart/lindeboom/klopt-niet").header("Content-Type",
            "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("tekst=" + "x".repeat(10_000_000))));
        assertEquals(413, heavy.status());
        var binary = visitor.send(visitor.request("/brummen/sociale-kaart/lindeboom/klopt-niet").header("Content-Type",
            "application/x-www-form-urlencoded; charset=UTF-16")
            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {(byte) 0xFF, 0, 1, 2, (byte) 0xC3, 0x28})));
        assertTrue(binary.status() >= 400 && binary.status() < 500, binary.status() + " " + binary.text());
    }

    @Test
    void a_search_asks_the_database_at_most_four_times() {
        search("koffie");

        var asked = Queries.during(() -> assertEquals(200,
            open("zoek=wie rijdt mij naar de dokter&kern=oeken&afstand=30&open=ja".replace(" ", "%20")).status()));

        assertTrue(asked.size() <= 4, String.join("\n", asked));
    }

    private Page search(String question) {
        return open("zoek=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
    }

    private Page visit(String slug) {
        return pages.visitor().open("/brummen/sociale-kaart/" + slug);
    }

    private Page open(String query) {
        return pages.visitor().open("/brummen/sociale-kaart" + (query.isEmpty() ? "" : "?" + query));
    }
}
