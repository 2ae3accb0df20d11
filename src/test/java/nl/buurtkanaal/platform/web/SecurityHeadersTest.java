package nl.buurtkanaal.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class SecurityHeadersTest {

    @Inject
    Pages pages;

    /** A page, one that is not there, an asset that is not there, a redirect, a wrong query, a file for machines. */
    @ParameterizedTest
    @ValueSource(strings = {"/brummen", "/brummen/bestaat-niet", "/assets/nergens.css", "/mijn", "/brummen/hulp?soort=onzin",
        "/robots.txt"})
    void every_answer_says_what_a_browser_may_do_with_it(String path) {
        var page = pages.visitor().open(path);

        assertEquals("nosniff", header(page, "X-Content-Type-Options"));
        assertEquals("DENY", header(page, "X-Frame-Options"));
        assertEquals("same-origin", header(page, "Referrer-Policy"));
        assertEquals("same-origin", header(page, "Cross-Origin-Opener-Policy"));
        var policy = header(page, "Content-Security-Policy");
        for (var part : List.of("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'",
            "form-action 'self'")) {
            assertTrue(policy.contains(part), policy);
        }
        assertFalse(policy.contains("unsafe"), policy);
        assertFalse(page.headers().firstValue("Cache-Control").orElse("").isEmpty());
        assertTrue(page.source().isEmpty() || header(page, "Content-Type").contains("charset=utf-8"), header(page, "Content-Type"));
    }

    @Test
    void styles_and_scripts_say_what_they_are() {
        var visitor = pages.visitor();
        var page = visitor.open("/brummen");

        for (var part : page.document().select("link[rel=stylesheet], script[src]")) {
            var asset = visitor.open(part.hasAttr("src") ? part.attr("src") : part.attr("href"));
            assertEquals(200, asset.status());
            assertTrue(header(asset, "Content-Type").matches("text/(css|javascript); ?charset=utf-8"), header(asset, "Content-Type"));
            assertEquals("nosniff", header(asset, "X-Content-Type-Options"));
            assertEquals("public, max-age=31536000, immutable", header(asset, "Cache-Control"), "its name says what is in it");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/brummen", "/brummen/hulp", "link[rel=stylesheet]"})
    void what_is_text_goes_compressed(String path) {
        var visitor = pages.visitor();
        var asked = path.startsWith("/") ? path : visitor.open("/brummen").first(path).attr("href");

        var answer = visitor.send(visitor.request(asked).header("Accept-Encoding", "gzip"));

        assertEquals("gzip", header(answer, "Content-Encoding"));
        assertEquals("", header(visitor.open(asked), "Content-Encoding"));
    }

    @Test
    void another_site_may_read_nothing() {
        var visitor = pages.visitor();
        var page = visitor.send(visitor.request("/brummen").header("Origin", "https://elders.example").GET());

        assertEquals(Optional.empty(), page.headers().firstValue("Access-Control-Allow-Origin"));
        assertEquals(Optional.empty(), page.headers().firstValue("Server"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "DELETE", "PROPFIND"})
    void methods_that_nobody_needs_are_refused(String method) {
        var visitor = pages.visitor();

        var status = visitor.send(visitor.request("/brummen").method(method, BodyPublishers.noBody())).status();

        assertTrue(status >= 400 && status < 500, method + ": " + status);
    }

    @Test
    void over_https_a_browser_stays_with_https_for_two_years() {
        assertEquals("max-age=63072000; includeSubDomains", transport("https://buurtkanaal.example"));
        assertEquals(null, transport("http://localhost:8080"));
    }

    @Test
    void a_form_that_is_far_too_large_is_refused() {
        var visitor = pages.visitor();
        var body = "tekst=" + "a".repeat(600_000);

        var answer = visitor.send(visitor.request("/inloggen").header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));

        assertEquals(413, answer.status());
    }

    private static String transport(String address) {
        var response = HttpResponse.ok();
        new ResponseHeaders(address).complete(HttpRequest.GET("/"), response, null);
        return response.getHeaders().get("Strict-Transport-Security");
    }

    private static String header(Page page, String name) {
        return page.headers().firstValue(name).orElse("");
    }
}
