package nl.buurtkanaal.person.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import nl.buurtkanaal.cast.TestMails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The link by mail: a page with one button, good for ten minutes and one press. */
class SignInPages_LinkTest extends SignInPagesTest {

    @Test
    void a_link_by_mail_opens_a_page_with_one_button_that_signs_in() {
        var greet = newcomers.withoutPassword();
        var visitor = pages.visitor();

        var sent = ask(visitor, greet.email(), "/mijn/wachtwoord");
        assertEquals("/inloggen/verstuurd", sent.path());
        assertEquals("Kijk in uw mail", sent.heading());
        var opened = visitor.open(link(greet.email()));
        assertEquals(200, opened.status());
        var in = visitor.submit(opened, "#link-gebruiken");

        assertEquals(Optional.of("/mijn/wachtwoord"), in.redirect());
        assertEquals(200, visitor.arrive(in).status());
    }

    @Test
    void a_scanner_that_follows_the_link_signs_in_nobody_and_uses_nothing_up() {
        var greet = newcomers.one();
        var visitor = pages.visitor();
        ask(visitor, greet.email(), null);
        var link = link(greet.email());

        var scanner = pages.visitor();
        for (var i = 0; i < 3; i++) {
            assertEquals(200, scanner.open(link).status());
        }
        assertTrue(scanner.cookies().getCookieStore().getCookies().isEmpty());

        assertTrue(visitor.submit(visitor.open(link), "#link-gebruiken").redirect().isPresent());
    }

    @Test
    void it_works_once_and_then_offers_a_new_one() {
        var greet = newcomers.one();
        var visitor = pages.visitor();
        ask(visitor, greet.email(), null);
        var link = link(greet.email());
        var one = pages.visitor();
        var other = pages.visitor();
        var first = one.open(link);
        var second = other.open(link);
        one.submit(first, "#link-gebruiken");

        var again = other.submit(second, "#link-gebruiken");

        assertEquals(410, again.status());
        assertEquals("Deze link werkt niet meer", again.heading());
        assertTrue(other.cookies().getCookieStore().getCookies().isEmpty());
        assertEquals(410, other.open(link).status());
        assertEquals("/inloggen/verstuurd", other.arrive(other.submit(again, "#nieuwe-link")).path());
        assertFalse(again.source().contains(greet.email()), "who finds an old link does not learn whose it was");
        assertEquals(303, pages.visitor().submit(pages.visitor().open(link(greet.email())), "#link-gebruiken").status());
        assertEquals(303, one.open(link).status(), "who is signed in goes on");
    }

    @Test
    void a_double_click_is_one_press_and_a_minute_later_it_is_used_up() {
        var greet = newcomers.one();
        var visitor = pages.visitor();
        ask(visitor, greet.email(), null);
        var opened = visitor.open(link(greet.email()));
        visitor.submit(opened, "#link-gebruiken");
        visitor.cookies().getCookieStore().removeAll();

        var again = visitor.submit(opened, "#link-gebruiken");

        assertEquals(Optional.of("/mijn"), again.redirect());
        assertEquals(200, visitor.arrive(again).status());
        clock.pass(Duration.ofMinutes(1));
        assertEquals(410, visitor.submit(opened, "#link-gebruiken").status());
    }

    @Test
    void the_page_behind_the_link_wears_the_edition_of_who_asked_for_it() {
        var greet = newcomers.one();
        ask(pages.visitor(), greet.email(), null);
        var link = link(greet.email());

        var page = pages.visitor().open(link);

        assertTrue(page.has("body.editie-brummen"));
    }

    @Test
    void it_works_for_ten_minutes_and_after_that_one_button_brings_another() {
        var greet = newcomers.one();
        var visitor = pages.visitor();
        ask(visitor, greet.email(), null);
        var link = link(greet.email());
        clock.pass(Duration.ofMinutes(9));
        var opened = visitor.open(link);
        assertEquals(200, opened.status());

        clock.pass(Duration.ofMinutes(1));

        var gone = visitor.submit(opened, "#link-gebruiken");
        assertEquals(410, gone.status());
        assertEquals(410, visitor.open(link).status());
        assertEquals("/inloggen/verstuurd", visitor.arrive(visitor.submit(gone, "#nieuwe-link")).path());
        assertEquals(303, visitor.submit(visitor.open(link(greet.email())), "#link-gebruiken").status());
        assertEquals(410, visitor.post("/inloggen/link/1-00000000000000000000000000000000/nieuw",
            java.util.Map.of("formtoken", gone.first("[name=formtoken]").attr("value"))).status());
    }

    @Test
    void who_asks_for_another_too_often_reads_why_and_finds_the_button_from_there() {
        var greet = newcomers.one();
        var visitor = pages.visitor();
        ask(visitor, greet.email(), null);
        var link = link(greet.email());
        clock.pass(Duration.ofMinutes(11));
        var gone = visitor.open(link);
        for (var i = 0; i < 3; i++) {
            assertEquals(303, visitor.submit(gone, "#nieuwe-link").status());
        }

        var refused = visitor.submit(gone, "#nieuwe-link");

        assertEquals(429, refused.status());
        assertTrue(refused.has(refused.first(".error-summary a").attr("href")), "the sentence leads to the button");
        assertTrue(refused.has("#nieuwe-link button"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1-00000000000000000000000000000000", "999999999999999999-00000000000000000000000000000000", "-1",
        "99999999999999999999999-00000000000000000000000000000000", "%00", "1-%F0%9F%98%80"})
    void a_link_that_never_was_is_explained_like_an_old_one(String token) {
        assertEquals(410, pages.visitor().open("/inloggen/link/" + token).status());
    }

    @Test
    void a_link_of_signing_up_does_not_sign_in() {
        var token = "/aanmelden/bevestigen/";
        var greet = newcomers.one();
        var visitor = pages.visitor();
        ask(visitor, greet.email(), null);

        assertEquals(410, visitor.open(token + link(greet.email()).substring("/inloggen/link/".length())).status());
    }

    @Test
    void opening_another_persons_link_signs_the_first_one_out() {
        var greet = newcomers.one();
        var kees = newcomers.one();
        var visitor = newcomers.signedIn(greet);
        ask(pages.visitor(), kees.email(), null);

        visitor.submit(visitor.open(link(kees.email())), "#link-gebruiken");

        assertEquals("U bent ingelogd als " + kees.name() + ".", visitor.open("/uitloggen").first("#uitloggen p").text());
    }

    @Test
    void a_mailbox_is_not_flooded_and_always_holds_a_link_that_works() {
        var greet = newcomers.one();
        for (var i = 0; i < 3; i++) {
            assertEquals(200, ask(pages.visitor(), greet.email(), null).status());
        }

        var refused = pages.visitor().submit(pages.visitor().open("/inloggen"), "#link-formulier", "linkEmail", greet.email());

        assertEquals(429, refused.status());
        mailRound.run();
        assertEquals(3, mails.to(greet.email()).size());
        clock.pass(Duration.ofMinutes(4));
        var open = pages.visitor().open(TestMails.firstLink(mails.newestTo(greet.email()).orElseThrow()));
        assertEquals(200, open.status());
        clock.pass(Duration.ofMinutes(1));
        assertEquals(200, ask(pages.visitor(), greet.email(), null).status());
        mailRound.run();
        assertEquals(200, pages.visitor().open(TestMails.firstLink(mails.newestTo(greet.email()).orElseThrow())).status());
    }
}
