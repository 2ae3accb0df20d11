package nl.buurtkanaal.spreekuur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class SpreekurenTest {

    @Inject Spreekuren spreekuren;
    @Inject Editions editions;
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

    @Test
    void a_time_on_the_wall_is_the_same_in_the_database_and_here_wherever_the_machine_stands() {
        assertEquals("10:00:00", directory.text("SELECT CAST(starts_at AS CHAR(8)) FROM spreekuur WHERE slug = 'hall'"));
        assertEquals("2026-01-06", directory.text("SELECT CAST(first_on AS CHAR(10)) FROM spreekuur WHERE slug = 'hall'"));
        assertEquals(LocalTime.of(10, 0), hall().startsAt());
        assertEquals(LocalDate.of(2026, 1, 6), hall().rhythm().first());
    }

    @Test
    void every_spreekuur_of_the_demo_has_a_next_time() {
        for (var edition : editions.open()) {
            assertFalse(spreekuren.of(edition.id()).isEmpty());
            spreekuren.of(edition.id()).forEach(spreekuur -> assertTrue(spreekuren.next(spreekuur, clock.instant()).isPresent(),
                spreekuur.slug()));
        }
    }

    @Test
    void in_the_own_kern_no_bike_is_needed() {
        var near = near("oeken");

        assertTrue(near.here());
        assertEquals("Oeken", near.occurrence().kern().name());
        assertEquals(LocalDate.of(2026, 11, 26), near.occurrence().date());
    }

    @Test
    void a_kern_without_one_goes_to_the_nearest() {
        var near = near("voorstonden");

        assertNotNull(near.minutes());
        assertTrue(near.minutes() > 0);
        Stream.of("Empe", "Oeken", "Brummen").filter(name -> name.equals(near.occurrence().kern().name())).findFirst().orElseThrow();
    }

    @Test
    void nobody_in_zalk_is_sent_across_the_ijssel() {
        directory.execute("DELETE FROM spreekuur WHERE slug = 'zalk'");

        var kampen = edition("kampen");
        var near = spreekuren.nearest(kampen.id(), kampen.kern("zalk").id(), clock.instant(), 20);

        assertTrue(near.stream().filter(each -> each.minutes() != null)
            .noneMatch(each -> each.occurrence().spreekuur().slug().equals("s-heerenbroek")));
    }

    @Test
    void the_one_that_is_open_now_is_near_until_its_end() {
        assertTrue(near("hall").open());
        assertEquals(LocalDate.of(2026, 11, 24), near("hall").occurrence().date());

        clock.moveTo(Instant.parse("2026-11-24T10:00:00Z"));

        assertFalse(near("hall").open());
        assertEquals(LocalDate.of(2026, 12, 1), near("hall").occurrence().date());
    }

    @Test
    void a_cancelled_one_is_told_with_its_reason_and_where_to_go_instead() {
        cancel("oeken", "2026-11-26", "De medewerker is ziek.");

        var near = near("oeken");

        assertEquals(LocalDate.of(2026, 12, 3), near.occurrence().date());
        assertNotNull(near.dropped());
        assertEquals("De medewerker is ziek.", near.dropped().reason());
        assertNotNull(near.instead());
        assertTrue(near.instead().occurrence().start().isBefore(near.occurrence().start()));
    }

    @Test
    void what_another_node_changed_is_here_within_a_minute_because_old_dates_are_not_kept() {
        assertNull(near("oeken").dropped());

        cancel("oeken", "2026-11-26", "Ziek.");

        assertNotNull(near("oeken").dropped());
    }

    @Test
    void one_can_be_moved_to_another_place_and_time() {
        directory.execute("""
            INSERT INTO spreekuur_exception (uuid, spreekuur_id, occurs_on, extra, kind, new_on, new_start, new_minutes, new_place_id,
                reason, recorded_at)
            SELECT UUID(), s.id, '2026-11-26', FALSE, 'MOVED', '2026-11-27', '14:30', 90, p.id, 'Verbouwing.', '2026-11-20 10:00:00'
            FROM spreekuur s JOIN place p ON p.edition_id = s.edition_id AND p.slug = 'buurthuis-brummen' WHERE s.slug = 'oeken'""");

        var next = spreekuren.next(bySlug("brummen", "oeken"), clock.instant()).orElseThrow();

        assertTrue(next.movedHere());
        assertEquals(Instant.parse("2026-11-27T13:30:00Z"), next.start());
        assertEquals(Duration.ofMinutes(90), Duration.between(next.start(), next.end()));
        assertEquals("Brummen", next.kern().name());
        assertEquals(LocalDate.of(2026, 11, 26), next.otherDate());
    }

    @Test
    void an_edition_may_close_on_goede_vrijdag() {
        clock.moveTo(Instant.parse("2027-03-22T09:00:00Z"));
        var kamperveen = bySlug("kampen", "kamperveen");
        assertEquals(LocalDate.of(2027, 3, 26), spreekuren.next(kamperveen, clock.instant()).orElseThrow().date());

        directory.execute("INSERT INTO spreekuur_holiday (edition_id, holiday, closed) SELECT id, 'GOOD_FRIDAY', TRUE FROM edition"
            + " WHERE slug = 'kampen'");

        assertEquals(LocalDate.of(2027, 4, 2), spreekuren.next(kamperveen, clock.instant()).orElseThrow().date());
    }

    @Test
    void a_paused_one_is_nowhere() {
        directory.execute("UPDATE spreekuur SET status = 'PAUSED' WHERE slug = 'hall'");

        assertTrue(spreekuren.bySlug(edition("brummen").id(), "hall").isEmpty());
    }

    @Test
    void a_row_that_cannot_be_read_leaves_the_others_standing() {
        directory.execute("UPDATE spreekuur SET rrule = 'FREQ=SOMETIMES' WHERE slug = 'hall'");

        assertTrue(spreekuren.bySlug(edition("brummen").id(), "hall").isEmpty());
        assertTrue(spreekuren.bySlug(edition("brummen").id(), "oeken").isPresent());
    }

    @Test
    void a_new_day_has_a_new_timetable() {
        near("hall");

        clock.moveTo(Instant.parse("2028-05-01T09:00:00Z"));

        assertEquals(LocalDate.of(2028, 5, 2), near("hall").occurrence().date());
    }

    @Test
    void a_demo_of_last_week_has_its_cancelled_one_in_the_weeks_to_come() {
        clock.moveTo(TestClock.START.plus(Duration.ofDays(17)));
        directory.shift(17);

        var dropped = upcoming("brummen", "empe").stream().filter(occurrence -> !occurrence.goesOn()).toList();

        assertEquals(List.of(LocalDate.of(2026, 12, 23)), dropped.stream().map(Occurrence::date).toList());
        assertEquals("1", directory.text("SELECT COUNT(*) FROM spreekuur_exception e JOIN spreekuur s ON s.id = e.spreekuur_id"
            + " WHERE s.slug = 'empe'"));
    }

    private List<Occurrence> upcoming(String edition, String slug) {
        return spreekuren.upcoming(bySlug(edition, slug), clock.instant(), 8);
    }

    private NearSpreekuur near(String kern) {
        var edition = edition("brummen");
        return spreekuren.nextNear(edition.id(), edition.kern(kern).id(), clock.instant()).orElseThrow();
    }

    private Spreekuur hall() {
        return bySlug("brummen", "hall");
    }

    private Spreekuur bySlug(String edition, String slug) {
        return spreekuren.bySlug(edition(edition).id(), slug).orElseThrow();
    }

    private Edition edition(String slug) {
        return editions.bySlug(slug).orElseThrow();
    }

    private void cancel(String slug, String on, String reason) {
        directory.execute("INSERT INTO spreekuur_exception (uuid, spreekuur_id, occurs_on, extra, kind, reason, recorded_at)"
            + " SELECT UUID(), id, '" + on
            + "', FALSE, 'CANCELLED', '" + reason + "', '2026-11-20 10:00:00' FROM spreekuur WHERE slug = '" + slug + "'");
    }
}
