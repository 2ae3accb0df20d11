package nl.buurtkanaal.desk.people;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static nl.buurtkanaal.conversation.Villagers.offers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.person.Role;
import org.junit.jupiter.api.Test;

/** A pause, a ban, a confirmation that is taken back: what follows, and how somebody objects. */
class PeoplePages_MeasuresTest extends PeoplePagesTest {

    @Test
    void a_pause_says_what_follows_takes_posts_off_the_board_and_lets_somebody_else_look_again() {
        var post = villagers.post(kees, offers(Category.TUIN, "Ik knip uw heg"));
        var asked = villagers.post(villagers.withAccount(villagers.in("oeken", "Greet")), asks(Category.WANDELEN, "Wie wandelt er mee?"));
        var form = desk.open(file + "/pauze");
        assertTrue(form.text().contains("1 bericht gaat van de site en komt daarna terug."));
        assertEquals(422, desk.submit(form, "form[action$=pauze]", "reden", "Wij belden twee keer.").status());
        assertTrue(in(kees).open("/brummen/hulp/" + asked.code()).has("#antwoord"));

        desk.submit(form, "form[action$=pauze]", "oorzaak", "AGREEMENTS", "reden", "Wij belden twee keer.", "weken", "2");
        desk.submit(form, "form[action$=pauze]", "oorzaak", "AGREEMENTS", "reden", "Wij belden twee keer.", "weken", "2");

        assertEquals(404, pages.visitor().open("/brummen/hulp/" + post.code()).status());
        assertEquals(1, measures.of(kees.id()).size());
        var helper = in(kees);
        var refused = helper.submit(helper.open("/brummen/hulp/" + asked.code()), "#antwoord", "bericht", "Ik loop mee.");
        assertEquals(403, refused.status());
        assertTrue(refused.text().contains("U doet even niet mee"));
        assertTrue(refused.text().contains("Ik loop mee."));

        mailRound.run();
        var mail = mails.newestTo(emailOf(kees)).orElseThrow();
        assertTrue(mail.text().contains("Afspraken zijn niet nagekomen."));
        assertFalse(mail.text().contains("twee keer"));
        var visitor = pages.visitor();
        var why = visitor.open(TestMails.firstLink(mail));
        assertTrue(why.text().contains("Wij belden twee keer."));
        var objected = visitor.arrive(visitor.submit(why, "form", "bezwaar", "Ik was ziek."));
        assertTrue(objected.text().contains("Iemand anders kijkt ernaar"));

        assertFalse(desk.open("/brummen/balie").text().contains("Bezwaar tegen een pauze"));
        var theo = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", "Theo"))));
        var again = theo.open(theo.open("/brummen/balie").first("a[href*=bezwaren]").attr("href"));
        assertEquals(404, desk.open(again.uri().getPath()).status());
        theo.submit(again, "form[action*=bezwaren]", "besluit", "gelijk", "antwoord", "Dat wisten wij niet.");
        var second = theo.submit(again, "form[action*=bezwaren]", "besluit", "blijft", "antwoord", "Toch niet.");
        assertEquals(409, second.status());
        assertTrue(second.text().contains("Theo nam een besluit over dit bezwaar"), second.text());

        assertEquals(200, pages.visitor().open("/brummen/hulp/" + post.code()).status());
        assertTrue(visitor.open(why.uri().getPath()).text().contains("U krijgt gelijk. Dat wisten wij niet."));
    }

