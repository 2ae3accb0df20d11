package nl.buurtkanaal.socialekaart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors change, add and check, and what visitors tell them. */
class KeepingPages_EditingTest extends KeepingPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/brummen/redactie", "/brummen/redactie/aanbod", "/brummen/redactie/aanbod/nieuw", LINDEBOOM, LINDEBOOM
        + "/versies", "/brummen/redactie/versheid", "/brummen/redactie/zoekwoorden", "/brummen/redactie/organisaties"})
    void the_desk_is_there_for_keepers_only(String path) {
        assertEquals(303, pages.visitor().open(path).status());
        assertEquals(404, signIn.as("greet").open(path).status());
        assertEquals(200, signIn.as("rob").open(path).status());
        assertEquals(200, signIn.as("hanneke").open(path).status());
        assertEquals(404, signIn.as("rob").open(path.replace("brummen", "kampen")).status());
    }

    @Test
    void an_editor_changes_an_entry_and_visitors_find_it_by_its_new_words() {
        var rob = signIn.as("rob");

        var saved = rob.submit(rob.open(LINDEBOOM), FORM, "wat", "U leert hier zeilen op de IJssel.", "open",
            "Zaterdag van 10.00 tot 12.00 uur");

        assertEquals(303, saved.status(), saved.text());
        assertTrue(pages.visitor().open("/brummen/sociale-kaart/lindeboom").text().contains("U leert hier zeilen"));
        assertTrue(pages.visitor().open("/brummen/sociale-kaart?zoek=zeilen").texts(".card-title")
            .contains("De Lindeboom, huis van de buurt (voorbeeld)"));
        assertEquals("SATURDAY", java.time.DayOfWeek.of(Integer.parseInt(directory.text(
            "SELECT weekday FROM socialekaart_entry_hours h JOIN socialekaart_entry e ON e.id = h.socialekaart_entry_id"
                + " WHERE e.slug = 'lindeboom'"))).name());
    }

    @Test
    void each_version_is_kept_with_who_and_what_and_there_is_a_way_back() {
        var rob = signIn.as("rob");
        rob.submit(rob.open(RUSTPUNT), FORM, "kosten", "4 euro");

        var list = rob.open(RUSTPUNT + "/versies");
        var second = rob.open(list.first(".row-title a").attr("href"));

        assertEquals(2, list.texts(".row").size());
        assertTrue(list.texts(".row-text").get(0).contains("door Rob"), list.text());
        assertEquals("gratis", second.first(".change del").text());
        assertEquals("4 euro", second.first(".change ins").text());
        var back = rob.submit(rob.open(list.document().select(".row-title a").last().attr("href")), "form[action$=terug]");
        assertEquals(303, back.status());
        assertTrue(pages.visitor().open("/brummen/sociale-kaart/rustpunt").document().select("dt:containsOwn(Kosten) + dd").text()
            .equals("gratis"));
        assertEquals(3, rob.open(RUSTPUNT + "/versies").texts(".row").size());
    }

    @Test
    void the_second_of_two_editors_sees_both_texts_and_nothing_is_lost() {
        var rob = signIn.as("rob");
        var hanneke = signIn.as("hanneke");
        var robs = rob.open(RUSTPUNT);
        var hannekes = hanneke.open(RUSTPUNT);
        rob.submit(robs, FORM, "kosten", "3 euro", "voorwie", "Iedereen die wil");

        var second = hanneke.submit(hannekes, FORM, "kosten", "4 euro");

        assertEquals(409, second.status());
        assertEquals("Er staat nu: 3 euro U schreef: 4 euro", second.first(".changes").select("dd").text());
        assertTrue(second.text().contains("Iedereen die wil"));
        assertEquals("4 euro", second.first("input[name=kosten]").attr("value"));
        assertEquals("Iedereen die wil", second.first("input[name=voorwie]").attr("value"));
        assertEquals(303, hanneke.submit(second, FORM).status());
        var shown = pages.visitor().open("/brummen/sociale-kaart/rustpunt").text();
        assertTrue(shown.contains("4 euro") && shown.contains("Iedereen die wil"));
    }

    @Test
    void a_new_entry_is_a_draft_until_it_is_put_on_the_site_and_two_of_one_name_get_addresses_of_their_own() {
        var rob = signIn.as("rob");

        var first = add(rob, "Koffie in Oeken");
        var second = add(rob, "Koffie in Oeken");

        assertEquals("/brummen/redactie/aanbod/koffie-in-oeken?melding=entry.created", first.redirect().orElseThrow());
        assertEquals("/brummen/redactie/aanbod/koffie-in-oeken-2?melding=entry.created", second.redirect().orElseThrow());
        assertEquals(404, pages.visitor().open("/brummen/sociale-kaart/koffie-in-oeken").status());
        rob.submit(rob.open("/brummen/redactie/aanbod/koffie-in-oeken"), "form[action$=staat]");
        assertEquals(200, pages.visitor().open("/brummen/sociale-kaart/koffie-in-oeken").status());
        rob.submit(rob.open("/brummen/redactie/aanbod/koffie-in-oeken"), "form[action$=staat]");
        assertEquals(404, pages.visitor().open("/brummen/sociale-kaart/koffie-in-oeken").status());
        assertFalse(pages.visitor().open("/brummen/sociale-kaart?zoek=klaverjasfeest").texts(".card-title").contains("Koffie in Oeken"));
    }

    @Test
    void wrong_words_are_told_beside_the_field_and_kept() {
        var rob = signIn.as("rob");
        var form = rob.open(LINDEBOOM);

        var wrong = rob.submit(form, FORM, "naam", "", "rubriek", "onzin", "email", "geen adres", "website", "javascript:alert(1)",
            "telefoon", "bel maar", "wat", "<b>Vet</b> & <script>alert(1)</script>", "plek", "nergens");

        assertEquals(422, wrong.status());
        assertEquals(6, wrong.texts(".error-summary li").size(), wrong.text());
        assertEquals("<b>Vet</b> & <script>alert(1)</script>", wrong.first("textarea[name=wat]").wholeText());
        assertEquals("javascript:alert(1)", wrong.first("input[name=website]").attr("value"));
        var saved = rob.submit(form, FORM, "wat", "<b>Vet</b> & <script>alert(1)</script>");
        assertEquals(303, saved.status());
        var shown = pages.visitor().open("/brummen/sociale-kaart/lindeboom");
        assertTrue(shown.text().contains("<b>Vet</b> & <script>alert(1)</script>"));
        assertFalse(shown.source().contains("<script>alert"));
    }

    @Test
    void a_check_is_said_on_the_page_and_takes_the_task_away() {
        var rob = signIn.as("rob");
        var desk = rob.open("/brummen/redactie");
        assertTrue(desk.texts("section[aria-labelledby=nakijken] .row-title").contains("Logeerhuis De Zwaluw (voorbeeld)"), desk.text());
        assertTrue(pages.visitor().open("/brummen/sociale-kaart/logeerhuis").text().contains("Bel eerst even"));

        rob.submit(desk, "form[action$='logeerhuis/controle']");

        assertEquals("vandaag, door de redactie",
            pages.visitor().open("/brummen/sociale-kaart/logeerhuis").document().select("dt:containsOwn(Gecontroleerd) + dd").text());
        assertFalse(rob.open("/brummen/redactie").texts("section[aria-labelledby=nakijken] .row-title")
            .contains("Logeerhuis De Zwaluw (voorbeeld)"));
    }

    @Test
    void a_visitor_says_what_is_wrong_and_the_keepers_read_it() {
        var visitor = pages.visitor();
        var form = visitor.open("/brummen/sociale-kaart/lindeboom/klopt-niet");

        assertEquals(422, visitor.submit(form, FORM, "over", "ONZIN", "tekst", "x").status());
        assertEquals(422, visitor.submit(form, FORM, "over", "HOURS", "tekst", "").status());
        assertEquals(422, visitor.submit(form, FORM, "over", "HOURS", "tekst", "x".repeat(301)).status());
        var blocked = visitor.submit(form, FORM, "over", "OTHER", "tekst", "Mijn bsn is 123456782");
        assertEquals(422, blocked.status());
        assertEquals(303, visitor.submit(form, FORM, "over", "HOURS", "tekst", "Op vrijdag is het <dicht>").status());

        var rob = signIn.as("rob");
        assertTrue(rob.open("/brummen/redactie").text().contains("De tijden: Op vrijdag is het <dicht>"));
        assertFalse(signIn.as("fatma").open("/brummen/redactie").text().contains("<dicht>"));
        var desk = rob.open("/brummen/redactie");
        rob.submit(desk, "li:contains(<dicht>) form");
        assertFalse(rob.open("/brummen/redactie").text().contains("<dicht>"));
    }

    @Test
    void more_than_ten_remarks_a_day_from_one_network_are_too_many() {
        var visitor = pages.visitor();
        for (int i = 0; i < 10; i++) {
            var form = visitor.open("/brummen/sociale-kaart/rustpunt/klopt-niet");
            assertEquals(303, visitor.submit(form, FORM, "over", "GONE", "tekst", "Nummer " + i).status());
        }

        assertEquals(429, visitor.submit(visitor.open("/brummen/sociale-kaart/rustpunt/klopt-niet"), FORM, "over", "GONE", "tekst",
            "Nog een").status());
    }

    @Test
    void editors_add_words_that_are_searched_together() {
        var rob = signIn.as("rob");
        var form = rob.open("/brummen/redactie/zoekwoorden");

        assertEquals(422, rob.submit(form, FORM, "woorden", "soos").status());
        assertEquals(422, rob.submit(form, FORM, "woorden", "soos, <b>").status());
        assertEquals(303, rob.submit(form, FORM, "woorden", "Zwaluwnest, logeerhuis").status());

        assertTrue(pages.visitor().open("/brummen/sociale-kaart?zoek=zwaluwnest").texts(".card-title")
            .contains("Logeerhuis De Zwaluw (voorbeeld)"));
        var list = rob.open("/brummen/redactie/zoekwoorden");
        assertTrue(list.text().contains("zwaluwnest, logeerhuis"));
        rob.submit(list, "form[action$=verwijdering]");
        assertFalse(rob.open("/brummen/redactie/zoekwoorden").text().contains("zwaluwnest"));
    }

    @Test
    void the_freshness_page_counts_and_warns_when_all_hangs_on_one() {
        var rob = signIn.as("rob");
        for (int i = 0; i < 10; i++) {
            rob.submit(rob.open(LINDEBOOM), FORM, "kosten", i + " euro");
        }

        var page = signIn.as("hanneke").open("/brummen/redactie/versheid");

        assertTrue(page.text().contains("Rob deed 100 procent"), page.text());
        assertEquals(List.of("3", "2", "1"), page.texts("tr:contains(Zorgen voor een ander) td").subList(0, 3));
    }

    @Test
    void two_that_add_one_name_at_once_both_keep_their_words() {
        var rob = signIn.as("rob");
        var hanneke = signIn.as("hanneke");

        var both = List.of(CompletableFuture.supplyAsync(() -> add(rob, "Soep op dinsdag")), CompletableFuture.supplyAsync(() ->
            add(hanneke, "Soep op dinsdag"))).stream().map(CompletableFuture::join).map(page -> page.redirect().orElseThrow()).sorted()
            .toList();

        assertEquals(List.of("/brummen/redactie/aanbod/soep-op-dinsdag-2?melding=entry.created",
            "/brummen/redactie/aanbod/soep-op-dinsdag?melding=entry.created"), both);
    }

    private static Page add(Visitor editor, String name) {
        return editor.submit(editor.open("/brummen/redactie/aanbod/nieuw"), FORM, "naam", name, "organisatie",
            "Dorpsgroep Oeken (voorbeeld)", "wat", "U viert een klaverjasfeest.", "voorwie", "Iedereen", "beginnen", "Kom langs.",
            "rubriek", "ontmoeten", "domeinen", "wmo", "leefring", "3", "kosten", "gratis", "telefoon", "0575-00 02 99", "voornaam",
            "Frans", "functie", "gastheer");
    }
}
