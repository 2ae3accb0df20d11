package nl.buurtkanaal.spreekuur.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarBuilder;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The feeds as a calendar program gets them. */
@MicronautTest(transactional = false)
class FeedPagesTest {

    @Inject Pages pages;
    @Inject Directory directory;
    @Inject TestClock clock;

    @BeforeEach
    void asItWas() {
        clock.reset();
        directory.reset();
    }

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/brummen/spreekuren.ics", "/brummen/kernen/hall/spreekuren.ics", "/brummen/kernen/tonden/spreekuren.ics",
        "/brummen/spreekuren/hall.ics", "/kampen/spreekuren.ics", "/kampen/spreekuren/zalk.ics"})
    void every_feed_is_a_calendar_with_our_zone(String path) throws Exception {
        var feed = pages.visitor().open(path);

        assertEquals(200, feed.status());
        assertEquals("text/calendar; charset=utf-8", feed.headers().firstValue("Content-Type").orElseThrow().toLowerCase());
        var calendar = new CalendarBuilder().build(new StringReader(feed.source()));
        assertTrue(calendar.validate().getEntries().isEmpty(), calendar.validate().toString());
        assertTrue(feed.source().contains("TZID:Europe/Amsterdam\r\n"));
        assertTrue(feed.source().contains("DTSTART;TZID=Europe/Amsterdam:"));
        assertFalse(feed.source().contains("Brussels"));
    }

    @Test
    void a_cancelled_tuesday_is_told_as_cancelled_and_counts_as_a_change() {
        var before = feed("/brummen/spreekuren/hall.ics");
        directory.execute("""
            INSERT INTO spreekuur_exception (uuid, spreekuur_id, occurs_on, extra, kind, reason, recorded_at)
            SELECT UUID(), id, '2026-12-01', FALSE, 'CANCELLED', 'Wegens ziekte.', '2026-11-20 10:00:00' FROM spreekuur
                WHERE slug = 'hall'""");
        directory.execute("UPDATE spreekuur SET version = version + 1 WHERE slug = 'hall'");

        var after = feed("/brummen/spreekuren/hall.ics");

        assertTrue(unfolded(before).contains("SEQUENCE:0\r\n"));
        assertTrue(after.contains("RECURRENCE-ID;TZID=Europe/Amsterdam:20261201T100000\r\n"), after);
        assertTrue(after.contains("STATUS:CANCELLED\r\n"));
        assertTrue(after.contains("SUMMARY:VERVALT: Inloopspreekuur in Hall\r\n"));
        assertTrue(unfolded(after).contains("DESCRIPTION:Wegens ziekte."));
        assertTrue(after.contains("SEQUENCE:1\r\n"));
        assertFalse(after.contains("SEQUENCE:0\r\n"));
    }

    @Test
    void a_holiday_is_left_out_and_the_feed_begins_a_month_back() {
        var friday = feed("/kampen/spreekuren/kamperveen.ics");

        assertTrue(friday.contains("DTSTART;TZID=Europe/Amsterdam:20261002T093000\r\n"), friday);
        assertTrue(unfolded(friday).contains("EXDATE;TZID=Europe/Amsterdam:20261225T093000,20270101T093000"), friday);
    }

    @Test
    void a_program_that_asks_again_gets_a_304_until_something_changes() {
        var visitor = pages.visitor();
        var etag = visitor.open("/brummen/spreekuren.ics").headers().firstValue("ETag").orElseThrow();

        clock.moveTo(Instant.parse("2026-11-29T12:00:00Z"));
        var again = visitor.send(visitor.request("/brummen/spreekuren.ics").header("If-None-Match", etag).GET());
        directory.execute("UPDATE spreekuur SET who = 'Els', version = version + 1 WHERE slug = 'hall'");
        var changed = visitor.send(visitor.request("/brummen/spreekuren.ics").header("If-None-Match", etag).GET());

        assertEquals(304, again.status());
        assertEquals("", again.source());
        assertEquals(200, changed.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/brummen/spreekuren/zalk.ics", "/brummen/spreekuren/.ics", "/brummen/kernen/zalk/spreekuren.ics",
        "/nergens/spreekuren.ics", "/brummen/spreekuren/%00.ics", "/brummen/spreekuren/hall.ics.ics"})
    void what_is_not_of_this_edition_has_no_feed(String path) {
        assertEquals(404, pages.visitor().open(path).status());
    }

    @Test
    void the_page_says_in_plain_words_how_to_put_it_in_an_agenda() {
        var page = pages.visitor().open("/brummen/spreekuren/hall");

        assertEquals("/brummen/spreekuren/hall.ics", page.first("a[href$=.ics]:contains(Zet in mijn agenda)").attr("href"));
    }

    private String feed(String path) {
        Page feed = pages.visitor().open(path);
        assertEquals(200, feed.status());
        return feed.source();
    }

    private static String unfolded(String feed) {
        return feed.replace("\r\n ", "");
    }
}
