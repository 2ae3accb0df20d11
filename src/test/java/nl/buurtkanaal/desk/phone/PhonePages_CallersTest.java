package nl.buurtkanaal.desk.phone;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.person.Role;
import org.junit.jupiter.api.Test;

/**
 * A call becomes a post on one screen, with consent, once, and without the name of who called; who called hears what is kept, and is
 * forgotten when they wish.
 */
class PhonePages_CallersTest extends PhonePagesTest {

    @Test
    void a_call_becomes_a_post_on_one_screen_without_the_name_of_who_called() {
        var placed = call("Toos", "0575-00 02 01", "Wie haalt dinsdagochtend boodschappen voor mij? Ik schrijf zelf een lijstje.");

        assertEquals("phone.published", flash(placed));
        var caller = desk.arrive(placed);
        assertEquals("Toos", caller.heading());
        var code = caller.first(".phone-code").text();
        var post = pages.visitor().open("/brummen/hulp/" + code);
        assertEquals(200, post.status());
        assertFalse(post.source().contains("Toos"));
        assertFalse(in(villagers.withAccount(villagers.in("hall", "Kees"))).open("/brummen/hulp/" + code).source().contains("Toos"));
        assertTrue(post.text().contains("Boodschappen"));
        assertTrue(caller.text().contains("Zei ja op"));
        assertEquals(code, desk.open(caller.first("main a[href$=/kaart]").attr("href")).first(".phone-code--large").text());
    }

    @Test
    void looking_what_there_is_keeps_every_word_and_guesses_the_rest() {
        villagers.post(villagers.in("oeken", "Sjaak"), Villagers.offers(Category.BOODSCHAPPEN, "Ik neem graag boodschappen mee"));
        var screen = desk.open(INTAKE);

        var looked = desk.post(INTAKE + "/kijken", with(Visitor.fieldsOf(screen.first(FORM)), "nummer", "0575-00 02 02", "naam", "Bep",
            "kern", "oeken", "tekst", "Wie doet boodschappen voor mij op dinsdagochtend?"));

        assertEquals(200, looked.status());
        assertTrue(looked.first("#aanbod").text().contains("Ik neem graag boodschappen mee"));
        var fields = Visitor.fieldsOf(looked.first(FORM));
        assertEquals("Bep", fields.get("naam"));
        assertEquals("Wie doet boodschappen voor mij op dinsdagochtend?", fields.get("tekst"));
        assertEquals("boodschappen", fields.get("categorie"));
        assertEquals("di-ochtend", fields.get("dagdelen"));
        var glance = desk.post(INTAKE + "/aanbod", fields);
        assertTrue(glance.document().text().contains("Ik neem graag boodschappen mee"));
        assertFalse(glance.has("form"));
    }

