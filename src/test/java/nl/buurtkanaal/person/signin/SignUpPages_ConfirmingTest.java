package nl.buurtkanaal.person.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import nl.buurtkanaal.cast.TestMails;
import org.junit.jupiter.api.Test;

/** The button behind the link in the mail makes one account, in any browser, for a day. */
class SignUpPages_ConfirmingTest extends SignUpPagesTest {

    @Test
    void a_sign_up_is_confirmed_in_another_browser_and_goes_on_with_the_draft() {
        var email = newcomers.address();
        var visitor = pages.visitor();
        var sent = visitor.arrive(signUp(visitor, DRAFT, "email", email.toUpperCase(), "shownName", " Sanne "));
        assertEquals("/aanmelden/verstuurd", sent.path());

        var phone = pages.visitor();
        var asked = phone.open(link(email));
        assertTrue(asked.text().contains("Sanne"));
        var in = phone.submit(asked, "#bevestigen");

        assertEquals(Optional.of(DRAFT), in.redirect());
        assertEquals("U bent ingelogd als Sanne.", phone.open("/uitloggen").first("#uitloggen p").text());
        var person = people.byId(newcomers.accounts.holderOf(email).orElseThrow().personId()).orElseThrow();
        assertEquals(newcomers.kern("hall").id(), person.kernId());
        assertNull(person.adultFrom());
        assertFalse(person.example());
    }

    @Test
    void a_mail_scanner_confirms_nothing() {
        var email = newcomers.address();
        signUp(pages.visitor(), null, "email", email);
        var link = link(email);

        for (var i = 0; i < 3; i++) {
            assertEquals(200, pages.visitor().open(link).status());
        }

        assertTrue(newcomers.accounts.holderOf(email).isEmpty());
    }

    @Test
    void pressing_the_button_twice_makes_one_account() {
        var email = newcomers.address();
        signUp(pages.visitor(), null, "email", email);
        var link = link(email);
        var phone = pages.visitor();
        var tablet = pages.visitor();
        var first = phone.open(link);
        var second = tablet.open(link);
        assertEquals(Optional.of("/mijn?melding=welcome"), phone.submit(first, "#bevestigen").redirect());

        var again = tablet.submit(second, "#bevestigen");

        assertEquals(410, again.status());
        assertTrue(again.has("#link-formulier"), "a link to sign in can be asked for there");
        assertEquals(303, phone.open(link).status());
    }

    @Test
    void signing_up_twice_and_confirming_both_is_one_person() {
        var email = newcomers.address();
        signUp(pages.visitor(), DRAFT, "email", email);
        signUp(pages.visitor(), "/mijn", "email", email);
        mailRound.run();
        var links = mails.to(email).stream().map(TestMails::firstLink).toList();

        var visitor = pages.visitor();
        assertEquals(Optional.of(DRAFT), visitor.submit(visitor.open(links.get(0)), "#bevestigen").redirect());
        var person = newcomers.accounts.holderOf(email).orElseThrow().personId();
        var other = pages.visitor();
        assertEquals(Optional.of("/mijn"), other.submit(other.open(links.get(1)), "#bevestigen").redirect());

        assertEquals(person, newcomers.accounts.holderOf(email).orElseThrow().personId());
    }

    @Test
    void an_address_with_an_account_gets_the_same_page_and_a_link_that_goes_on() {
        var greet = newcomers.one();
        var known = pages.visitor();
        var unknown = pages.visitor();
        var forKnown = known.arrive(signUp(known, DRAFT, "email", greet.email()));
        var forUnknown = unknown.arrive(signUp(unknown, DRAFT, "email", newcomers.address()));

        assertEquals(forUnknown.path(), forKnown.path());
        assertEquals(forUnknown.text(), forKnown.text());
        var link = link(greet.email());
        assertTrue(link.startsWith("/inloggen/link/"));
        assertEquals(Optional.of(DRAFT), known.submit(known.open(link), "#link-gebruiken").redirect());
    }

    @Test
    void what_nobody_confirms_is_forgotten_after_a_day() {
        var email = newcomers.address();
        signUp(pages.visitor(), DRAFT, "email", email);
        var link = link(email);
        clock.pass(Duration.ofHours(23));
        var visitor = pages.visitor();
        var asked = visitor.open(link);

        clock.pass(Duration.ofHours(1).plusSeconds(1));

        assertEquals(410, visitor.submit(asked, "#bevestigen").status());
        assertTrue(signUps.forgetUnconfirmed(clock.instant()) >= 1);
        assertEquals(410, visitor.open(link).status());
        assertTrue(newcomers.accounts.holderOf(email).isEmpty());
    }

    @Test
    void one_address_is_not_flooded() {
        var email = newcomers.address();
        for (var i = 0; i < 3; i++) {
            assertEquals(303, signUp(pages.visitor(), null, "email", email).status());
        }

        var refused = signUp(pages.visitor(), null, "email", email);

        assertEquals(429, refused.status());
        assertTrue(refused.text().toLowerCase().contains("probeer het over 5 minuten opnieuw"), refused.text());
    }
}
