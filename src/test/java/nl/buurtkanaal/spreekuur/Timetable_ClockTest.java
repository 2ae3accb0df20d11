package nl.buurtkanaal.spreekuur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.platform.time.Time;
import org.junit.jupiter.api.Test;

/** The clock of the Netherlands: summer and winter, what goes on now, holidays and the season. */
class Timetable_ClockTest extends TimetableTest {

    @Test
    void ten_o_clock_stays_ten_o_clock_in_summer_and_in_winter() {
        var spring = timetable("2026-03-20", List.of(TUESDAY_IN_HALL));

        assertEquals(Instant.parse("2026-03-24T09:00:00Z"), spring.next(11, at("2026-03-23T12:00")).orElseThrow().start());
        assertEquals(Instant.parse("2026-03-31T08:00:00Z"), spring.next(11, at("2026-03-29T12:00")).orElseThrow().start());

        var autumn = timetable("2026-10-20", List.of(TUESDAY_IN_HALL));

        assertEquals(Instant.parse("2026-10-20T08:00:00Z"), autumn.next(11, at("2026-10-20T09:00")).orElseThrow().start());
        assertEquals(Instant.parse("2026-10-27T09:00:00Z"), autumn.next(11, at("2026-10-25T12:00")).orElseThrow().start());
    }

    @Test
    void a_time_that_the_clock_skips_in_march_comes_an_hour_later_and_one_that_comes_twice_in_october_is_the_first() {
        var night = spreekuur(14, HALL, "FREQ=WEEKLY;BYDAY=SU", "2026-01-04", "02:30", false);

        assertEquals(at("2026-03-29T03:30"), timetable("2026-03-28", List.of(night)).next(14, at("2026-03-28T12:00")).orElseThrow()
            .start());
        assertEquals(Instant.parse("2026-10-25T00:30:00Z"),
            timetable("2026-10-24", List.of(night)).next(14, at("2026-10-24T12:00")).orElseThrow().start());
    }

    @Test
    void one_that_is_going_on_is_the_next_until_the_moment_of_its_end() {
        var timetable = timetable("2026-11-24", List.of(TUESDAY_IN_HALL));

        assertEquals("2026-11-24", next(timetable, "2026-11-24T09:59:59.999999"));
        assertEquals("2026-11-24", next(timetable, "2026-11-24T10:00"));
        assertEquals("2026-11-24", next(timetable, "2026-11-24T10:59:59.999999"));
        assertEquals("2026-12-01", next(timetable, "2026-11-24T11:00"));
    }

    @Test
    void it_is_open_from_its_first_moment_and_at_the_moment_of_its_end_no_longer() {
        var tuesday = timetable("2026-11-24", List.of(TUESDAY_IN_HALL)).next(11, at("2026-11-24T08:00")).orElseThrow();

        assertFalse(tuesday.isOpenAt(at("2026-11-24T09:59:59.999999")));
        assertTrue(tuesday.isOpenAt(at("2026-11-24T10:00")));
        assertTrue(tuesday.isOpenAt(at("2026-11-24T10:59:59.999999")));
        assertFalse(tuesday.isOpenAt(at("2026-11-24T11:00")));
    }

    @Test
    void a_holiday_is_told_and_skipped() {
        var timetable = timetable("2026-12-20", List.of(spreekuur(15, HALL, "FREQ=WEEKLY;BYDAY=FR", "2026-01-02", "10:00", true)));

        assertEquals(LocalDate.of(2027, 1, 8), timetable.next(15, at("2026-12-20T12:00")).orElseThrow().date());
        var christmas = timetable.week(LocalDate.of(2026, 12, 21)).get(0);
        assertTrue(christmas.holiday());
        assertFalse(christmas.goesOn());
        assertEquals("Eerste Kerstdag", christmas.reason());
    }

