package nl.buurtkanaal.person.signin;

import static nl.buurtkanaal.person.signin.Newcomers.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.person.Role.Kind;
import org.junit.jupiter.api.Test;

/** What a code opens, how often, and what half a session may do. */
class FactorPages_CodesTest extends FactorPagesTest {

    @Test
    void a_resident_is_not_asked() {
        var visitor = pages.visitor();

        assertEquals(Optional.of("/mijn"), signIn.withFirstFactor(visitor, newcomers.one().email(), PASSWORD).redirect());
        assertEquals(200, visitor.open("/mijn").status());
        assertEquals(404, visitor.open("/mijn/tweede-stap").status());
    }

    @Test
    void a_code_counts_once_and_one_of_a_minute_ago_not_at_all() {
        var marijke = withFactor(Kind.BUURTVERBINDER);
        var code = factors.codeNow(account(marijke), clock.instant()).orElseThrow();
        var first = half(marijke);
        var second = half(marijke);
        var seen = second.open(CODE);

        assertEquals(Optional.of("/mijn"), type(first, code).redirect());
        var again = second.submit(seen, "#code-formulier", "code", code);
        assertEquals(422, again.status());
        assertTrue(again.text().contains("al gebruikt"), again.text());
        clock.pass(Duration.ofSeconds(30));
        assertEquals(303, type(second, factors.codeNow(account(marijke), clock.instant()).orElseThrow()).status());

        var later = factors.codeNow(account(marijke), clock.instant().plusSeconds(60)).orElseThrow();
        clock.pass(Duration.ofMinutes(3));
        var late = type(half(marijke), later);
        assertEquals(422, late.status());
        assertTrue(late.text().contains("klopt niet"));
    }

    @Test
    void a_new_session_replaces_the_half_one_and_its_owner_gets_a_mail() {
        var marijke = withFactor(Kind.BUURTVERBINDER);
        var visitor = half(marijke);
        var before = cookie(visitor);

        type(visitor, factors.codeNow(account(marijke), clock.instant()).orElseThrow());
        mailRound.run();

        assertFalse(before.equals(cookie(visitor)));
        assertTrue(mails.newestTo(marijke.email()).orElseThrow().subject().startsWith("Er is ingelogd"));
        assertTrue(mails.newestTo(marijke.email()).orElseThrow().text().contains("Een onbekend apparaat"));
    }

    @Test
    void a_recovery_code_opens_the_door_once() {
        var marijke = withFactor(Kind.BUURTVERBINDER);
        var codes = factors.renewRecovery(account(marijke));

        assertEquals(303, type(half(marijke), codes.get(3).toUpperCase()).status());
        assertEquals(422, type(half(marijke), codes.get(3)).status());
        assertEquals(7, factors.recoveryLeft(account(marijke)));
        mailRound.run();
        assertTrue(mails.to(marijke.email()).stream().anyMatch(mail -> mail.text().contains("U hebt er nog 7.")));
    }

    @Test
    void guessing_slows_down_and_the_owner_at_home_gets_in_after_a_while() {
        var marijke = withFactor(Kind.BUURTVERBINDER);
        var visitor = half(marijke);
        for (var i = 0; i < 8; i++) {
            assertEquals(422, type(visitor, "12345").status());
        }

        assertEquals(429, type(visitor, factors.codeNow(account(marijke), clock.instant()).orElseThrow()).status());
        clock.pass(Duration.ofMinutes(10));
        assertEquals(303, type(visitor, factors.codeNow(account(marijke), clock.instant()).orElseThrow()).status());
    }

    @Test
    void a_half_session_waits_an_hour_and_is_nobodys_afterwards() {
        var marijke = withFactor(Kind.BUURTVERBINDER);
        var visitor = half(marijke);
        clock.pass(Duration.ofMinutes(61));

        assertEquals(Optional.of("/inloggen"), visitor.open(CODE).redirect());
        assertEquals(200, visitor.open("/inloggen").status());
    }

    @Test
    void what_weighs_most_asks_a_code_again_after_ten_minutes_and_keeps_the_words() {
        var hanneke = withFactor(Kind.OPERATOR);
        var greet = newcomers.with(Kind.EDITOR, "kampen");
        var visitor = signedIn(hanneke);
        clock.pass(Duration.ofMinutes(11));

        var asked = visitor.submit(visitor.open(ROLES), "#rol-geven", "email", greet.email(), "kind", "EDITOR");
        assertEquals(403, asked.status());
        assertEquals("Bevestig met een code", asked.heading());
        assertEquals(greet.email(), asked.first("[name=email]").attr("value"));
        assertFalse(visitor.open(ROLES).text().contains(greet.email()));
        var wrong = visitor.submit(asked, "form.kept-words", "bevestigcode", "000000");
        assertEquals(403, wrong.status());
        var done = visitor.submit(wrong, "form.kept-words", "bevestigcode",
            factors.codeNow(account(hanneke), clock.instant()).orElseThrow());

        assertEquals(Optional.of(ROLES + "?melding=role.granted"), done.redirect());
        assertTrue(visitor.open(ROLES).text().contains(greet.email()));
        var other = newcomers.with(Kind.EDITOR, "kampen");
        assertEquals(303, visitor.submit(visitor.open(ROLES), "#rol-geven", "email", other.email(), "kind", "EDITOR").status(),
            "once in ten minutes");
    }

    @Test
    void a_download_asks_a_code_again_and_then_goes_on() {
        var marijke = withFactor(Kind.BUURTVERBINDER);
        var visitor = signedIn(marijke);
        clock.pass(Duration.ofMinutes(11));

        var asked = visitor.visit("/mijn/gegevens/mijn-gegevens.zip");
        assertEquals("Bevestig met een code", asked.heading());
        assertEquals(422, visitor.submit(asked, "#code-formulier", "code", "000000").status());
        var answer = visitor.submit(asked, "#code-formulier", "code", factors.codeNow(account(marijke), clock.instant()).orElseThrow());

        assertEquals(Optional.of("/mijn/gegevens/mijn-gegevens.zip"), answer.redirect());
        assertEquals(200, visitor.open("/mijn/gegevens/mijn-gegevens.zip").status());
        assertEquals(200, newcomers.signedIn(newcomers.one()).open("/mijn/gegevens/mijn-gegevens.zip").status(), "a resident is not asked");
    }

    @Test
    void sessions_are_listed_by_device_and_ended_one_by_one() {
        var greet = newcomers.one();
        var laptop = newcomers.signedIn(greet);
        var phone = newcomers.signedIn(greet);
        var stranger = newcomers.signedIn(newcomers.one());
        var list = laptop.open("/mijn/sessies");
        assertEquals(2, list.document().select("form[action$=/beeindiging]").size());
        assertEquals(1, list.text().split("Dit apparaat", -1).length - 1);
        assertFalse(list.source().matches("(?s).*\\b127\\.0\\.0\\.1\\b.*"), "no address");

        var other = list.document().select("li:not(:contains(Dit apparaat)) form[action$=/beeindiging]").attr("action");
        assertEquals(404, stranger.post(other, Map.of("formtoken", stranger.open("/uitloggen").first("[name=formtoken]").attr("value")))
            .status());
        assertEquals(Optional.of("/mijn/sessies?melding=session.ended"),
            laptop.post(other, Visitor.fieldsOf(list.first("form[action='" + other + "']"))).redirect());

        assertTrue(phone.open("/mijn").redirect().isPresent());
        assertEquals(200, laptop.open("/mijn").status());
    }

    private static String cookie(Visitor visitor) {
        return visitor.cookies().getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("sessie")).findFirst()
            .orElseThrow().getValue();
    }
}