    @Test
    void who_loses_a_confirmation_reads_why_and_objects_behind_the_mail_and_gets_it_back_when_that_was_right() {
        desk.submit(desk.open(file), "form[action$=bevestiging]:has(input[value=oranje])", "hoe", "gezien");
        assertTrue(confirmations.isConfirmedForOrange(kees.id(), clock.instant()));
        desk.submit(desk.open(file), "form[action$=intrekking]", "oorzaak", "AGREEMENTS", "reden", "Kwam drie keer niet.");
        assertFalse(confirmations.isConfirmedForOrange(kees.id(), clock.instant()));

        mailRound.run();
        var visitor = pages.visitor();
        var why = visitor.open(TestMails.firstLink(mails.newestTo(emailOf(kees)).orElseThrow()));
        assertEquals("U helpt nu niet bij hulp met extra controle", why.heading());
        assertTrue(why.text().contains("Kwam drie keer niet."));
        visitor.submit(why, "form", "bezwaar", "Dat was mijn broer.");

        assertFalse(desk.open("/brummen/balie").text().contains("Bezwaar tegen een ingetrokken bevestiging"));
        var theo = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", "Theo"))));
        var again = theo.open(theo.open("/brummen/balie").first("a[href*=bezwaren]").attr("href"));
        theo.submit(again, "form[action*=bezwaren]", "besluit", "gelijk", "antwoord", "Dat klopt.");
        assertTrue(confirmations.isConfirmedForOrange(kees.id(), clock.instant()));
        assertTrue(visitor.open(why.uri().getPath()).text().contains("U mag weer helpen"));
    }

    @Test
    void a_pause_ends_by_itself() {
        var post = villagers.post(kees, offers(Category.TUIN, "Ik maai uw gras"));
        desk.submit(desk.open(file + "/pauze"), "form[action$=pauze]", "oorzaak", "OTHER", "reden", "Even rust.", "weken", "1");
        clock.pass(Duration.ofDays(8));

        measures.endPauses(clock.instant());

        assertFalse(measures.isPaused(kees.id()));
        assertEquals(200, pages.visitor().open("/brummen/hulp/" + post.code()).status());
    }

    @Test
    void only_an_administrator_bans_and_a_ban_ends_the_session_at_once() {
        var administrator = villagers.withAccount(villagers.in("brummen", "Hanneke"));
        roles.grantBySite(administrator.id(), new Role(Role.Kind.ADMINISTRATOR, administrator.editionId(), Set.of(), Set.of()),
            clock.instant());
        assertEquals(404, desk.open(file + "/uitsluiting").status());
        assertEquals(404, desk.open("/brummen/balie/mensen/" + administrator.id()).status());
        var session = in(kees);
        assertEquals(200, session.open("/mijn").status());

        var office = in(administrator);
        office.submit(office.open(file + "/uitsluiting"), "form[action$=uitsluiting]", "oorzaak", "MONEY", "reden",
            "Vroeg om een pincode.");

        assertTrue(session.open("/mijn").redirect().orElse("").startsWith("/inloggen"));
        assertEquals(0, rows.number("SELECT COUNT(*) FROM session s JOIN account a ON a.id = s.account_id WHERE a.person_id = "
            + kees.id()));
        mailRound.run();
        assertTrue(TestMails.firstLink(mails.newestTo(emailOf(kees)).orElseThrow()).startsWith("/bezwaar/"));
        assertEquals(404, desk.post(file + "/opheffing", Map.of("formtoken", token(desk.open(file)))).status());
        office.submit(office.open(file), "form[action$=opheffing]");
        assertEquals(200, in(kees).open("/mijn").status());
    }

    @Test
    void the_people_of_another_kern_are_not_there() {
        var hall = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("hall", "Henk"))));
        var zalk = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("zalk", "Gerda"))));
        for (var path : new String[] {file, file + "/pauze", file + "/uitsluiting"}) {
            assertTrue(pages.visitor().open(path).redirect().orElse("").startsWith("/inloggen"), path);
            assertEquals(404, hall.open(path).status(), path);
            assertEquals(404, zalk.open(path).status(), path);
            assertEquals(404, in(kees).open(path).status(), path);
        }
        var token = token(hall.open("/mijn"));
        for (var act : new String[] {"/bevestiging", "/intrekking", "/vog", "/notities", "/pauze", "/uitsluiting", "/opheffing"}) {
            assertEquals(404, hall.post(file + act, Map.of("formtoken", token, "soort", "oranje", "notitie", "x", "reden", "x")).status(),
                act);
        }
        assertEquals(404, pages.visitor().open("/bezwaar/000000000000000000000000").status());
    }
}