    @Test
    void a_spreekuur_that_does_not_keep_the_holidays_goes_on() {
        var timetable = timetable("2026-12-20", List.of(spreekuur(15, HALL, "FREQ=WEEKLY;BYDAY=FR", "2026-01-02", "10:00", false)));

        assertEquals(LocalDate.of(2026, 12, 25), timetable.next(15, at("2026-12-20T12:00")).orElseThrow().date());
    }

    @Test
    void goede_vrijdag_is_open_until_the_edition_closes_it() {
        var friday = spreekuur(15, HALL, "FREQ=WEEKLY;BYDAY=FR", "2026-01-02", "10:00", true);
        var closedToo = EnumSet.copyOf(CLOSED);
        closedToo.add(Holiday.GOOD_FRIDAY);

        assertTrue(timetable("2026-04-01", List.of(friday)).week(LocalDate.of(2026, 4, 3)).get(0).goesOn());
        assertFalse(new Timetable(LocalDate.of(2026, 4, 1), List.of(friday), Map.of(), closedToo).week(LocalDate.of(2026, 4, 3)).get(0)
            .goesOn());
    }

    @Test
    void the_last_day_of_the_season_is_the_last_time() {
        var season = new Spreekuur(16, "u", 1, "s", "t", HALL, place(1, HALL), HALL,
            Rhythm.of("FREQ=WEEKLY;BYDAY=TU", LocalDate.of(2026, 1, 6), null, LocalDate.of(2026, 12, 1)), LocalTime.of(10, 0),
            Duration.ofHours(1), true, "", List.of(), true, false, 1, Instant.EPOCH, null);
        var timetable = timetable("2026-11-24", List.of(season));

        assertEquals(LocalDate.of(2026, 12, 1), timetable.next(16, at("2026-11-24T11:00")).orElseThrow().date());
        assertTrue(timetable.next(16, at("2026-12-01T11:00")).isEmpty());
    }

    @Test
    void a_week_runs_from_monday_midnight_to_sunday_midnight_on_the_dutch_clock() {
        var sundayNight = spreekuur(20, HALL, "FREQ=WEEKLY;BYDAY=SU", "2026-01-04", "23:30", false);
        var mondayNight = spreekuur(21, HALL, "FREQ=WEEKLY;BYDAY=MO", "2026-01-05", "00:00", false);

        assertEquals(List.of("maandag 23 november", "zondag 29 november"),
            timetable("2026-11-22", List.of(sundayNight, mondayNight)).week(LocalDate.of(2026, 11, 23)).stream()
                .map(occurrence -> occurrence.leaf().full()).toList());
    }

    @Test
    void over_three_years_the_first_that_is_not_over_is_what_a_search_from_the_start_finds() {
        var all = List.of(TUESDAY_IN_HALL, spreekuur(22, EMPE, "FREQ=MONTHLY;BYDAY=-1FR", "2026-01-30", "23:15", true),
            spreekuur(23, OEKEN, "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", "2026-01-04", "02:15", false));
        for (var day = LocalDate.of(2026, 1, 1); day.isBefore(LocalDate.of(2029, 1, 1)); day = day.plusDays(3)) {
            var timetable = timetable(day.toString(), all);
            var now = day.atTime(LocalTime.of(day.getDayOfYear() % 24, 17)).atZone(Time.ZONE).toInstant();
            for (var spreekuur : all) {
                var closed = Holidays.in(day.getYear());
                var expected = spreekuur.rhythm().dates(day.minusDays(2), day.plusDays(90)).stream()
                    .filter(date -> !spreekuur.holidaysClosed() || CLOSED.stream().noneMatch(holiday ->
                        closed.get(holiday).equals(date) || Holidays.in(date.getYear()).get(holiday).equals(date)))
                    .map(date -> date.atTime(spreekuur.startsAt()).atZone(Time.ZONE).toInstant())
                    .filter(start -> start.plus(spreekuur.duration()).isAfter(now)).findFirst();

                assertEquals(expected, timetable.next(spreekuur.id(), now).map(Occurrence::start), spreekuur.rhythm().rule() + " at "
                    + now);
            }
        }
    }
}
