package nl.buurtkanaal.spreekuur;

import static nl.buurtkanaal.spreekuur.DateException.Kind.CANCELLED;
import static nl.buurtkanaal.spreekuur.DateException.Kind.MOVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which spreekuur is named to somebody: the nearest, and how soon it is held. */
class Timetable_NearestTest extends TimetableTest {

    private static final Spreekuur WEDNESDAY_IN_EMPE = spreekuur(12, EMPE, "FREQ=WEEKLY;BYDAY=WE", "2026-01-07", "09:30", true);
    private static final Spreekuur THURSDAY_IN_OEKEN = spreekuur(13, OEKEN, "FREQ=WEEKLY;BYDAY=TH", "2026-01-08", "09:30", true);

    /** Hall is 12 minutes from Oeken, Empe 20; Zalk (9) is near to none. */
    private static final LongFunction<OptionalInt> FROM_OEKEN = kern ->
        kern == 2 ? OptionalInt.of(0) : kern == 1 ? OptionalInt.of(12) : kern == 3 ? OptionalInt.of(20) : OptionalInt.empty();

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

    private static List<String> kernen(List<NearSpreekuur> near) {
        return near.stream().map(each -> each.occurrence().kern().name()).collect(Collectors.toList());
    }
}
