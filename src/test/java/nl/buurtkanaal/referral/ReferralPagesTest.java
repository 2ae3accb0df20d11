package nl.buurtkanaal.referral;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.person.Role;
import nl.buurtkanaal.person.Roles;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class ReferralPagesTest {

    private static final String WORDS = "De trap wordt mij te steil.";

    @Inject
    Pages pages;
    @Inject
    SignIn signIn;
    @Inject
    Villagers villagers;
    @Inject
    Roles roles;
    @Inject
    Referrals referrals;
    @Inject
    MailRound mailRound;
    @Inject
    TestMails mails;
    @Inject
    TestClock clock;

    private Person greet;
    private Person marga;
    private HelpPost post;
    private Visitor asker;

    @BeforeEach
    void margaIsOfTheTeam() {
        clock.reset();
        mails.clear();
        greet = villagers.withAccount(villagers.in("oeken", "Greet"));
        marga = with(Role.Kind.WIJKTEAM, "Marga");
        post = villagers.post(greet, asks(Category.KLUSSEN, "Wie maakt een leuning?"));
        asker = in(greet);
    }

    @AfterEach
    void everybodyGoes() {
        villagers.removeAll();
    }

    @Test
    void with_consent_it_goes_to_the_team_alone_and_the_asker_sees_how_it_stands() {
        var form = asker.open("/brummen/hulp/" + post.code() + "/wijkteam");
        var refused = asker.submit(form, "form.form-card", "tekst", WORDS, "nummer", "0575-00 03 01");
        assertEquals(422, refused.status());
        assertEquals(WORDS, refused.first("textarea").wholeText());

        asker.submit(refused, "form.form-card", "akkoord", "ja");
        asker.submit(refused, "form.form-card", "akkoord", "ja");

        mailRound.run();
        assertEquals(1, mails.to(emailOf(marga)).size());
        assertFalse(mails.newestTo(emailOf(marga)).orElseThrow().text().contains("steil"));
        assertTrue(asker.open("/mijn").text().contains("Ontvangen"));
        var team = in(marga);
        var list = team.open("/brummen/wijkteam");
        assertEquals(1, list.document().select(".task").size());
        assertFalse(list.text().contains(WORDS));
        var opened = team.open(list.first(".task a").attr("href"));
        assertTrue(opened.text().contains(WORDS));

        team.submit(opened, "form[action$=stand]", "stand", "called");

        assertTrue(asker.open("/mijn").text().contains("Gebeld"));
        assertEquals(409, team.submit(opened, "form[action$=stand]", "stand", "appointment").status());
        mailRound.run();
        assertTrue(mails.newestTo(emailOf(greet)).orElseThrow().text().contains("Gebeld"));
    }

    @Test
    void nobody_else_reads_it_not_even_an_administrator() {
        asker.submit(asker.open("/brummen/hulp/" + post.code() + "/wijkteam"), "form.form-card", "tekst", WORDS, "nummer", "0575-00 03 02",
            "akkoord", "ja");
        var path = in(marga).open("/brummen/wijkteam").first(".task a").attr("href");
        var administrator = in(with(Role.Kind.ADMINISTRATOR, "Hanneke"));
        var buurtverbinder = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", "Marijke"))));
        var elsewhere = in(marga);

        for (var visitor : new Visitor[] {administrator, buurtverbinder, asker}) {
            assertEquals(404, visitor.open("/brummen/wijkteam").status());
            assertEquals(404, visitor.open(path).status());
        }
        assertTrue(pages.visitor().open(path).redirect().orElse("").startsWith("/inloggen"));
        assertEquals(404, elsewhere.open("/kampen/wijkteam").status());
        assertEquals(404, elsewhere.open("/brummen/balie").status());
        assertEquals(404, buurtverbinder.open("/brummen/hulp/" + post.code() + "/wijkteam").status());
        assertFalse(buurtverbinder.open("/brummen/balie/bellers/" + greet.id()).text().contains(WORDS));
    }

    @Test
    void half_a_year_after_it_is_done_nothing_is_left() {
        asker.submit(asker.open("/brummen/hulp/" + post.code() + "/wijkteam"), "form.form-card", "tekst", WORDS, "nummer", "0575-00 03 03",
            "akkoord", "ja");
        var team = in(marga);
        team.submit(team.open(team.open("/brummen/wijkteam").first(".task a").attr("href")), "form[action$=stand]", "stand", "done");
        assertEquals(0, referrals.forgetOld(clock.instant().plus(Duration.ofDays(180))));

        assertEquals(1, referrals.forgetOld(clock.instant().plus(Duration.ofDays(185))));
    }

    private Person with(Role.Kind kind, String name) {
        var person = villagers.withAccount(villagers.in("brummen", name));
        roles.grantBySite(person.id(), new Role(kind, person.editionId(), Set.of(), Set.of()), clock.instant());
        return person;
    }

    private Visitor in(Person person) {
        return signIn.with(emailOf(person), Villagers.PASSWORD);
    }
}
