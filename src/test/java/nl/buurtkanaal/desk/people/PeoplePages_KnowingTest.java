package nl.buurtkanaal.desk.people;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static nl.buurtkanaal.conversation.Villagers.offers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.category.Category;
import org.junit.jupiter.api.Test;

/** Getting to know who helps: who is found, confirmed and noted, by whom, and once. */
class PeoplePages_KnowingTest extends PeoplePagesTest {

    @Test
    void who_offers_orange_help_is_listed_to_get_to_know_and_confirmed_once() {
        villagers.submitted(kees, offers(Category.MAATJE, "Ik word graag iemands maatje"));
        var list = desk.open("/brummen/balie/mensen");
        assertTrue(list.text().contains("Kees"));
        var person = desk.open(list.first(".row a").attr("href"));

        desk.submit(person, "form:has(input[value=oranje])");
        desk.submit(person, "form:has(input[value=oranje])");

        assertTrue(confirmations.isConfirmedForOrange(kees.id(), clock.instant()));
        assertEquals(1, confirmations.of(kees.id(), clock.instant()).size());
        assertFalse(desk.open("/brummen/balie/mensen").has(".row"));
        var known = desk.open("/brummen/balie/mensen/" + kees.id());
        assertEquals(422, desk.submit(known, "form[action$=intrekking]").status());
        desk.submit(known, "form[action$=intrekking]", "oorzaak", "AGREEMENTS", "reden", "Kwam drie keer niet opdagen.");
        assertFalse(confirmations.isConfirmedForOrange(kees.id(), clock.instant()));
        mailRound.run();
        var told = mails.newestTo(emailOf(kees)).orElseThrow();
        assertTrue(told.text().contains("Waarom? Afspraken zijn niet nagekomen."), told.text());
        assertFalse(told.text().contains("opdagen"), "own words stay on the site");
        assertTrue(in(kees).open(TestMails.firstLink(told)).text().contains("Kwam drie keer niet opdagen."));
    }

    @Test
    void a_vog_is_noted_by_month_and_organisation() {
        var person = desk.open("/brummen/balie/mensen/" + kees.id());
        assertEquals(422, desk.submit(person, "form[action$=vog]", "organisatie", "Welzijn", "maand", "13-2026").status());
        assertEquals(422, desk.submit(person, "form[action$=vog]", "organisatie", "Welzijn", "maand", "12-2026").status());

        desk.submit(person, "form[action$=vog]", "organisatie", "Welzijn (voorbeeld)", "maand", "10-2026");

        assertTrue(desk.open("/brummen/balie/mensen/" + kees.id()).text().contains("door Welzijn (voorbeeld) in oktober 2026"));
    }

    @Test
    void people_are_found_by_name_within_ones_own_kernen() {
        villagers.in("zalk", "Keetje");

        var people = desk.open("/brummen/balie/mensen");

        assertTrue(desk.submit(people, "form[role=search]", "naam", "kee").text().contains("Kees"));
        assertTrue(desk.submit(people, "form[role=search]", "naam", "Keetje").text().contains("Niemand gevonden"));
        assertTrue(desk.submit(people, "form[role=search]", "naam", "%").text().contains("Niemand gevonden"));
        var long61 = desk.submit(people, "form[role=search]", "naam", "a".repeat(61));
        assertEquals(422, long61.status());
        assertEquals("a".repeat(61), long61.first("#veld-naam").attr("value"));
        for (var id : new String[] {"0", "-1", "abc", "99999999999999999999", String.valueOf(marijke.id())}) {
            assertEquals(404, desk.open("/brummen/balie/mensen/" + id).status(), id);
        }
    }

