package nl.buurtkanaal.person.signin;

import static nl.buurtkanaal.person.signin.Newcomers.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.HttpCookie;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.person.Bans;
import nl.buurtkanaal.person.Role;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class SessionPagesTest {

    private static final String OWN = "/mijn/wachtwoord";

    @Inject
    Pages pages;
    @Inject
    Newcomers newcomers;
    @Inject
    SignIn signIn;
    @Inject
    TestClock clock;
    @Inject
    Bans bans;
    @Inject
    TestMails mails;
    @Inject
    MailRound mailRound;

    @BeforeEach
    void another_day() {
        clock.pass(Duration.ofDays(60));
    }

    @Test
    void it_lives_for_thirty_days_since_it_was_used() {
        var visitor = newcomers.signedIn(newcomers.one());

        clock.pass(Duration.ofDays(29));
        assertTrue(isIn(visitor));
        clock.pass(Duration.ofDays(29));
        assertTrue(isIn(visitor));
        clock.pass(Duration.ofDays(30).plusSeconds(1));
        assertFalse(isIn(visitor));
    }

    @Test
    void it_lives_for_eight_hours_for_who_has_a_role() {
        var visitor = newcomers.signedIn(newcomers.with(Role.Kind.BUURTVERBINDER, "brummen", "oeken"));

        clock.pass(Duration.ofHours(7));
        assertTrue(isIn(visitor));
        clock.pass(Duration.ofHours(8).plusSeconds(1));
        assertFalse(isIn(visitor));
    }

    @Test
    void however_much_it_is_used_one_of_a_role_ends_after_a_day_and_one_of_a_resident_after_a_year() {
        var desk = newcomers.signedIn(newcomers.with(Role.Kind.BUURTVERBINDER, "brummen", "oeken"));
        for (var i = 0; i < 4; i++) {
            clock.pass(Duration.ofHours(5));
            assertTrue(isIn(desk));
        }
        clock.pass(Duration.ofHours(4));
        assertFalse(isIn(desk));
        var resident = newcomers.signedIn(newcomers.one());
        for (var i = 0; i < 12; i++) {
            clock.pass(Duration.ofDays(28));
            assertTrue(isIn(resident));
        }
        clock.pass(Duration.ofDays(29));
        assertFalse(isIn(resident));
    }

    @Test
    void signing_out_ends_it_even_for_who_kept_the_cookie() {
        var visitor = newcomers.signedIn(newcomers.one());
        var cookie = cookieOf(visitor);

        var out = visitor.submit(visitor.open("/uitloggen"), "#uitloggen");

        assertEquals(Optional.of("/inloggen?melding=signed-out"), out.redirect());
        assertTrue(visitor.arrive(out).document().text().contains("U bent uitgelogd."));
        assertFalse(isIn(visitor));
        assertFalse(isIn(holding(cookie)));
    }

    @Test
    void signing_out_everywhere_ends_those_on_other_devices() {
        var greet = newcomers.one();
        var phone = newcomers.signedIn(greet);
        var tablet = newcomers.signedIn(greet);
        var kees = newcomers.signedIn(newcomers.one());

        phone.submit(phone.open("/uitloggen"), "#overal-uitloggen");

        assertFalse(isIn(phone));
        assertFalse(isIn(tablet));
        assertTrue(isIn(kees));
    }

    @Test
    void a_ban_works_from_the_next_click() {
        var dirk = newcomers.one();
        var visitor = newcomers.signedIn(dirk);
        assertTrue(isIn(visitor));

        bans.ban(dirk.id(), "Vroeg geld", newcomers.one().id(), clock.instant());

        assertFalse(isIn(visitor));
    }

    @Test
    void a_changed_or_invented_cookie_is_worth_nothing() {
        var visitor = newcomers.signedIn(newcomers.one());
        var cookie = cookieOf(visitor);
        var parts = cookie.split("\\.");
        var none = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());

        for (var bad : new String[] {"", "x", "..", parts[0] + "." + parts[1] + ".", none + "." + parts[1] + ".", none + "." + parts[1]
            + "." + parts[2], parts[0] + "." + parts[1] + "." + "A".repeat(43), "x".repeat(4000)}) {
            assertFalse(isIn(holding(bad)), bad);
        }
        assertTrue(isIn(holding(cookie)));
    }

    @Test
    void a_new_password_ends_the_sessions_elsewhere_and_is_told_by_mail() {
        var greet = newcomers.one();
        var phone = newcomers.signedIn(greet);
        var tablet = newcomers.signedIn(greet);

        var done = phone.submit(phone.open(OWN), "#wachtwoord", "huidigWachtwoord", PASSWORD, "nieuwWachtwoord", "vier droge sokken");
        mailRound.run();

        assertEquals(Optional.of("/mijn/wachtwoord?melding=password.changed"), done.redirect());
        assertTrue(isIn(phone));
        assertFalse(isIn(tablet));
        assertTrue(isIn(signIn.with(greet.email(), "vier droge sokken")));
        assertTrue(mails.newestTo(greet.email()).orElseThrow().subject().startsWith("Uw wachtwoord bij"));
    }

    @Test
    void it_is_not_changed_without_the_present_one_or_into_a_weak_one() {
        var visitor = newcomers.signedIn(newcomers.one());
        var form = visitor.open(OWN);

        var wrong = visitor.submit(form, "#wachtwoord", "huidigWachtwoord", "niet mijn wachtwoord", "nieuwWachtwoord", "vier droge sokken");
        var missing = visitor.submit(form, "#wachtwoord", "huidigWachtwoord", null, "nieuwWachtwoord", "vier droge sokken");
        var weak = visitor.submit(form, "#wachtwoord", "huidigWachtwoord", PASSWORD, "nieuwWachtwoord", "Wachtwoord123");
        var none = visitor.submit(form, "#wachtwoord", "huidigWachtwoord", PASSWORD, "nieuwWachtwoord", null);

        for (var page : new nl.buurtkanaal.cast.Page[] {wrong, missing, weak, none}) {
            assertEquals(422, page.status());
            assertFalse(page.source().contains("sokken") || page.source().contains(PASSWORD));
        }
        assertTrue(wrong.text().contains("Dit is niet uw wachtwoord van nu."));
        assertTrue(weak.text().contains("te makkelijk te raden"));
    }

    @Test
    void who_came_in_by_a_link_just_now_may_have_forgotten_it() {
        var greet = newcomers.one();
        var visitor = pages.visitor();
        visitor.submit(visitor.open("/inloggen"), "#link-formulier", "linkEmail", greet.email());
        mailRound.run();
        visitor.submit(visitor.open(TestMails.firstLink(mails.newestTo(greet.email()).orElseThrow())), "#link-gebruiken");

        var form = visitor.open(OWN);
        assertFalse(form.has("[name=huidigWachtwoord]"));
        assertEquals(303, visitor.submit(form, "#wachtwoord", "nieuwWachtwoord", "vier droge sokken").status());

        clock.pass(Duration.ofMinutes(31));
        assertTrue(visitor.open(OWN).has("[name=huidigWachtwoord]"));
        assertEquals(422, visitor.submit(form, "#wachtwoord", "nieuwWachtwoord", "vijf droge sokken").status());
    }

    @Test
    void a_password_can_be_taken_away() {
        var greet = newcomers.one();
        var visitor = newcomers.signedIn(greet);

        var fields = Visitor.fieldsOf(visitor.open(OWN).first("#wachtwoord"));
        fields.put("huidigWachtwoord", PASSWORD);
        assertEquals(303, visitor.post("/mijn/wachtwoord/verwijdering", fields).status());

        assertTrue(visitor.open(OWN).text().contains("U hebt geen wachtwoord."));
        var other = pages.visitor();
        assertEquals(422, other.submit(other.open("/inloggen"), "#wachtwoord-formulier", "email", greet.email(), "wachtwoord", PASSWORD)
            .status());
    }

    @Test
    void pages_of_who_is_signed_in_stay_out_of_caches() {
        var visitor = newcomers.signedIn(newcomers.one());

        assertEquals(Optional.of("private, no-store"), visitor.open(OWN).headers().firstValue("Cache-Control"));
    }

    private static boolean isIn(Visitor visitor) {
        var page = visitor.open(OWN);
        assertTrue(page.status() == 200 || page.redirect().orElse("").startsWith("/inloggen?terug="), "status " + page.status());
        return page.status() == 200;
    }

    private static String cookieOf(Visitor visitor) {
        return visitor.cookies().getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("sessie")).findFirst()
            .orElseThrow().getValue();
    }

    private Visitor holding(String value) {
        var visitor = pages.visitor();
        var cookie = new HttpCookie("sessie", value);
        cookie.setPath("/");
        cookie.setVersion(0);
        visitor.cookies().getCookieStore().add(URI.create(visitor.request("/").build().uri().toString()), cookie);
        return visitor;
    }
}
