package nl.buurtkanaal.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every fact for machines, of every spreekuur and every entry that search engines may keep, in the words of schema.org: known types, known
 * properties, what search engines ask for, dates and times as ISO 8601 has them.
 */
@MicronautTest(transactional = false)
class FactsForMachinesTest {

    /** Of each type what must be there, then what may be. */
    private static final Map<String, List<Set<String>>> TYPES = Map.of(
        "Event", List.of(Set.of("name", "description", "url", "startDate", "endDate", "eventStatus", "eventAttendanceMode", "location",
            "organizer", "isAccessibleForFree"), Set.of("eventSchedule", "subEvent", "previousStartDate")),
        "Schedule", List.of(Set.of("repeatFrequency", "byDay", "startTime", "endTime", "startDate", "scheduleTimezone"),
            Set.of("byMonthWeek", "endDate", "exceptDate")),
        "Place", List.of(Set.of("name", "address"), Set.of()),
        "PostalAddress", List.of(Set.of("addressLocality", "addressCountry"), Set.of("streetAddress", "postalCode")),
        "Organization", List.of(Set.of("name"), Set.of("url", "telephone", "email")),
        "Service", List.of(Set.of("name", "description", "serviceType", "url", "provider", "areaServed"), Set.of("availableChannel")),
        "ServiceChannel", List.of(Set.of("serviceLocation"), Set.of("availableLanguage")));
    private static final Set<String> INSIDE = Set.of("location", "organizer", "eventSchedule", "subEvent", "address", "provider",
        "availableChannel", "serviceLocation");
    private static final Set<String> STATUSES = Set.of("https://schema.org/EventScheduled", "https://schema.org/EventCancelled",
        "https://schema.org/EventRescheduled");

    @Inject Pages pages;
    @Inject Directory directory;
    @Inject TestClock clock;

    @BeforeEach
    void asItWas() {
        clock.reset();
        directory.reset();
    }

    @Test
    void every_spreekuur_is_an_event_that_search_engines_understand() {
        var addresses = addresses("/brummen/spreekuren/", "/kampen/spreekuren/");
        var told = new HashSet<String>();

        assertTrue(addresses.size() > 10, addresses.toString());
        addresses.forEach(address -> {
            var event = FactsForMachines.of(pages.visitor().open(address));
            assertEquals("https://schema.org", event.text("@context"));
            assertEquals("Event", event.type(), address);
            assertTrue(event.text("url").endsWith(address), address);
            check(event, address, told);
        });
        assertEquals(STATUSES, told, "the demo has one of each");
    }

    @Test
    void every_entry_is_a_service_of_an_organisation_that_search_engines_understand() {
        var addresses = addresses("/brummen/sociale-kaart/").stream().limit(15).toList();

        assertTrue(addresses.size() > 10, addresses.toString());
        addresses.forEach(address -> {
            var service = FactsForMachines.of(pages.visitor().open(address));
            assertEquals("https://schema.org", service.text("@context"));
            assertEquals("Service", service.type(), address);
            assertEquals("Organization", service.in("provider").type(), address);
            check(service, address, new HashSet<>());
        });
    }

    @Test
    void a_spreekuur_of_which_only_cancelled_dates_are_left_is_a_cancelled_event() {
        directory.execute("UPDATE spreekuur SET season_until = '2026-11-30' WHERE slug = 'hall'");
        directory.execute("""
            INSERT INTO spreekuur_exception (uuid, spreekuur_id, occurs_on, extra, kind, reason, recorded_at)
            SELECT UUID(), id, '2026-11-24', FALSE, 'CANCELLED', '', '2026-11-20 10:00:00' FROM spreekuur WHERE slug = 'hall'""");

        var event = FactsForMachines.of(pages.visitor().open("/brummen/spreekuren/hall"));

        assertEquals("https://schema.org/EventCancelled", event.text("eventStatus"));
        assertEquals("2026-11-24T10:00:00+01:00", event.text("startDate"));
    }

    private static void check(FactsForMachines facts, String where, Set<String> statuses) {
        var known = TYPES.get(facts.type());
        assertFalse(known == null, where + ": no type " + facts.type());
        known.get(0).forEach(name -> assertFalse(facts.text(name) == null || facts.text(name).isBlank(), where + ": no " + name));
        facts.fields().forEach((name, value) -> {
            assertTrue(name.startsWith("@") || known.get(0).contains(name) || known.get(1).contains(name), where + ": " + name);
            assertFalse(value == null || value instanceof Collection<?> list && list.isEmpty(), where + ": nothing in " + name);
            if (INSIDE.contains(name)) {
                var inside = value instanceof Collection<?> ? facts.list(name) : List.of(facts.in(name));
                inside.forEach(each -> check(each, where + " " + name, statuses));
            }
        });
        if (facts.type().equals("Event")) {
            assertTrue(OffsetDateTime.parse(facts.text("startDate")).isBefore(OffsetDateTime.parse(facts.text("endDate"))), where);
            assertTrue(STATUSES.contains(facts.text("eventStatus")), where + facts.text("eventStatus"));
            assertEquals(facts.text("eventStatus").endsWith("Rescheduled"), facts.text("previousStartDate") != null, where);
            statuses.add(facts.text("eventStatus"));
        } else if (facts.type().equals("Schedule")) {
            assertTrue(facts.text("repeatFrequency").matches("P[1-9][WM]"), where);
            assertTrue(LocalTime.parse(facts.text("startTime")).isBefore(LocalTime.parse(facts.text("endTime"))), where);
            LocalDate.parse(facts.text("startDate"));
            ((Collection<?>) facts.fields().get("byDay")).forEach(day -> assertTrue(day.toString().matches(
                "https://schema.org/(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"), where));
        }
    }

    private List<String> addresses(String... starts) {
        return locations("/sitemap.xml").flatMap(this::locations)
            .filter(path -> List.of(starts).stream().anyMatch(start -> path.startsWith(start) && path.length() > start.length()))
            .filter(path -> !path.endsWith("/poster")).distinct().toList();
    }

    private Stream<String> locations(String sitemap) {
        return Jsoup.parse(pages.visitor().open(sitemap).source(), "", Parser.xmlParser()).select("loc").eachText().stream()
            .map(address -> address.replaceFirst("https?://[^/]+", ""));
    }
}