    @Test
    void who_was_told_to_get_known_is_on_the_desk_and_hears_when_they_are() {
        var rit = villagers.post(villagers.withAccount(villagers.in("oeken", "Greet")), asks(Category.MAATJE, "Wie wordt mijn maatje?"));
        var helper = in(kees);
        var answer = helper.open("/brummen/hulp/" + rit.code() + "/antwoorden");
        assertFalse(desk.open("/brummen/balie/mensen").text().contains("Kees"));

        var told = helper.arrive(helper.submit(answer, "form[action$=wens]"));

        assertTrue(told.text().contains("De buurtverbinder weet dat u wilt helpen"));
        assertFalse(told.has("form[action$=wens]"));
        assertTrue(desk.open("/brummen/balie/mensen").text().contains("wil antwoorden op een bericht"));
        desk.submit(desk.open(file), "form:has(input[value=oranje])", "hoe", "telefoon");
        mailRound.run();
        assertTrue(mails.to(emailOf(kees)).stream().anyMatch(mail -> mail.text().contains("/brummen/hulp/" + rit.code() + "/antwoorden")));
        assertFalse(desk.open("/brummen/balie/mensen").text().contains("wil antwoorden"));
    }

    @Test
    void nobody_under_eighteen_is_confirmed() {
        var lotte = villagers.minorIn("oeken", "Lotte");
        var page = desk.open("/brummen/balie/mensen/" + lotte.id());
        assertTrue(page.text().contains("Wordt 18 in of voor juni 2027"));
        assertFalse(page.has("form:has(input[value=oranje])"));

        desk.post("/brummen/balie/mensen/" + lotte.id() + "/bevestiging", Map.of("formtoken", token(page), "soort", "oranje"));

        assertFalse(confirmations.isConfirmedForOrange(lotte.id(), clock.instant()));
    }

    @Test
    void a_note_is_read_by_the_person_too_and_opening_the_page_is_an_act() {
        var before = rows.number("SELECT COUNT(*) FROM audit_entry WHERE act = 'person.read' AND subject_id = " + kees.id());
        var page = desk.open(file);
        assertTrue(page.first("#notities").parent().text().contains("leest dit op de eigen pagina"));

        var noted = desk.arrive(desk.submit(page, "form[action$=notities]", "notitie", "Belt liefst na vier uur."));

        assertTrue(in(kees).open("/mijn").text().contains("Belt liefst na vier uur."));
        assertTrue(rows.number("SELECT COUNT(*) FROM audit_entry WHERE act = 'person.read' AND subject_id = " + kees.id()) > before);
        desk.submit(noted, "form[action$=verwijdering]");
        assertFalse(in(kees).open("/mijn").text().contains("vier uur"));
    }

    @Test
    void of_two_who_hammer_the_same_people_each_is_confirmed_once_and_told_once() throws Exception {
        var theo = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", "Theo"))));
        var helpers = IntStream.range(0, 6).mapToObj(i -> villagers.withAccount(villagers.in("oeken", "Helper " + i))).toList();
        var files = helpers.stream().map(helper -> "/brummen/balie/mensen/" + helper.id()).toList();
        var backwards = new ArrayList<>(files);
        Collections.reverse(backwards);
        var press = "form[action$=bevestiging]:has(input[value=oranje])";
        var ones = files.stream().map(desk::open).toList();
        var others = backwards.stream().map(theo::open).toList();

        var first = CompletableFuture.runAsync(() -> ones.forEach(page -> desk.submit(page, press, "hoe", "gezien")));
        var second = CompletableFuture.runAsync(() -> others.forEach(page -> theo.submit(page, press, "hoe", "telefoon")));
        first.get();
        second.get();
        mailRound.run();

        for (var helper : helpers) {
            assertEquals(1, rows.number("SELECT COUNT(*) FROM person_confirmation WHERE person_id = " + helper.id()));
            assertEquals(1, rows.number("SELECT COUNT(*) FROM audit_entry WHERE act = 'person.confirmed' AND subject_id = " + helper.id()));
            assertEquals(1, mails.to(emailOf(helper)).size());
        }
    }
}
