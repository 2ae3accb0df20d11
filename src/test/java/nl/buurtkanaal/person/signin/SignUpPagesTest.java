package nl.buurtkanaal.person.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class SignUpPagesTest {

    private static final String DRAFT = "/brummen/hulp/concept/7K3MZQ";

    @Inject
    Pages pages;
    @Inject
    Newcomers newcomers;
    @Inject
    TestMails mails;
    @Inject
    MailRound mailRound;
    @Inject
    TestClock clock;
    @Inject
    SignUps signUps;
    @Inject
    People people;

    @BeforeEach
    void another_day() {
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        mailRound.run();
        mails.clear();
    }

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
    void who_is_sixteen_says_from_which_month_they_are_an_adult() {
        var email = newcomers.address();
        var visitor = pages.visitor();

        var asked = signUp(visitor, null, "email", email, "age", "minor");
        assertEquals(422, asked.status());
        assertTrue(asked.text().contains("Kies de eerste maand waarin u 18 bent."));
        var months = asked.document().select("[name=adultFrom] option").eachAttr("value");
        signUp(visitor, null, "email", email, "age", "minor", "adultFrom", months.get(8));
        var in = visitor.submit(visitor.open(link(email)), "#bevestigen");

        assertEquals(303, in.status());
        var person = people.byId(newcomers.accounts.holderOf(email).orElseThrow().personId()).orElseThrow();
        assertEquals(LocalDate.parse(months.get(8) + "-01"), person.adultFrom());
        assertFalse(person.isAdultAt(clock.instant()));
        assertTrue(person.isAdultAt(clock.instant().plus(Duration.ofDays(280))));
    }

    @Test
    void who_is_younger_is_told_kindly() {
        var email = newcomers.address();

        var page = signUp(pages.visitor(), null, "email", email, "age", "younger");
        mailRound.run();

        assertEquals(422, page.status());
        assertTrue(page.text().contains("Een account kan vanaf 16 jaar."));
        assertTrue(mails.to(email).isEmpty());
    }

    @Test
    void what_was_typed_stays_when_something_is_missing() {
        var visitor = pages.visitor();

        var page = signUp(visitor, DRAFT, "shownName", "Sanne", "email", "geen adres", "kern", "", "rules", null, "age", "adult");

        assertEquals(422, page.status());
        assertEquals("Sanne", page.first("[name=shownName]").attr("value"));
        assertEquals("geen adres", page.first("[name=email]").attr("value"));
        assertTrue(page.first("[name=age][value=adult]").hasAttr("checked"));
        assertEquals(DRAFT, page.first("#aanmelden [name=terug]").attr("value"));
        assertEquals(3, page.document().select(".error-summary li").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "greet@voorbeeld.example", "kijk op win.example", "https://win.example", "Gr\u0007eet"})
    void a_name_is_a_name(String name) {
        assertEquals(422, signUp(pages.visitor(), null, "email", newcomers.address(), "shownName", name).status());
    }

    @Test
    void a_name_may_have_a_dot_an_apostrophe_and_any_letter() {
        assertEquals(303, signUp(pages.visitor(), null, "email", newcomers.address(), "shownName", "J.P. d'Ávila-Öz").status());
    }

    @Test
    void a_postcode_only_chooses_in_the_list() {
        var visitor = pages.visitor();
        var form = visitor.open("/aanmelden?editie=brummen");

        var found = visitor.submit(form, "#aanmelden", "postcode", "6961 AB", "zoek", "postcode", "shownName", "Sanne");
        var unknown = visitor.submit(form, "#aanmelden", "postcode", "1011", "zoek", "postcode");

        assertEquals(200, found.status());
        assertFalse(found.first("[name=kern] option[selected]").attr("value").isEmpty());
        assertEquals("Sanne", found.first("[name=shownName]").attr("value"));
        assertEquals(422, unknown.status());
    }

    @Test
    void a_place_of_another_edition_cannot_be_chosen() {
        assertEquals(422, signUp(pages.visitor(), null, "email", newcomers.address(), "kern", "zalk").status());
        assertEquals(400, signUp(pages.visitor(), null, "email", newcomers.address(), "editie", "nergens").status());
        assertEquals(400, pages.visitor().open("/aanmelden?editie=nergens").status());
    }

    @Test
    void without_an_edition_one_chooses_first() {
        var page = pages.visitor().open("/aanmelden?terug=" + DRAFT);

        assertTrue(page.texts(".edition-choice a").size() >= 2);
        assertTrue(page.first(".edition-choice a").attr("href").contains("terug=%2Fbrummen"));
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

    private Page signUp(Visitor visitor, String terug, String... typed) {
        var form = visitor.open("/aanmelden?editie=brummen" + (terug == null ? "" : "&terug=" + terug));
        var all = new String[typed.length + 8];
        var filled = new String[] {"shownName", "Nieuw", "kern", "hall", "age", "adult", "rules", "ja"};
        System.arraycopy(filled, 0, all, 0, 8);
        System.arraycopy(typed, 0, all, 8, typed.length);
        return visitor.submit(form, "#aanmelden", all);
    }

    private String link(String email) {
        mailRound.run();
        return TestMails.firstLink(mails.newestTo(email).orElseThrow(() -> new AssertionError("No mail to " + email)));
    }
}
