package nl.buurtkanaal.desk.people;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static nl.buurtkanaal.conversation.Villagers.offers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.concurrent.CompletableFuture;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.person.Confirmations;
import nl.buurtkanaal.person.Measures;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.person.Role;
import nl.buurtkanaal.person.Roles;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class PeoplePagesTest {

    @Inject
    Pages pages;
    @Inject
    SignIn signIn;
    @Inject
    Villagers villagers;
    @Inject
    Roles roles;
    @Inject
    Confirmations confirmations;
    @Inject
    Measures measures;
    @Inject
    MailRound mailRound;
    @Inject
    TestMails mails;
    @Inject
    TransactionOperations<Connection> transactions;
    @Inject
    TestClock clock;

    private Person kees;
    private Person marijke;
    private Visitor desk;
    private String file;

    @BeforeEach
    void marijkeLooksAfterOeken() {
        clock.reset();
        kees = villagers.withAccount(villagers.in("oeken", "Kees"));
        marijke = villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", "Marijke")));
        desk = in(marijke);
        file = "/brummen/balie/mensen/" + kees.id();
    }

    @AfterEach
    void everybodyGoes() {
        villagers.removeAll();
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
        var before = count("SELECT COUNT(*) FROM audit_entry WHERE act = 'person.read' AND subject_id = " + kees.id());
        var page = desk.open(file);
        assertTrue(page.first("#notities").parent().text().contains("leest dit op de eigen pagina"));

        var noted = desk.arrive(desk.submit(page, "form[action$=notities]", "notitie", "Belt liefst na vier uur."));

        assertTrue(in(kees).open("/mijn").text().contains("Belt liefst na vier uur."));
        assertTrue(count("SELECT COUNT(*) FROM audit_entry WHERE act = 'person.read' AND subject_id = " + kees.id()) > before);
        desk.submit(noted, "form[action$=verwijdering]");
        assertFalse(in(kees).open("/mijn").text().contains("vier uur"));
    }

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
            assertEquals(1, count("SELECT COUNT(*) FROM person_confirmation WHERE person_id = " + helper.id()));
            assertEquals(1, count("SELECT COUNT(*) FROM audit_entry WHERE act = 'person.confirmed' AND subject_id = " + helper.id()));
            assertEquals(1, mails.to(emailOf(helper)).size());
        }
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
        assertEquals(0, count("SELECT COUNT(*) FROM session s JOIN account a ON a.id = s.account_id WHERE a.person_id = " + kees.id()));
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

    private static String token(nl.buurtkanaal.cast.Page page) {
        return page.first("input[name=formtoken]").attr("value");
    }

    private Visitor in(Person person) {
        return signIn.with(emailOf(person), Villagers.PASSWORD);
    }

    private long count(String query) {
        return transactions.executeRead(status -> {
            try (var statement = status.getConnection().createStatement(); var rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getLong(1);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }
}
