package nl.buurtkanaal.agreement;

import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    void of_two_who_hammer_help_that_fell_away_each_line_is_settled_once_and_the_other_reads_by_whom() throws Exception {
        agreed("elke-week");
        for (var day : List.of(TUESDAY, "2026-12-08", "2026-12-15")) {
            keesAtHome.submit(keesAtHome.open(talk + "/afspraak"), "form[action$=/afmelding]:has([name=keer][value='" + day + "'])");
        }
        var marijke = signIn.with(emailOf(villagers.withAccount(villagers.asBuurtverbinder(villagers.in("oeken", "Marijke")))),
            Villagers.PASSWORD);
        var theo = signIn.with(emailOf(villagers.withAccount(villagers.asBuurtverbinder(villagers.in("oeken", "Theo")))),
            Villagers.PASSWORD);
        var lines = marijke.open("/brummen/balie").document().select("form[action*=/weggevallen/]:not([action$=blik])").stream()
            .map(form -> form.attr("action")).toList();
        assertEquals(3, lines.size());
        assertEquals("/brummen/hulp/", marijke.submit(marijke.open("/brummen/balie"), "form[action='" + lines.get(0) + "/blik']")
            .redirect().orElseThrow().replaceAll("[^/]+$", ""));
        var list = theo.open("/brummen/balie");
        assertTrue(list.text().contains("Marijke kijkt hiernaar sinds"), list.text());
        var mine = marijke.open("/brummen/balie");
        assertFalse(mine.text().contains("kijkt hiernaar sinds"), "she knows that it is she");

        var first = CompletableFuture.supplyAsync(() -> lines.stream()
            .map(line -> marijke.submit(mine, "form[action='" + line + "']")).toList());
        var second = CompletableFuture.supplyAsync(() -> IntStream.of(2, 1, 0)
            .mapToObj(i -> theo.submit(list, "form[action='" + lines.get(i) + "']")).toList());
        var told = Stream.concat(first.get().stream(), second.get().stream()).toList();

        assertEquals(3, told.stream().filter(page -> page.status() == 303).count());
        told.stream().filter(page -> page.status() == 409)
            .forEach(page -> assertTrue(page.text().contains("nam dit al op zich"), page.text()));
        assertEquals(6, told.stream().filter(page -> page.status() == 303 || page.status() == 409).count());
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
