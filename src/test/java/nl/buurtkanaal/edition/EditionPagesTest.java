package nl.buurtkanaal.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "buurtkanaal.editions", value = "brummen, Kampen,lochem")
@Property(name = "spec", value = "EditionPagesTest")
class EditionPagesTest {

    @Inject EmbeddedServer server;
    @Inject Editions editions;
    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void a_controller_gets_the_edition_of_the_path() throws Exception {
        assertEquals("Kamperkracht", get("/kampen/proef").body());
        assertEquals("Buurtkanaal Lochem", get("/lochem/proef").body());
    }

    @Test
    void a_third_edition_opens_by_its_name_in_a_setting_alone() throws Exception {
        var kern = editions.bySlug("lochem").orElseThrow().paths().keySet().iterator().next();

        for (var path : List.of("", "/hulp", "/hulpwijzer", "/kernen/" + kern, "/sociale-kaart", "/spreekuren", "/ontmoetingsplekken",
            "/mantelzorg", "/privacy")) {
            var page = get("/lochem" + path);
            assertEquals(200, page.statusCode(), path);
            assertTrue(page.body().contains("Buurtkanaal Lochem"), path);
            assertFalse(page.body().contains("/lochem/hulp/nieuw"), path + " leads to a page that takes no posts yet");
        }
        assertTrue(get("/lochem/privacy").body().contains("nog in te vullen"));
        assertTrue(get("/lochem/hulp/nieuw").body().contains("Hier kunt u nog niets plaatsen"), get("/lochem/hulp/nieuw").body());
    }

    @Test
    void an_unknown_or_closed_edition_is_not_found() throws Exception {
        assertEquals(404, get("/nergens/proef").statusCode());
        assertEquals(404, get("/apeldoorn/proef").statusCode());
        assertEquals(404, get("/%00/proef").statusCode());
    }

    @Test
    void each_edition_has_colours_of_its_own_that_browsers_keep() throws Exception {
        var brummen = get(editions.bySlug("brummen").orElseThrow().stylesheet());
        var kampen = get(editions.bySlug("kampen").orElseThrow().stylesheet());

        assertEquals(200, brummen.statusCode());
        assertEquals("text/css;charset=utf-8", brummen.headers().firstValue("content-type").orElseThrow());
        assertEquals("public, max-age=31536000, immutable", brummen.headers().firstValue("cache-control").orElseThrow());
        assertTrue(brummen.body().startsWith(":root{--bk-brand:#"), brummen.body());
        assertTrue(!brummen.body().equals(kampen.body()));
    }

    @Test
    void colours_that_a_browser_has_are_not_sent_again() throws Exception {
        var path = editions.bySlug("brummen").orElseThrow().stylesheet();
        var etag = get(path).headers().firstValue("etag").orElseThrow();

        var again = browser.send(HttpRequest.newBuilder(uri(path)).header("If-None-Match", etag).build(),
            HttpResponse.BodyHandlers.ofString());

        assertEquals(304, again.statusCode());
    }

    @Test
    void colours_that_no_edition_wears_are_not_found() throws Exception {
        assertEquals(404, get("/editie/brummen.0123456789.css").statusCode());
        assertEquals(404, get("/editie/nergens.0123456789.css").statusCode());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(server.getURI() + path);
    }

    @Requires(property = "spec", value = "EditionPagesTest")
    @Controller("/{editie}/proef")
    @Secured(SecurityRule.IS_ANONYMOUS)
    static class Proef {
        @Get
        @Produces("text/plain")
        String show(Edition edition) {
            return edition.name();
        }
    }
}
