package nl.buurtkanaal.agreement;

import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Proposing a day, changing it, agreeing, and where to meet. */
class AgreementPages_ProposalTest extends AgreementPagesTest {

    @Test
    void one_proposes_the_other_agrees_and_both_read_it() {
        assertEquals("Stel een dag voor", keesAtHome.open(talk).first("#afspraak a").text());
        var sent = keesAtHome.arrive(propose(keesAtHome, TUESDAY, "10.30", "een-keer"));
        assertTrue(sent.text().contains("Uw voorstel is verstuurd."));
        assertTrue(sent.first("#voorstel").text().contains("Dinsdag 1 december, om 10.30 uur."));
        assertTrue(sent.first("#voorstel").text().contains("Greet heeft nog niet geantwoord."));

        var asked = greetAtHome.open(talk);
        assertEquals("Kees stelt voor", asked.first("#voorstel .panel-title").text());
        assertTrue(asked.texts(".talk-message p").get(1).startsWith("Zullen wij afspreken? Ik stel voor: dinsdag 1 december, om "
            + "10.30 uur."));
        var agreed = greetAtHome.arrive(greetAtHome.submit(asked, AGREE));
        assertTrue(agreed.text().contains("Afgesproken. De ander krijgt een mail."));

        for (var visitor : List.of(greetAtHome, keesAtHome)) {
            var page = visitor.open(talk);
            assertTrue(page.first("#afspraak").text().contains("Dinsdag 1 december, om 10.30 uur."));
            assertFalse(page.has("#voorstel"));
        }
        mailRound.run();
        var mail = mails.newestTo(emailOf(kees)).orElseThrow();
        assertEquals("Uw afspraak staat vast", mail.subject());
        assertTrue(mail.text().contains("dinsdag 1 december, om 10.30 uur"));
        assertFalse((mail.text() + mail.html()).matches("(?s).*(Greet|koffie).*"));
        assertEquals(303, greetAtHome.submit(asked, AGREE).status(), "a second press");
    }

    @Test
    void the_other_proposes_something_else_and_that_is_what_waits() {
        propose(keesAtHome, TUESDAY, "10.30", "een-keer");
        var keesSaw = keesAtHome.open(talk);

        propose(greetAtHome, "2026-12-03", "", "elke-week");

        assertEquals("Greet stelt voor", keesAtHome.open(talk).first("#voorstel .panel-title").text());
        assertTrue(keesAtHome.open(talk).first("#voorstel").text().contains("Elke donderdag, in de middag, vanaf donderdag 3 december."));
        var own = keesAtHome.submit(keesSaw, DECLINE);
        assertEquals(409, own.status(), "his own is not there any more");
        assertTrue(own.text().contains("Greet was net voor u."));
    }

    @Test
    void of_two_proposals_at_once_the_first_stays_and_the_second_is_asked() {
        var greetsForm = where(greetAtHome, "2026-12-03", "14.00", "een-keer");
        propose(keesAtHome, TUESDAY, "10.30", "een-keer");

        var late = greetAtHome.submit(greetsForm, "form#voorstel", "plek", "later");

        assertEquals(409, late.status());
        assertTrue(late.text().contains("Kees was net voor u. Kijk wat er nu staat en kies dan."));
        assertTrue(late.text().contains("Kees stelt voor"));
        assertEquals("2026-12-03", late.first("input[name=datum]").attr("value"), "her words are kept");
        assertEquals(2, greetAtHome.open(talk).texts(".talk-message").size());
    }

    @Test
    void two_who_propose_the_same_at_once_have_agreed() {
        var greetsForm = where(greetAtHome, TUESDAY, "10.30", "een-keer");
        propose(keesAtHome, TUESDAY, "10.30", "een-keer");

        var agreed = greetAtHome.arrive(greetAtHome.submit(greetsForm, "form#voorstel", "plek", "later"));

        assertTrue(agreed.text().contains("Afgesproken. De ander krijgt een mail."));
        assertTrue(agreed.has("#afspraak"));
        assertFalse(agreed.has("#voorstel"));
    }

    @Test
    void a_proposer_does_not_agree_with_himself() {
        propose(keesAtHome, TUESDAY, "10.30", "een-keer");
        var id = keesAtHome.open(talk).first("#voorstel input[name=voorstel]").attr("value");
        var token = keesAtHome.open("/uitloggen").first("input[name=formtoken]").attr("value");

        assertEquals(409, keesAtHome.post(talk + "/afspraak/akkoord", Map.of("formtoken", token, "voorstel", id)).status());
        assertTrue(greetAtHome.open(talk).has("#voorstel"));
    }

    @Test
    void what_cannot_be_is_told_beside_its_field() {
        var past = when(keesAtHome, "2026-11-23", "10.00", "een-keer");
        assertEquals(422, past.status());
        assertEquals(List.of("Die dag is al geweest. Kies een andere dag."), past.texts(".error-summary li"));
        assertEquals(List.of("Dat moment is al voorbij. Kies een later moment."), when(keesAtHome, "2026-11-24", "9.00", "een-keer")
            .texts(".error-summary li"));
        assertEquals(List.of("Schrijf een tijd tussen 6.00 en 23.00 uur, bijvoorbeeld 10.00."),
            when(keesAtHome, TUESDAY, "2.30", "een-keer")
            .texts(".error-summary li"));
        assertEquals(List.of("Kies een dag.", "Kies ochtend, middag of avond."), when(keesAtHome, "", "", "een-keer")
            .texts(".error-summary li")
            .stream().filter(line -> !line.isEmpty()).toList());
        assertEquals(422, when(keesAtHome, TUESDAY, "10.00", "elke-dag").status());

        var nowhere = keesAtHome.submit(where(keesAtHome, TUESDAY, "10.00", "een-keer"), "form#voorstel", "plek", "nergens");
        assertEquals(List.of("Deze plek kennen wij niet. Kies een andere."), nowhere.texts(".error-summary li"));
    }

    @Test
    void a_place_that_is_open_then_is_offered_first_with_its_way_and_its_door() {
        directory.reset();
        var open = where(keesAtHome, "2026-12-02", "", "een-keer");

        assertTrue(open.text().contains("Ziet u elkaar voor het eerst? Kies dan een ontmoetingsplek."));
        assertTrue(open.texts(".choice").get(0).matches(".* in .* Open van .* uur\\..*(Ook|Niet) met een rolstoel\\."),
            open.texts(".choice").toString());
        var slug = open.first("input[name=plek]").attr("value");
        var sent = keesAtHome.arrive(keesAtHome.submit(open, "form#voorstel", "plek", slug));
        assertTrue(sent.first("#voorstel").text().contains("Waar: "));
    }

    @Test
    void what_the_post_says_about_when_is_one_press_away() {
        var page = keesAtHome.open(talk + "/afspraak");

        assertEquals(List.of("woensdag 25 november, in de ochtend", "vrijdag 27 november, in de middag",
            "woensdag 2 december, in de ochtend"), page.texts(".short-list a"));
        assertEquals("Waar ziet u elkaar?", keesAtHome.open(page.first(".short-list a").attr("href")).heading());
    }
}
