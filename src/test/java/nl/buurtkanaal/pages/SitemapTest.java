package nl.buurtkanaal.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.edition.Editions;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What search engines are told: addresses, robots, canonical addresses and facts for machines. */
@MicronautTest(transactional = false)
class SitemapTest {

    @Inject Pages pages;
    @Inject Editions editions;
    @Inject Directory directory;
    @Inject TestClock clock;

    @BeforeEach
    void asItWas() {
        clock.reset();
        directory.reset();
    }

    @Test
    void every_address_in_the_sitemap_is_a_page_that_may_be_kept_and_none_is_a_post() {
        var maps = locations("/sitemap.xml");
        assertTrue(maps.stream().anyMatch(map -> map.endsWith("/brummen/sitemap.xml")), maps.toString());

        var addresses = maps.stream().filter(map -> map.contains("/brummen/")).flatMap(map -> locations(path(map)).stream()).toList();

        assertTrue(addresses.stream().anyMatch(address -> address.endsWith("/brummen/spreekuren/hall")));
        assertTrue(addresses.stream().anyMatch(address -> address.contains("/brummen/sociale-kaart/")));
        assertTrue(addresses.stream().noneMatch(address -> address.matches(".*/(hulp|mijn|balie|beheer)(/.*)?")), addresses.toString());
        assertEquals(addresses.size(), addresses.stream().distinct().count());
        for (var address : List.of(addresses.get(0), addresses.get(1), addresses.get(addresses.size() - 1),
            addresses.stream().filter(one -> one.contains("/kernen/")).findFirst().orElseThrow())) {
            var page = pages.visitor().open(path(address));
            assertEquals(200, page.status(), address);
            assertFalse(page.has("meta[name=robots]"), address);
            assertEquals(address, page.first("link[rel=canonical]").attr("href"));
        }
    }

    @Test
    void what_there_is_no_part_of_is_not_found() {
        for (var path : List.of("/brummen/sitemap-0.xml", "/brummen/sitemap-99.xml", "/brummen/sitemap-x.xml", "/brummen/sitemap--1.xml",
            "/nergens/sitemap.xml")) {
            assertEquals(404, pages.visitor().open(path).status(), path);
        }
    }

    @Test
    void robots_are_told_where_the_sitemap_is() {
        var robots = pages.visitor().open("/robots.txt");

        assertEquals(200, robots.status());
        assertTrue(robots.source().matches("(?s)User-agent: \\*\n.*Disallow: /inloggen\n.*Sitemap: https?://[^\n]+/sitemap.xml\n"),
            robots.source());
    }

    @Test
    void a_page_with_a_choice_in_its_address_has_no_canonical_one() {
        assertFalse(pages.visitor().open("/brummen/spreekuren?kern=hall").has("link[rel=canonical]"));
        assertFalse(pages.visitor().open("/inloggen").has("link[rel=canonical]"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_spreekuur_is_an_event_with_its_schedule_and_nobodys_words_end_the_script() throws Exception {
        directory.execute("UPDATE spreekuur SET who = 'Els </script><b>&' WHERE slug = 'hall'");
        directory.execute("""
            INSERT INTO spreekuur_exception (uuid, spreekuur_id, occurs_on, extra, kind, reason, recorded_at)
            SELECT UUID(), id, '2026-12-01', FALSE, 'CANCELLED', '', '2026-11-20 10:00:00' FROM spreekuur WHERE slug = 'hall'""");

        var event = structured(pages.visitor().open("/brummen/spreekuren/hall"));

        assertEquals("Event", event.get("@type"));
        assertEquals("Els </script><b>&", event.get("description"));
        assertEquals("2026-11-24T10:00:00+01:00", event.get("startDate"));
        var schedule = (Map<String, Object>) event.get("eventSchedule");
        assertEquals("P1W", schedule.get("repeatFrequency"));
        assertEquals(List.of("https://schema.org/Tuesday"), schedule.get("byDay"));
        assertEquals("10:00:00", schedule.get("startTime"));
        assertEquals("Europe/Amsterdam", schedule.get("scheduleTimezone"));
        assertEquals(List.of("2026-12-01"), schedule.get("exceptDate"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_second_tuesday_of_the_month_is_one_of_its_weeks() throws Exception {
        var schedule = (Map<String, Object>) structured(pages.visitor().open("/kampen/spreekuren/zalk")).get("eventSchedule");

        assertEquals("P1M", schedule.get("repeatFrequency"));
        assertEquals(List.of(2), schedule.get("byMonthWeek"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void an_entry_is_a_service_of_an_organisation_without_the_person_whom_one_meets() throws Exception {
        var name = directory.text("SELECT e.name FROM socialekaart_entry e JOIN edition d ON d.id = e.edition_id WHERE d.slug = 'brummen'"
            + " ORDER BY e.id LIMIT 1");
        var slug = directory.text("SELECT e.slug FROM socialekaart_entry e JOIN edition d ON d.id = e.edition_id WHERE d.slug = 'brummen'"
            + " ORDER BY e.id LIMIT 1");
        var person = directory.text("SELECT contact_first_name FROM socialekaart_entry WHERE slug = '" + slug + "'");

        var service = structured(pages.visitor().open("/brummen/sociale-kaart/" + slug));

        assertEquals("Service", service.get("@type"));
        assertEquals(name, service.get("name"));
        assertEquals("Organization", ((Map<String, Object>) service.get("provider")).get("@type"));
        assertFalse(service.toString().contains(person), service.toString());
    }

    private static Map<String, Object> structured(Page page) throws Exception {
        var scripts = page.document().select("script[type=application/ld+json]");
        assertEquals(1, scripts.size());
        return ObjectMapper.getDefault().readValue(scripts.first().data(), Argument.mapOf(String.class, Object.class));
    }

    private List<String> locations(String path) {
        var map = pages.visitor().open(path);
        assertEquals(200, map.status(), path);
        return Jsoup.parse(map.source(), "", Parser.xmlParser()).select("loc").eachText();
    }

    private static String path(String address) {
        return address.replaceFirst("https?://[^/]+", "");
    }

    /** RFC 9116: a contact, and until when this is true, less than a year ahead. */
    @Test
    void who_finds_a_weakness_reads_where_to_report_it() {
        var answer = new SecurityTxtController(editions, "https://buurt.example", "veilig@buurt.example", clock)
            .show(HttpRequest.GET("/.well-known/security.txt"));

        assertEquals("text/plain; charset=utf-8", answer.getHeaders().get("Content-Type"));
        assertEquals("Contact: mailto:veilig@buurt.example\nExpires: 2027-02-22T00:00:00Z\nPreferred-Languages: nl, en\n"
            + "Canonical: https://buurt.example/.well-known/security.txt\n", answer.body());
    }
}