    @Test
    void nothing_is_placed_without_consent_and_no_word_is_lost() {
        var refused = desk.submit(desk.open(INTAKE), FORM, "nummer", "0575-00 02 03", "naam", "Riek", "kern", "oeken",
            "tekst", "Wie wandelt er met mij?");

        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("Zet dan een vinkje"));
        assertEquals("Wie wandelt er met mij?", refused.first("textarea[name=tekst]").wholeText());
        assertFalse(anywhere("0575-000203") || anywhere("Riek"));
    }

    @Test
    void who_calls_again_is_found_by_number_but_only_in_the_own_kernen() {
        desk.arrive(call("Annie", "0575-00 02 04", "Wie wandelt er met mij op zaterdag?"));

        var asked = call("Annie", "+31 575 000204", "Wie kijkt naar mijn tuinhek?");

        assertEquals(422, asked.status());
        assertTrue(asked.first("#veld-beller").text().contains("Annie uit Oeken nummer eindigt op 04"));
        var chosen = asked.first("#veld-beller input").attr("value");
        var placed = desk.submit(asked, FORM, "toestemming", "ja", "beller", chosen);
        assertTrue(placed.redirect().orElseThrow().startsWith("/brummen/balie/bellers/" + chosen));
        assertEquals(2, desk.arrive(placed).document().select(".phone-post").size());

        var hall = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("hall", "Henk"))));
        var elsewhere = hall.post(INTAKE + "/kijken",
            with(Visitor.fieldsOf(hall.open(INTAKE).first(FORM)), "nummer", "0575-00 02 04", "naam", "Annie",
            "kern", "hall"));
        assertFalse(elsewhere.has("#veld-beller"));
        assertEquals(404, hall.open("/brummen/balie/bellers/" + chosen).status());
    }

    @Test
    void nobody_of_another_kern_edition_or_without_a_desk_gets_near() {
        var caller = desk.arrive(call("Door", "0575-00 02 05", "Wie wandelt er met mij op zondag?"));
        var person = caller.uri().getPath();
        var code = caller.first(".phone-code").text();
        var line = answered(code, "Ik loop graag mee.");
        var paths = List.of(INTAKE, CALLS, CALLS + "/" + line, person, person + "/berichten/" + code + "/kaart", person + "/berichten/"
            + code + "/sluiting");
        var acts = List.of(INTAKE, INTAKE + "/kijken", INTAKE + "/aanbod", CALLS + "/" + line + "/uitkomst", person + "/gegevens", person
            + "/vertrek", person + "/overzicht", person + "/berichten/" + code + "/sluiting", person + "/berichten/" + code
            + "/intrekking");

        var resident = in(villagers.withAccount(villagers.in("oeken", "Greet")));
        var zalk = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("zalk", "Gerda"))));
        for (var path : paths) {
            assertTrue(pages.visitor().open(path).redirect().orElse("").startsWith("/inloggen"), path);
            assertEquals(404, resident.open(path).status(), path);
            assertEquals(404, zalk.open(path).status(), path);
        }
        for (var stranger : List.of(resident, zalk)) {
            var token = stranger.open("/mijn").first("input[name=formtoken]").attr("value");
            acts.forEach(act -> assertEquals(404,
                stranger.post(act, Map.of("formtoken", token, "uitkomst", "gesproken", "versie", "0", "gelezen", "0", "zeker", "ja"))
                .status(), act));
        }
        var hall = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("hall", "Henk"))));
        assertEquals(404, hall.open(person).status());
        assertEquals(404, hall.open(CALLS + "/" + line).status());
        assertFalse(hall.open(CALLS).text().contains("Door"));
        assertEquals(200, desk.open(CALLS + "/" + line).status());
    }

    @Test
    void what_always_needs_a_look_goes_to_a_colleague() {
        var placed = call("Leida", "0575-00 02 06", "Wie rijdt mij dinsdag naar het ziekenhuis?");

        assertEquals("phone.submitted", flash(placed));
        var code = desk.arrive(placed).first(".phone-code").text();
        assertEquals(404, desk.open("/brummen/balie/berichten/" + code).status());
        var colleague = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", "Theo"))));
        assertEquals(200, colleague.open("/brummen/balie/berichten/" + code).status());
    }

    @Test
    void an_offer_by_phone_is_answered_when_somebody_knows_who_offers() {
        var screen = desk.open(INTAKE);
        var placed = desk.submit(screen, FORM, "nummer", "0575-00 02 14", "naam", "Bertha", "kern", "oeken", "soort", "OFFER",
            "tekst", "Ik rijd u graag naar het ziekenhuis.", "toestemming", "ja");
        assertEquals("phone.submitted", flash(placed));
        var code = desk.arrive(placed).first(".phone-code").text();
        var colleague = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", "Theo"))));
        colleague.submit(colleague.open("/brummen/balie/berichten/" + code), "form[action$=doorlating]");
        var asker = in(villagers.withAccount(villagers.in("hall", "Kees")));
        assertFalse(asker.open("/brummen/hulp/" + code).has("#antwoord"));
        var bertha = desk.arrive(placed).uri().getPath().replaceAll(".*/", "");
        assertTrue(colleague.open("/brummen/balie/mensen").text().contains("Bertha"));

        colleague.submit(colleague.open("/brummen/balie/mensen/" + bertha), "form:has(input[value=oranje])");

        assertTrue(asker.open("/brummen/hulp/" + code).has("#antwoord"));
    }

    @Test
    void sent_twice_it_is_placed_once() throws Exception {
        var screen = desk.open(INTAKE);
        var typed = new String[] {"nummer", "0575-00 02 07", "naam", "Mien", "kern", "oeken", "tekst", "Wie wandelt er met mij in het bos?",
            "toestemming", "ja"};

        var first = CompletableFuture.supplyAsync(() -> desk.submit(screen, FORM, typed));
        var second = CompletableFuture.supplyAsync(() -> desk.submit(screen, FORM, typed));

        assertEquals(first.get().redirect(), second.get().redirect());
        assertEquals(1, desk.arrive(first.get()).document().select(".phone-post").size());
    }

    @Test
    void one_call_takes_consent_back_and_the_post_is_gone_at_once() {
        var caller = desk.arrive(call("Fien", "0575-00 02 11", "Wie wandelt er met mij op woensdag?"));
        var code = caller.first(".phone-code").text();
        answered(code, "Ik ga graag mee.");

        var gone = desk.submit(caller, "form[action$=intrekking]");

        assertEquals("phone.withdrawn", flash(gone));
        assertEquals(404, pages.visitor().open("/brummen/hulp/" + code).status());
        assertTrue(desk.arrive(gone).text().contains("Toestemming ingetrokken"));
        assertTrue(desk.open(CALLS).has(".empty"));
    }

    @Test
    void who_asks_what_is_kept_of_them_hears_all_of_it_and_each_look_is_written_down() {
        var caller = desk.arrive(call("Hendrikje", "0575-00 02 29", "Wie leest mij op woensdag de krant voor?"));
        var id = caller.uri().getPath().replaceFirst(".*/", "");

        var read = desk.submit(caller, "form[action$=overzicht]");

        assertEquals(200, read.status());
        for (var kept : List.of("Wat Buurtkanaal bewaart van Hendrikje", "Wie leest mij op woensdag de krant voor?", "Waarvoor: ")) {
            assertTrue(read.text().contains(kept), kept + " is not in " + read.text());
        }
        assertEquals(1, rows.number("SELECT COUNT(*) FROM audit_entry WHERE act = 'person.data-read' AND subject_id = " + id));
        var account = villagers.withAccount(villagers.in("oeken", "Lena"));
        assertEquals(403, desk.post("/brummen/balie/bellers/" + account.id() + "/overzicht",
            Map.of("formtoken", caller.first("input[name=formtoken]").attr("value"))).status(), "who has an account reads it there");
    }

    @Test
    void who_wants_to_be_forgotten_is_found_in_no_table() {
        var caller = desk.arrive(call("Wilhelmientje", "0575-00 02 13", "Wie wandelt er met mij over de zandverstuiving?"));
        var code = caller.first(".phone-code").text();
        var helper = in(villagers.withAccount(villagers.in("hall", "Kees")));
        var talk = helper.submit(helper.open("/brummen/hulp/" + code), "#antwoord", "bericht", "Ik loop ook mee.").redirect().orElseThrow();
        var line = answered(code, "Ik wil wel mee.");
        var call = desk.open(CALLS + "/" + line);
        desk.submit(call, "form[action$=uitkomst]", "uitkomst", "gesproken",
            call.first("input[name^=besluit]").attr("name").replace("besluit", "woorden"),
            "Bij het ezelsbruggetje.");
        assertTrue(anywhere("Wilhelmientje") && anywhere("31575000213") && anywhere("zandverstuiving") && anywhere("ezelsbruggetje"));
        assertEquals(422, desk.submit(caller, "form[action$=vertrek]").status());

        var gone = desk.submit(caller, "form[action$=vertrek]", "zeker", "ja");

        assertEquals("phone.forgotten", flash(gone));
        for (var trace : List.of("Wilhelmientje", "31575000213", "0575-000213", "zandverstuiving", "ezelsbruggetje")) {
            assertFalse(anywhere(trace), trace);
        }
        assertEquals(404, desk.open(caller.uri().getPath()).status());
        assertEquals(4, pages.visitor().open("/brummen/hulp/" + code).status() / 100);
        var left = helper.visit(talk);
        assertTrue(left.text().contains("Dit gesprek is voorbij."), left.text());
        assertFalse(left.has("textarea") || left.has("a[href$=afspraak]") || left.text().contains("Over:"));
    }

    @Test
    void what_was_written_for_a_caller_stays_with_a_colleague_when_its_buurtverbinder_goes() {
        var deputy = villagers.withAccount(villagers.in("hall", "Theo"));
        roles.grantBySite(deputy.id(), new Role(Role.Kind.BUURTVERBINDER, deputy.editionId(), Set.of(), Set.of(marijke.kernId())),
            clock.instant());
        var chief = villagers.withAccount(villagers.in("eerbeek", "Hanneke"));
        roles.grantBySite(chief.id(), new Role(Role.Kind.ADMINISTRATOR, chief.editionId(), Set.of(), Set.of()), clock.instant());
        var post = villagers.postFor(villagers.in("oeken", "Truus"), marijke, asks(Category.TUIN, "Wie knipt mijn heg?"));

        transactions.executeWrite(status -> {
            bans.ban(marijke.id(), "geld", chief.id(), clock.instant());
            return null;
        });

        assertEquals(deputy.id(), rows.number("SELECT author_id FROM help_post WHERE id = " + post.id()));
        assertEquals(200, pages.visitor().open("/brummen/hulp/" + post.code()).status());
        answered(post.code(), "Ik knip graag.");
        assertTrue(in(chief).open(CALLS).text().contains("Truus"));

        leaving.leave(deputy.id(), deputy.id(), clock.instant());

        assertEquals(chief.id(), rows.number("SELECT author_id FROM help_post WHERE id = " + post.id()));
        assertEquals(200, pages.visitor().open("/brummen/hulp/" + post.code()).status());
        assertEquals(1, rows.number("SELECT on_board FROM help_post WHERE id = " + post.id()));
    }
}
