package nl.buurtkanaal.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.person.signin.Newcomers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class FormTokenPagesTest {

    private static final String WORDS = "Eén \"rare\" zin <b>&\r\nmet een regel";

    @Inject
    Pages pages;
    @Inject
    Newcomers newcomers;
    @Inject
    TestClock clock;

    @BeforeEach
    void another_day() {
        clock.pass(Duration.ofDays(60));
    }

    @Test
    void a_form_without_a_token_gives_the_words_back_and_works_from_there() {
        var visitor = pages.visitor();
        var fields = Map.of("linkEmail", newcomers.one().email(), "terug", "/mijn", "onbekend", WORDS);

        var kept = visitor.post("/inloggen/link", fields);

        assertEquals(422, kept.status());
        assertEquals("Verstuur het nog een keer", kept.heading());
        var given = Visitor.fieldsOf(kept.first("form.kept-words"));
        assertEquals(WORDS, given.get("onbekend"));
        assertEquals("/inloggen/verstuurd", visitor.submit(kept, "form.kept-words").redirect().orElseThrow());
    }

    @Test
    void so_does_one_that_stood_open_for_more_than_twelve_hours() {
        var visitor = pages.visitor();
        var form = visitor.open("/inloggen");
        clock.pass(Duration.ofHours(14));

        var kept = visitor.submit(form, "#wachtwoord-formulier", "email", "greet@post.example", "wachtwoord", "drie natte laarzen");

        assertEquals(422, kept.status());
        assertTrue(kept.text().contains("Deze pagina stond lang open."));
        assertFalse(kept.source().contains("laarzen"), "a password is typed again");
        assertEquals("greet@post.example", kept.first("[name=email]").attr("value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.1.x", "s.AAAA"})
    void a_made_up_token_is_none(String token) {
        assertEquals(422, pages.visitor().post("/inloggen/link", Map.of("linkEmail", "a@post.example", "formtoken", token)).status());
    }

    @Test
    void a_token_of_someone_elses_session_is_none_either() {
        var greet = newcomers.signedIn(newcomers.one());
        var kees = newcomers.signedIn(newcomers.one());
        var token = greet.open("/mijn/wachtwoord").first("[name=formtoken]").attr("value");

        var kept = kees.post("/uitloggen", Map.of("formtoken", token));

        assertEquals(422, kept.status());
        assertEquals(200, kees.open("/mijn/wachtwoord").status(), "nothing happened");
    }

    @Test
    void two_tabs_of_one_session_are_fine() {
        var greet = newcomers.signedIn(newcomers.one());
        var one = greet.open("/uitloggen");
        greet.open("/mijn/wachtwoord");

        assertEquals(303, greet.submit(one, "#uitloggen").status());
    }

    @Test
    void a_form_that_was_opened_before_signing_in_in_another_tab_counts() {
        var someone = newcomers.one();
        var visitor = pages.visitor();
        var early = visitor.open("/inloggen");
        visitor.submit(visitor.open("/inloggen"), "#wachtwoord-formulier", "email", someone.email(), "wachtwoord", "drie natte laarzen");

        assertEquals(303, visitor.submit(early, "#link-formulier", "linkEmail", someone.email()).status());
        assertEquals(422, visitor.send(visitor.request("/inloggen/link").header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("linkEmail=a%40post.example&formtoken=" + early.first("[name=formtoken]").attr("value"))))
                .status(),
            "but not when the browser does not say where it comes from");
    }

    @Test
    void words_survive_a_session_that_ended_while_they_were_typed() {
        var greet = newcomers.one();
        var visitor = newcomers.signedIn(greet);
        var form = visitor.open("/mijn/wachtwoord");
        clock.pass(Duration.ofDays(31));

        var kept = visitor.submit(form, "#wachtwoord", "tekst", WORDS);
        assertEquals(422, kept.status());
        assertTrue(kept.text().contains("U bent niet meer ingelogd."));
        visitor.submit(visitor.open("/inloggen"), "#wachtwoord-formulier", "email", greet.email(), "wachtwoord", "drie natte laarzen");
        var again = visitor.submit(kept, "form.kept-words");

        assertEquals(422, again.status());
        assertEquals("Uw wachtwoord", again.heading(), "the form itself, which misses the password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elders.example", "null", "http://localhost.elders.example", "onzin"})
    void a_form_of_another_site_is_refused_in_our_layout(String origin) {
        var visitor = pages.visitor();
        var token = visitor.open("/inloggen").first("[name=formtoken]").attr("value");

        var page = visitor.send(visitor.request("/inloggen/link").header("Origin", origin).header("Content-Type",
            "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("linkEmail=a%40post.example&formtoken=" + token)));

        assertEquals(403, page.status());
        assertTrue(page.text().contains("Dit formulier kwam van een andere site."));
        assertFalse(page.has("form"));
    }

    @Test
    void what_the_browser_says_of_a_cross_site_form_counts_too() {
        assertEquals(403, withSite("cross-site").status());
        assertEquals(403, withSite("same-site").status());
        assertEquals(303, withSite("same-origin").status());
        assertEquals(303, withSite("none").status());
    }

    @Test
    void what_is_no_form_gets_a_sentence() {
        assertEquals(415, sent("application/json", "{}").status());
        assertEquals(415, sent("multipart/form-data; boundary=x", "--x--").status());
        assertEquals(415, sent("onzin", "a=b").status());
        assertEquals(400, sent("application/x-www-form-urlencoded; charset=iso-8859-1", "a=%E9").status());
        assertEquals(400, sent("application/x-www-form-urlencoded", "a=%E9").status());
        assertEquals(400, sent("application/x-www-form-urlencoded", "a=%").status());
        assertEquals(413, sent("application/x-www-form-urlencoded", "a=" + "x".repeat(2_000_000)).status());
        assertEquals(422, sent("application/x-www-form-urlencoded", "").status());
        assertEquals(404, sentTo("/er/is/hier/niets", "application/x-www-form-urlencoded", "a=b").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inloggen?terug=%zz", "/inloggen?terug=%ff", "/inloggen?%", "/inloggen/link/%ff", "/inloggen/link/%zz"})
    void so_does_an_address_that_is_broken(String path) {
        var answer = raw(path);

        assertTrue(answer.contains("<main"), answer);
        assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
    }

    private Page withSite(String site) {
        var visitor = pages.visitor();
        var token = visitor.open("/inloggen").first("[name=formtoken]").attr("value");
        return visitor.send(visitor.request("/inloggen/link").header("Sec-Fetch-Site", site).header("Content-Type",
            "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("linkEmail=" + newcomers.one().email().replace("@", "%40") + "&formtoken=" + token)));
    }

    private Page sent(String type, String body) {
        return sentTo("/inloggen/link", type, body);
    }

    private Page sentTo(String path, String type, String body) {
        var visitor = pages.visitor();
        var page = visitor.send(visitor.request(path).header("Content-Type", type)
            .POST(BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1)));
        assertTrue(page.has("main h1"), page.source());
        return page;
    }

    /** As no browser or client of ours would send it. */
    private String raw(String path) {
        var site = pages.visitor().request("/").build().uri();
        try (var socket = new java.net.Socket(site.getHost(), site.getPort())) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: " + site.getAuthority()
                + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
