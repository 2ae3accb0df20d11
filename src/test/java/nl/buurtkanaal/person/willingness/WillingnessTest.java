package nl.buurtkanaal.person.willingness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import org.junit.jupiter.api.Test;

/** When somebody may be asked. */
class WillingnessTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final DayParts TUESDAY_MORNING = DayParts.of(List.of("di-ochtend")).orElseThrow();

    @Test
    void who_was_not_asked_too_often_is_free_today() {
        assertEquals(TUESDAY, says(2, null).freeOn(TUESDAY, 1));
    }

    @Test
    void who_was_asked_as_often_as_they_said_is_free_next_month() {
        assertEquals(LocalDate.of(2026, 12, 1), says(2, null).freeOn(TUESDAY, 2));
    }

    @Test
    void a_pause_ends_with_its_last_day() {
        assertEquals(LocalDate.of(2026, 11, 27), says(2, LocalDate.of(2026, 11, 26)).freeOn(TUESDAY, 0));
        assertEquals(TUESDAY, says(2, LocalDate.of(2026, 11, 23)).freeOn(TUESDAY, 0));
    }

    @Test
    void a_pause_into_the_next_month_outlasts_the_maximum_of_this_one() {
        assertEquals(LocalDate.of(2026, 12, 11), says(1, LocalDate.of(2026, 12, 10)).freeOn(TUESDAY, 1));
        assertEquals(LocalDate.of(2026, 12, 1), says(1, LocalDate.of(2026, 11, 26)).freeOn(TUESDAY, 1));
    }

    @Test
    void an_offer_adds_to_what_somebody_said_and_ends_a_pause() {
        var more = says(2, LocalDate.of(2026, 12, 10)).plus(Category.TUIN, TUESDAY_MORNING, HowFar.NEIGHBOURS);

        assertEquals(Set.of(Category.VERVOER, Category.TUIN), more.categories());
        assertEquals(HowFar.NEIGHBOURS, more.howFar());
        assertEquals(DayParts.OPEN, more.dayParts());
        assertNull(more.pausedUntil());
        assertEquals(TUESDAY_MORNING, Willingness.BLANK.plus(Category.TUIN, TUESDAY_MORNING, HowFar.KERN).dayParts());
    }

    private static Willingness says(int timesAMonth, LocalDate pausedUntil) {
        return new Willingness(Set.of(Category.VERVOER), DayParts.OPEN, HowFar.KERN, timesAMonth, pausedUntil, Hearing.AT_ONCE);
    }
}
