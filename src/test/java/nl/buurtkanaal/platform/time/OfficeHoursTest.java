package nl.buurtkanaal.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class OfficeHoursTest {

    private static final Predicate<LocalDate> NO_HOLIDAYS = day -> false;
    private static final LocalDate KINGS_DAY = LocalDate.of(2026, 4, 27);

    @Test
    void hours_count_within_a_day() {
        assertEquals("2026-11-24T14:00", after("2026-11-24T10:00", 4, NO_HOLIDAYS));
        assertEquals("2026-11-24T17:00", after("2026-11-24T13:00", 4, NO_HOLIDAYS));
    }

    @Test
    void what_is_left_at_five_goes_on_at_nine() {
        assertEquals("2026-11-25T11:30", after("2026-11-24T15:30", 4, NO_HOLIDAYS));
    }

    @Test
    void the_night_does_not_count() {
        assertEquals("2026-11-24T13:00", after("2026-11-24T03:12", 4, NO_HOLIDAYS));
        assertEquals("2026-11-25T13:00", after("2026-11-24T23:59", 4, NO_HOLIDAYS));
        assertEquals("2026-11-25T13:00", after("2026-11-24T17:00", 4, NO_HOLIDAYS));
    }

    @Test
    void nor_does_the_weekend() {
        assertEquals("2026-11-30T12:00", after("2026-11-27T16:00", 4, NO_HOLIDAYS));
        assertEquals("2026-11-30T13:00", after("2026-11-28T12:00", 4, NO_HOLIDAYS));
    }

    @Test
    void nor_does_koningsdag() {
        assertEquals("2026-04-28T12:00", after("2026-04-24T16:00", 4, KINGS_DAY::equals));
        assertEquals("2026-04-27T12:00", after("2026-04-24T16:00", 4, NO_HOLIDAYS));
        assertEquals("2026-04-28T13:00", after("2026-04-27T11:00", 4, KINGS_DAY::equals));
    }

    /** The clock goes from two to three in the night of Sunday 29 March, and back on Sunday 25 October: nine o'clock stays nine o'clock. */
    @Test
    void summer_time_changes_no_promise() {
        assertEquals("2026-03-30T12:00", after("2026-03-27T16:00", 4, NO_HOLIDAYS));
        assertEquals(Instant.parse("2026-03-30T10:00:00Z"), OfficeHours.after(at("2026-03-27T16:00"), Duration.ofHours(4), NO_HOLIDAYS));
        assertEquals("2026-10-26T12:00", after("2026-10-23T16:00", 4, NO_HOLIDAYS));
        assertEquals(Instant.parse("2026-10-26T11:00:00Z"), OfficeHours.after(at("2026-10-23T16:00"), Duration.ofHours(4), NO_HOLIDAYS));
    }

    @Test
    void two_working_days_end_at_the_same_hour() {
        assertEquals("2026-11-26T10:00", local(OfficeHours.afterDays(at("2026-11-24T10:00"), 2, NO_HOLIDAYS)));
        assertEquals("2026-12-01T16:00", local(OfficeHours.afterDays(at("2026-11-27T16:00"), 2, NO_HOLIDAYS)));
        assertEquals("2026-12-01T17:00", local(OfficeHours.afterDays(at("2026-11-28T12:00"), 2, NO_HOLIDAYS)));
    }

    @Test
    void somebody_who_is_always_free_promises_nothing() {
        assertThrows(IllegalArgumentException.class, () -> after("2026-11-24T10:00", 4, day -> true));
    }

    private static String after(String from, int hours, Predicate<LocalDate> free) {
        return local(OfficeHours.after(at(from), Duration.ofHours(hours), free));
    }

    private static Instant at(String wallTime) {
        return LocalDateTime.parse(wallTime).atZone(Time.ZONE).toInstant();
    }

    private static String local(Instant moment) {
        return moment.atZone(Time.ZONE).toLocalDateTime().toString();
    }
}
