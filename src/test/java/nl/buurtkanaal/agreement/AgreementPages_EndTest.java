package nl.buurtkanaal.agreement;

import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import nl.buurtkanaal.conversation.Villagers;
import org.junit.jupiter.api.Test;

/** What was agreed does not go on. */
class AgreementPages_EndTest extends AgreementPagesTest {

    @Test
    void somebody_else_finds_no_agreement_and_changes_none() {
        propose(keesAtHome, TUESDAY, "10.30", "een-keer");
        var nosy = signIn.with(emailOf(villagers.withAccount(villagers.in("hall", "Nieuwsgierig"))), Villagers.PASSWORD);
        var token = nosy.open("/uitloggen").first("input[name=formtoken]").attr("value");

        for (var path : List.of("/afspraak", "/afspraak/plek?datum=2026-12-01&tijd=10.00", "/afspraak.ics")) {
            assertEquals(404, nosy.open(talk + path).status(), path);
        }
        for (var path : List.of("", "/akkoord", "/afwijzing", "/afmelding")) {
            assertEquals(404, nosy.post(talk + "/afspraak" + path,
                Map.of("formtoken", token, "voorstel", "1", "datum", TUESDAY, "tijd", "10.00",
                "plek", "later")).status(), path);
        }
        assertTrue(pages.visitor().open(talk + "/afspraak").redirect().orElseThrow().startsWith("/inloggen"));
        assertEquals("Kees stelt voor", greetAtHome.open(talk).first("#voorstel .panel-title").text());
    }

    @Test
    void who_cannot_come_says_so_with_one_button_and_the_other_hears_it() {
        agreed("een-keer");
        keesAtHome.open(talk);
        mailRound.run();
        mails.clear();

        var off = keesAtHome.arrive(keesAtHome.submit(keesAtHome.open(talk + "/afspraak"), "form[action$=/afmelding]"));

        assertTrue(off.text().contains("De ander krijgt bericht dat u niet kunt."));
        assertEquals("Stel een dag voor", off.first("#afspraak a").text());
        assertTrue(greetAtHome.open(talk).text().contains("Het spijt mij, ik kan niet: dinsdag 1 december, om 10.30 uur."));
        mailRound.run();
        assertEquals("Uw afspraak gaat niet door", mails.newestTo(emailOf(greet)).orElseThrow().subject());
    }

    @Test
    void weekly_help_that_stops_is_one_line_and_one_button_at_the_desk() {
        agreed("elke-week");
        keesAtHome.submit(keesAtHome.open(talk + "/afspraak"), "form[action$=/afmelding]:not(:has([name=keer]))");
        var marijke = villagers.withAccount(villagers.asBuurtverbinder(villagers.in("oeken", "Marijke")));
        var atTheDesk = signIn.with(emailOf(marijke), Villagers.PASSWORD);

        var desk = atTheDesk.open("/brummen/balie");
        assertTrue(desk.text().contains("Kees stopt met de vaste hulp"));
        var done = atTheDesk.arrive(atTheDesk.submit(desk, "form[action*=/weggevallen/]"));

        assertTrue(done.text().contains("Fijn. Het is van de lijst."));
        assertFalse(done.has("form[action*=/weggevallen/]"));
        assertEquals(303, atTheDesk.submit(desk, "form[action*=/weggevallen/]").status(), "a double tap");
    }

    @Test
    void who_blocks_ends_what_was_agreed_and_the_other_cannot_tell_why() {
        agreed("elke-week");
        mailRound.run();
        mails.clear();

        greetAtHome.submit(greetAtHome.open(talk), "form[action$=/blokkade]");

        var page = keesAtHome.open(talk);
        assertTrue(page.text().contains("De afspraak gaat niet door."));
        assertFalse(page.text().contains("geblokkeerd"));
        mailRound.run();
        assertEquals("Uw afspraak gaat niet door", mails.newestTo(emailOf(kees)).orElseThrow().subject());
        var again = keesAtHome.arrive(propose(keesAtHome, "2026-12-08", "10.00", "een-keer"));
        assertTrue(again.first("#voorstel").text().contains("Greet heeft nog niet geantwoord."), "as with anybody");
        assertFalse(greetAtHome.open(talk).has("#voorstel"));
    }
}
