package nl.buurtkanaal.spreekuur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {
    private static final String[] DAYS = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

    @Test
    void every_tuesday_goes_on_through_both_changes_of_the_clock() {
        var dates = rhythm("FREQ=WEEKLY;BYDAY=TU", "2026-01-06").dates(day("2026-03-20"), day("2026-04-08"));

        assertEquals(days("2026-03-24", "2026-03-31", "2026-04-07"), dates);
        assertEquals(days("2026-10-20", "2026-10-27"),
            rhythm("FREQ=WEEKLY;BYDAY=TU", "2026-01-06").dates(day("2026-10-14"), day("2026-10-27")));
    }

    @Test
    void every_other_week_counts_from_the_first_date_also_over_the_end_of_a_year_with_53_weeks() {
        var rhythm = rhythm("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-01-06");

        assertEquals(days("2026-11-24", "2026-12-08", "2026-12-22", "2027-01-05"), rhythm.dates(day("2026-11-22"), day("2027-01-11")));
    }

    @Test
    void the_second_tuesday_and_the_last_friday_of_the_month() {
        assertEquals(days("2026-11-10", "2026-12-08", "2027-01-12"),
            rhythm("FREQ=MONTHLY;BYDAY=2TU", "2026-01-13").dates(day("2026-11-01"), day("2027-01-31")));
        assertEquals(days("2028-02-25", "2028-03-31"),
            rhythm("FREQ=MONTHLY;BYDAY=-1FR", "2026-01-30").dates(day("2028-02-01"), day("2028-03-31")));
    }

    @Test
    void the_season_has_its_first_and_its_last_day() {
        var rhythm = Rhythm.of("FREQ=WEEKLY;BYDAY=TU", day("2026-01-06"), day("2026-09-01"), day("2026-09-15"));

        assertEquals(days("2026-09-01", "2026-09-08", "2026-09-15"), rhythm.dates(day("2026-01-01"), day("2027-12-31")));
        assertEquals(List.of(), rhythm.dates(day("2026-09-16"), day("2030-01-01")));
    }

    @Test
    void nothing_comes_before_the_first_date() {
        assertEquals(days("2026-01-06"), rhythm("FREQ=WEEKLY;BYDAY=TU", "2026-01-06").dates(day("2020-01-01"), day("2026-01-07")));
    }

    @Test
    void a_span_that_ends_before_it_starts_has_no_dates() {
        assertEquals(List.of(), rhythm("FREQ=WEEKLY;BYDAY=TU", "2026-01-06").dates(day("2026-05-01"), day("2026-04-01")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "elke dinsdag", "FREQ=DAILY", "FREQ=YEARLY", "FREQ=WEEKLY;INTERVAL=0", "FREQ=WEEKLY;INTERVAL=53",
        "FREQ=WEEKLY;BYDAY=2TU", "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270101", "FREQ=WEEKLY;BYDAY=TU;COUNT=3", "FREQ=WEEKLY;BYDAY=TU;BYHOUR=9,14",
        "RRULE:FREQ=WEEKLY;BYDAY=TU", "FREQ=WEEKLY;BYDAY=WE", "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;BYDAY=TU\nDTSTART:20260106"})
    void refuses_what_is_no_rhythm_of_ours_never_occurs_or_does_not_start_on_its_first_date(String rule) {
        assertThrows(IllegalArgumentException.class, () -> rhythm(rule, "2026-01-06"));
    }

    @Test
    void refuses_a_season_that_ends_before_it_starts() {
        assertThrows(IllegalArgumentException.class,
            () -> Rhythm.of("FREQ=WEEKLY;BYDAY=TU", day("2026-01-06"), day("2026-06-01"), day("2026-05-31")));
    }

    @Test
    void a_thousand_rules_over_three_years_have_exactly_the_dates_that_counting_days_by_hand_gives() {
        var random = new Random(20261122);
        for (int i = 0; i < 1_000; i++) {
            var first = day("2025-01-01").plusDays(random.nextInt(700));
            var weekday = first.getDayOfWeek();
            var interval = 1 + random.nextInt(4);
            var weekly = random.nextBoolean();
            int nth = random.nextInt(4) == 0 ? -1 : (first.getDayOfMonth() - 1) / 7 + 1;
            if (nth == -1) {
                first = first.with(TemporalAdjusters.lastInMonth(weekday));
            }
            var rule = weekly ? "FREQ=WEEKLY;INTERVAL=" + interval + ";BYDAY=" + DAYS[weekday.ordinal()]
                : "FREQ=MONTHLY;INTERVAL=" + interval + ";BYDAY=" + nth + DAYS[weekday.ordinal()];
            var until = first.plusYears(3);

            var dates = rhythm(rule, first.toString()).dates(first, until);

            assertEquals(counted(first, until, weekly ? everyWeeks(first, interval) : everyMonths(first, interval, nth)), dates, rule
                + " from " + first);
            var later = first.plusDays(random.nextInt(1_000));
            assertEquals(dates.stream().filter(date -> !date.isBefore(later)).toList(), rhythm(rule, first.toString()).dates(later, until),
                rule + " asked from " + later);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "FREQ=WEEKLY;BYDAY=TU | 2026-01-06 | elke dinsdag",
        "FREQ=WEEKLY | 2026-01-06 | elke dinsdag",
        "FREQ=WEEKLY;BYDAY=TH,TU | 2026-01-06 | elke dinsdag en donderdag",
        "FREQ=WEEKLY;BYDAY=SU,MO,TU | 2026-01-06 | elke maandag, dinsdag en zondag",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | 2026-01-06 | om de week op dinsdag",
        "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU | 2026-01-06 | elke 3 weken op dinsdag",
        "FREQ=MONTHLY;BYDAY=1TU | 2026-01-06 | elke eerste dinsdag van de maand",
        "FREQ=MONTHLY;BYDAY=1TU,3TU | 2026-01-06 | elke eerste en derde dinsdag van de maand",
        "FREQ=MONTHLY;BYDAY=-1FR | 2026-01-30 | elke laatste vrijdag van de maand",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU | 2026-01-06 | om de maand op de eerste dinsdag van de maand",
        "FREQ=MONTHLY;BYMONTHDAY=6 | 2026-01-06 | elke 6e van de maand",
        "FREQ=MONTHLY;BYDAY=TU,WE;BYSETPOS=1 | 2026-01-06 | op wisselende dagen",
        "FREQ=MONTHLY;BYDAY=1TU,1WE | 2026-01-06 | op wisselende dagen",
        "FREQ=WEEKLY;BYDAY=TU;BYMONTH=1,2,11 | 2026-01-06 | elke dinsdag, alleen in januari, februari en november",
    })
    void says_itself_in_plain_dutch(String rule, String first, String words) {
        assertEquals(words, RhythmWords.of(rhythm(rule, first)));
    }

    private static Predicate<LocalDate> everyWeeks(LocalDate first, int interval) {
        return date -> ChronoUnit.DAYS.between(first, date) % (7L * interval) == 0;
    }

    private static Predicate<LocalDate> everyMonths(LocalDate first, int interval, int nth) {
        return date -> {
            var months = ChronoUnit.MONTHS.between(first.withDayOfMonth(1), date.withDayOfMonth(1));
            var isNth = nth == -1 ? date.plusWeeks(1).getMonth() != date.getMonth() : (date.getDayOfMonth() - 1) / 7 + 1 == nth;
            return date.getDayOfWeek() == first.getDayOfWeek() && isNth && months % interval == 0;
        };
    }

    private static List<LocalDate> counted(LocalDate first, LocalDate until, Predicate<LocalDate> isDate) {
        return first.datesUntil(until.plusDays(1)).filter(isDate).toList();
    }

    private static Rhythm rhythm(String rule, String first) {
        return Rhythm.of(rule, day(first), null, null);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static List<LocalDate> days(String... days) {
        return Stream.of(days).map(LocalDate::parse).toList();
    }

    @Test
    void the_dates_of_the_tests_fall_on_the_days_they_are_named_after() {
        assertTrue(days("2026-01-06", "2026-03-31", "2026-10-27").stream().allMatch(date -> date.getDayOfWeek() == DayOfWeek.TUESDAY));
    }
}
