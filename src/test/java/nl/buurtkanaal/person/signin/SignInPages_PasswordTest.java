package nl.buurtkanaal.person.signin;

import static nl.buurtkanaal.person.signin.Newcomers.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Queries;
import nl.buurtkanaal.cast.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Address and password, and what strangers learn from trying: nothing. */
class SignInPages_PasswordTest extends SignInPagesTest {

    @Test
    void the_answer_is_the_same_for_an_address_without_an_account() {
        var greet = newcomers.one();
        var nobody = newcomers.address();

        var known = ask(pages.visitor(), greet.email(), "/mijn");
        var unknown = ask(pages.visitor(), nobody, "/mijn");
        mailRound.run();

        assertEquals(known.path(), unknown.path());
        assertEquals(known.text(), unknown.text());
        assertEquals(1, mails.to(greet.email()).size());
        assertEquals(0, mails.to(nobody).size());
    }

    /** Counted, not clocked: as many questions to the database, in the same order, and as many hashes. */
    @Test
    void the_work_is_the_same_for_an_address_without_an_account() {
        var known = newcomers.one().email();
        var unknown = newcomers.address();

        for (var way : List.<BiFunction<Visitor, String, Runnable>>of(this::askingForALink, this::aWrongPassword, this::signingUp)) {
            assertEquals(workOf(way.apply(pages.visitor(), unknown)), workOf(way.apply(pages.visitor(), known)));
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
        var greet = newcomers.one();
        var withoutOne = newcomers.withoutPassword();
        var nobody = newcomers.address();

        var wrong = enter(pages.visitor(), greet.email(), "niet mijn wachtwoord");
        var none = enter(pages.visitor(), withoutOne.email(), "niet mijn wachtwoord");
        var unknown = enter(pages.visitor(), nobody, "niet mijn wachtwoord");

        assertEquals(422, wrong.status());
        assertEquals(wrong.text(), none.text());
        assertEquals(wrong.text(), unknown.text());
        assertEquals(greet.email(), wrong.first("[name=email]").attr("value"), "what was typed stays");
        assertFalse(wrong.source().contains("niet mijn wachtwoord"), "but not the password");
        assertTrue(wrong.document().title().startsWith("Fout: "));
    }

    @Test
    void a_password_signs_in_and_leads_to_where_one_was_going() {
        var greet = newcomers.one();
        var visitor = pages.visitor();

        var asked = visitor.open("/mijn/wachtwoord?x=1");
        assertEquals(Optional.of("/inloggen?terug=%2Fmijn%2Fwachtwoord%3Fx%3D1"), asked.redirect());
        var in = visitor.submit(visitor.arrive(asked), "#wachtwoord-formulier", "email", greet.email().toUpperCase(), "wachtwoord",
            PASSWORD);

        assertEquals(Optional.of("/mijn/wachtwoord?x=1"), in.redirect());
        assertEquals(200, visitor.arrive(in).status());
        assertEquals(Optional.of("/mijn"), visitor.open("/inloggen").redirect());
    }

    @Test
    void who_is_on_the_way_to_a_page_of_an_edition_comes_in_under_its_name() {
        var visitor = pages.visitor();
        var signIn = visitor.open("/inloggen?terug=%2Fkampen%2Fhulp%2Fnieuw");
        var again = visitor.submit(signIn, "#wachtwoord-formulier", "email", "geen adres", "wachtwoord", "onjuist");
        var signUp = visitor.open("/aanmelden?terug=%2Fkampen%2Fhulp%2Fnieuw");

        for (var page : List.of(signIn, again, signUp)) {
            assertTrue(page.document().title().endsWith("| Kamperkracht"), page.document().title());
        }
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_says_nothing() {
        var greet = newcomers.one();
        var in = enter(pages.visitor(), greet.email(), PASSWORD);

        var cookies = in.headers().allValues("Set-Cookie");
        assertEquals(1, cookies.size());
        var cookie = cookies.get(0);
        assertTrue(cookie.startsWith("sessie=") && cookie.contains("HTTPOnly") && cookie.contains("SameSite=Lax")
            && cookie.contains("Path=/"), cookie);
        var claims = new String(java.util.Base64.getUrlDecoder().decode(cookie.split("\\.")[1]), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(claims.matches("\\{\"jti\":\"[\\w-]{32}\"}"), claims);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elders.example/", "//elders.example", "/\\elders.example", "javascript:alert(1)", "/\n/elders.example",
        "/..//elders.example"})
    void signing_in_never_leads_to_another_site(String elsewhere) {
        var greet = newcomers.one();
        var visitor = pages.visitor();

        var form = visitor.open("/inloggen?terug=" + java.net.URLEncoder.encode(elsewhere, java.nio.charset.StandardCharsets.UTF_8));
        var in = visitor.submit(form, "#wachtwoord-formulier", "email", greet.email(), "wachtwoord", PASSWORD, "terug", elsewhere);

        assertFalse(form.source().contains("elders.example"));
        assertEquals(Optional.of("/mijn"), in.redirect());
    }

    @Test
    void who_is_banned_is_told_so_only_after_showing_who_they_are() {
        var dirk = newcomers.one();
        bans.ban(dirk.id(), "Vroeg geld", newcomers.one().id(), clock.instant());

        assertEquals(422, enter(pages.visitor(), dirk.email(), "niet zijn wachtwoord").status());
        var told = enter(pages.visitor(), dirk.email(), PASSWORD);
        assertEquals(403, told.status());
        assertEquals("U kunt nu niet inloggen", told.heading());
        ask(pages.visitor(), dirk.email(), null);
        var visitor = pages.visitor();
        assertEquals(403, visitor.submit(visitor.open(link(dirk.email())), "#link-gebruiken").status());
        assertTrue(visitor.cookies().getCookieStore().getCookies().isEmpty());
    }

    @Test
    void many_wrong_passwords_slow_down_while_the_mail_link_still_works() {
        var greet = newcomers.one();
        for (var i = 0; i < 8; i++) {
            assertEquals(422, enter(pages.visitor(), greet.email(), "niet mijn wachtwoord").status());
        }

        var slow = enter(pages.visitor(), greet.email(), PASSWORD);

        assertEquals(429, slow.status());
        assertTrue(slow.text().contains("Probeer het over 5 minuten opnieuw"), slow.text());
        var visitor = pages.visitor();
        ask(visitor, greet.email(), null);
        assertTrue(visitor.submit(visitor.open(link(greet.email())), "#link-gebruiken").redirect().isPresent());
        clock.pass(Duration.ofMinutes(5));
        assertTrue(enter(pages.visitor(), greet.email(), PASSWORD).redirect().isPresent());
    }

    @Test
    void a_hash_with_older_parameters_is_renewed_at_sign_in() {
        var old = Password.hash(PASSWORD).addRandomSalt(16).with(Argon2Function.getInstance(8_192, 1, 1, 32, Argon2.ID)).getResult();
        var greet = newcomers.one(old, null);

        enter(pages.visitor(), greet.email(), PASSWORD);

        var renewed = newcomers.accounts.holderOf(greet.email()).orElseThrow().passwordHash();
        assertFalse(passwords.isOutdated(renewed), renewed);
    }

    @Test
    void nonsense_in_the_form_gets_a_sentence() {
        var visitor = pages.visitor();
        var form = visitor.open("/inloggen");

        assertEquals(422, visitor.submit(form, "#link-formulier", "linkEmail", "geen adres").status());
        assertEquals(422, visitor.submit(form, "#link-formulier", "linkEmail", null).status());
        assertEquals(422, visitor.submit(form, "#wachtwoord-formulier", "email", null, "wachtwoord", null).status());
        assertEquals(422, visitor.submit(form, "#wachtwoord-formulier", "email", "a@b.example", "wachtwoord", "").status());
        assertEquals(422, visitor.submit(form, "#wachtwoord-formulier", "email", "a@b.example", "wachtwoord", "x".repeat(100_000))
            .status());
        assertEquals(303, visitor.submit(form, "#link-formulier", "linkEmail", "a@b.example", "terug", "x".repeat(10_000)).status());
    }

    private Runnable askingForALink(Visitor visitor, String email) {
        var form = visitor.open("/inloggen");
        return () -> assertEquals(303, visitor.submit(form, "#link-formulier", "linkEmail", email).status());
    }

    private Runnable aWrongPassword(Visitor visitor, String email) {
        var form = visitor.open("/inloggen");
        return () -> assertEquals(422, visitor.submit(form, "#wachtwoord-formulier", "email", email, "wachtwoord", "niet mijn wachtwoord")
            .status());
    }

    private Runnable signingUp(Visitor visitor, String email) {
        var form = visitor.open("/aanmelden?editie=brummen&kern=oeken");
        return () -> assertEquals(303, visitor.submit(form, "#aanmelden", "shownName", "Greet", "email", email, "age", "adult", "rules",
            "ja").status());
    }

    private List<String> workOf(Runnable act) {
        var hashes = quick.made();
        var work = new ArrayList<>(Queries.during(act).stream().map(question -> question.replaceAll("\\s+", " ")).toList());
        work.add(quick.made() - hashes + " hashes");
        return work;
    }

    private static Page enter(Visitor visitor, String email, String password) {
        return visitor.submit(visitor.open("/inloggen"), "#wachtwoord-formulier", "email", email, "wachtwoord", password);
    }
}
