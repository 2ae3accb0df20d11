package nl.buurtkanaal.spreekuur;

import static nl.buurtkanaal.spreekuur.DateException.Kind.CANCELLED;
import static nl.buurtkanaal.spreekuur.DateException.Kind.EXTRA;
import static nl.buurtkanaal.spreekuur.DateException.Kind.MOVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.place.Place;
import nl.buurtkanaal.platform.time.Time;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final Kern HALL = kern(1, "Hall");
    private static final Kern OEKEN = kern(2, "Oeken");
    private static final Kern EMPE = kern(3, "Empe");
    private static final Spreekuur TUESDAY_IN_HALL = spreekuur(11, HALL, "FREQ=WEEKLY;BYDAY=TU", "2026-01-06", "10:00", true);
    private static final Spreekuur WEDNESDAY_IN_EMPE = spreekuur(12, EMPE, "FREQ=WEEKLY;BYDAY=WE", "2026-01-07", "09:30", true);
    private static final Spreekuur THURSDAY_IN_OEKEN = spreekuur(13, OEKEN, "FREQ=WEEKLY;BYDAY=TH", "2026-01-08", "09:30", true);
    /** Hall is 12 minutes from Oeken, Empe 20; Zalk (9) is near to none. */
    private static final LongFunction<OptionalInt> FROM_OEKEN = kern ->
        kern == 2 ? OptionalInt.of(0) : kern == 1 ? OptionalInt.of(12) : kern == 3 ? OptionalInt.of(20) : OptionalInt.empty();
    private static final Set<Holiday> CLOSED =
        EnumSet.copyOf(Arrays.stream(Holiday.values()).filter(Holiday::closedByDefault).toList());

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

    @Test
    void the_nearest_kern_goes_before_the_soonest() {
        var timetable = timetable("2026-11-22", List.of(TUESDAY_IN_HALL, WEDNESDAY_IN_EMPE, THURSDAY_IN_OEKEN));

        assertEquals(List.of("Oeken", "Hall", "Empe"), kernen(timetable.nearest(FROM_OEKEN, at("2026-11-22T12:00"))));
        assertEquals(List.of(0, 12, 20), timetable.nearest(FROM_OEKEN, at("2026-11-22T12:00")).stream().map(NearSpreekuur::minutes)
            .toList());
    }

    @Test
    void of_two_in_one_kern_the_soonest_goes_first() {
        var friday = spreekuur(17, OEKEN, "FREQ=WEEKLY;BYDAY=FR", "2026-01-02", "10:00", true);
        var timetable = timetable("2026-11-22", List.of(friday, THURSDAY_IN_OEKEN));

        assertEquals(13, timetable.nearest(FROM_OEKEN, at("2026-11-22T12:00")).get(0).occurrence().spreekuur().id());
        assertEquals(17, timetable.nearest(FROM_OEKEN, at("2026-11-26T10:30")).get(0).occurrence().spreekuur().id());
    }

    @Test
    void one_after_a_closed_season_stands_behind_one_that_is_further_away_and_soon() {
        var summer = spreekuur(18, OEKEN, "FREQ=WEEKLY;BYDAY=TH;BYMONTH=6,7", "2026-06-04", "10:00", true);
        var timetable = timetable("2026-11-22", List.of(summer, TUESDAY_IN_HALL));

        assertEquals(List.of("Hall", "Oeken"), kernen(timetable.nearest(FROM_OEKEN, at("2026-11-22T12:00"))));
    }

    @Test
    void a_place_that_nobody_cycles_to_stands_last() {
        var zalk = spreekuur(19, kern(9, "Zalk"), "FREQ=WEEKLY;BYDAY=MO", "2026-01-05", "10:00", true);

        assertEquals(List.of("Empe", "Zalk"),
            kernen(timetable("2026-11-22", List.of(zalk, WEDNESDAY_IN_EMPE)).nearest(FROM_OEKEN, at("2026-11-22T12:00"))));
    }

    @Test
    void instead_of_a_cancelled_one_comes_the_nearest_other_before_it_is_held_again() {
        var timetable = new Timetable(LocalDate.of(2026, 11, 22), List.of(TUESDAY_IN_HALL, WEDNESDAY_IN_EMPE, THURSDAY_IN_OEKEN),
            Map.of(13L, List.of(exception("2026-11-26", CANCELLED, null, null, "Ziek."))), CLOSED);
        var thursday = timetable.dropped(13, at("2026-11-22T12:00")).orElseThrow();

        var instead = timetable.insteadOf(thursday, FROM_OEKEN, at("2026-11-22T12:00")).orElseThrow();

        assertEquals("Hall", instead.occurrence().kern().name());
        assertEquals(LocalDate.of(2026, 12, 1), instead.occurrence().date());
        assertEquals(12, instead.minutes());
    }

    @Test
    void nobody_is_sent_to_another_one_that_comes_after_the_next_of_the_same() {
        var timetable = timetable("2026-11-22", List.of(TUESDAY_IN_HALL), exception("2026-11-24", CANCELLED, null, null, "Ziek."));

        assertTrue(timetable.insteadOf(timetable.dropped(11, at("2026-11-22T12:00")).orElseThrow(), FROM_OEKEN, at("2026-11-22T12:00"))
            .isEmpty());
    }

    @Test
    void where_one_moved_to_counts_for_how_near_it_is() {
        var elsewhere = new DateException("u", LocalDate.of(2026, 11, 24), false, MOVED, null, null, null, place(2, OEKEN), OEKEN,
            "In Oeken deze keer.");

        assertTrue(timetable("2026-11-22", List.of(TUESDAY_IN_HALL), elsewhere).nearest(FROM_OEKEN, at("2026-11-22T12:00")).get(0).here());
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

    private static String next(Timetable timetable, String wallTime) {
        return timetable.next(11, at(wallTime)).orElseThrow().date().toString();
    }

    private static List<String> kernen(List<NearSpreekuur> near) {
        return near.stream().map(each -> each.occurrence().kern().name()).collect(Collectors.toList());
    }

    private static Timetable timetable(String day, List<Spreekuur> spreekuren, DateException... exceptions) {
        return new Timetable(LocalDate.parse(day), spreekuren, exceptions.length == 0 ? Map.of() : Map.of(11L, List.of(exceptions)),
            CLOSED);
    }

    private static DateException exception(String on, DateException.Kind kind, String newDate, String newStart, String reason) {
        return new DateException("u", LocalDate.parse(on), false, kind, newDate == null ? null : LocalDate.parse(newDate),
            newStart == null ? null : LocalTime.parse(newStart), null, null, null, reason);
    }

    private static Spreekuur spreekuur(long id, Kern kern, String rule, String first, String start, boolean holidaysClosed) {
        return new Spreekuur(id, "uuid-" + id, 1, "slug-" + id, "Spreekuur in " + kern.name(), kern, place(id, kern), kern,
            Rhythm.of(rule, LocalDate.parse(first), null, null), LocalTime.parse(start), Duration.ofHours(1), holidaysClosed, "", List.of(),
            true, false, 1, Instant.EPOCH, null);
    }

    private static Place place(long id, Kern kern) {
        return new Place(id, "uuid", 1, "plek-" + id, kern.id(), "Dorpshuis in " + kern.name(), "", "", null, null, true, true, true);
    }

    private static Kern kern(long id, String name) {
        return new Kern(id, "GM0213/" + name, name.toLowerCase(), name, name.toLowerCase(), 1, "Brummen", null, 52, 6, false);
    }

    private static Instant at(String wallTime) {
        return LocalDateTime.parse(wallTime).atZone(Time.ZONE).toInstant();
    }
}
