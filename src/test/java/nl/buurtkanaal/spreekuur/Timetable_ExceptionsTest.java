package nl.buurtkanaal.spreekuur;

import static nl.buurtkanaal.spreekuur.DateException.Kind.CANCELLED;
import static nl.buurtkanaal.spreekuur.DateException.Kind.EXTRA;
import static nl.buurtkanaal.spreekuur.DateException.Kind.MOVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dates that were cancelled, moved or added. */
class Timetable_ExceptionsTest extends TimetableTest {

    @Test
    void a_cancelled_tuesday_is_told_with_its_reason_and_the_next_one_is_next() {
        var timetable = timetable("2026-11-22", List.of(TUESDAY_IN_HALL), exception("2026-11-24", CANCELLED, null, null, "Maria is ziek."));

        assertEquals("2026-12-01", next(timetable, "2026-11-22T12:00"));
        var tuesday = timetable.dropped(11, at("2026-11-22T12:00")).orElseThrow();
        assertTrue(tuesday.cancelled());
        assertEquals("Maria is ziek.", tuesday.reason());
        assertEquals(List.of(tuesday), timetable.week(LocalDate.of(2026, 11, 23)));
        assertTrue(timetable.dropped(11, at("2026-11-24T11:00")).isEmpty(), "what is past drops out no longer");
    }

    @Test
    void one_that_moved_to_another_day_is_told_on_both_days() {
        var timetable = timetable("2026-11-22", List.of(TUESDAY_IN_HALL),
            exception("2026-11-24", MOVED, "2026-11-25", "14:00", "De zaal is bezet."));

        var week = timetable.week(LocalDate.of(2026, 11, 23));

        assertEquals(2, week.size());
        assertTrue(week.get(0).movedAway());
        assertEquals(LocalDate.of(2026, 11, 25), week.get(0).otherDate());
        assertTrue(week.get(1).movedHere());
        assertEquals(LocalDate.of(2026, 11, 24), week.get(1).otherDate());
        assertEquals(at("2026-11-25T14:00"), week.get(1).start());
        assertEquals("2026-11-25", next(timetable, "2026-11-22T12:00"));
    }

    @Test
    void one_that_starts_later_on_its_own_day_is_told_once() {
        var timetable = timetable("2026-11-22", List.of(TUESDAY_IN_HALL),
            exception("2026-11-24", MOVED, null, "11:00", "De sleutel komt later."));

        var week = timetable.week(LocalDate.of(2026, 11, 23));

        assertEquals(1, week.size());
        assertTrue(week.get(0).movedHere());
        assertEquals(at("2026-11-24T11:00"), week.get(0).start());
        assertEquals(at("2026-11-24T12:00"), week.get(0).end());
        assertNull(week.get(0).otherDate());
    }

    @Test
    void one_can_move_into_a_week_out_of_the_week_before() {
        var timetable = timetable("2026-11-22", List.of(TUESDAY_IN_HALL), exception("2026-11-24", MOVED, "2026-11-30", null, ""));

        assertEquals(1, timetable.week(LocalDate.of(2026, 11, 23)).size());
        assertEquals(List.of(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 1)),
            timetable.week(LocalDate.of(2026, 11, 30)).stream().map(Occurrence::date).toList());
    }

    @Test
    void an_extra_one_comes_between_and_can_be_cancelled_again() {
        var extra = new DateException("u", LocalDate.of(2026, 11, 26), true, EXTRA, null, LocalTime.of(19, 0), Duration.ofMinutes(90), null,
            null, "Voor wie werkt.");
        var cancelled = new DateException("u", LocalDate.of(2026, 11, 26), true, CANCELLED, null, LocalTime.of(19, 0), null, null, null,
            "Te weinig mensen.");

        var timetable = timetable("2026-11-22", List.of(TUESDAY_IN_HALL), extra);

        assertEquals("2026-11-26", next(timetable, "2026-11-24T11:00"));
        assertTrue(timetable.next(11, at("2026-11-24T11:00")).orElseThrow().extra());
        assertEquals(at("2026-11-26T20:30"), timetable.next(11, at("2026-11-24T11:00")).orElseThrow().end());
        assertEquals("2026-12-01", next(timetable("2026-11-22", List.of(TUESDAY_IN_HALL), cancelled), "2026-11-24T11:00"));
    }

    @Test
    void an_exception_on_a_date_that_is_not_of_the_rhythm_says_nothing() {
        var timetable = timetable("2026-11-22", List.of(TUESDAY_IN_HALL), exception("2026-11-25", CANCELLED, null, null, "?"));

        assertEquals(List.of(LocalDate.of(2026, 11, 24)),
            timetable.week(LocalDate.of(2026, 11, 23)).stream().map(Occurrence::date).toList());
    }

    @Test
    void an_exception_goes_before_a_holiday() {
        var friday = spreekuur(11, HALL, "FREQ=WEEKLY;BYDAY=FR", "2026-01-02", "10:00", true);
        var timetable = timetable("2026-12-20", List.of(friday), exception("2026-12-25", MOVED, "2026-12-24", null, "Een dag eerder."));

        assertEquals(LocalDate.of(2026, 12, 24), timetable.next(11, at("2026-12-20T12:00")).orElseThrow().date());
    }
}
