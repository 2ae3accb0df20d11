package nl.buurtkanaal.introduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import org.junit.jupiter.api.Test;

/** The rule book: who stands above whom. */
class RankingTest {

    private static final DayParts TUESDAY_MORNING = DayParts.of(List.of("di-ochtend")).orElseThrow();
    private static final DayParts THURSDAY_AFTERNOON = DayParts.of(List.of("do-middag")).orElseThrow();
    private static final Instant PUBLISHED = Instant.parse("2026-11-20T09:00:00Z");
    private static final int LONGEST_RIDE = 30;

    private long nextId = 1;

    @Test
    void a_neighbour_who_cannot_come_is_not_above_one_in_the_next_kern_who_can() {
        var nextDoor = new Fit(TUESDAY_MORNING, THURSDAY_AFTERNOON, 0, true, 0, 0);
        var nextKern = new Fit(TUESDAY_MORNING, TUESDAY_MORNING, 12, true, 0, 0);

        assertTrue(above(nextKern, nextDoor));
    }

    @Test
    void not_even_when_the_one_who_can_has_everything_else_against_them() {
        var bestWhoCannot = new Fit(TUESDAY_MORNING, THURSDAY_AFTERNOON, 0, true, 0, 0);
        var worstWhoCan = new Fit(TUESDAY_MORNING, TUESDAY_MORNING, LONGEST_RIDE, false, 1_000, 1_000);

        assertTrue(above(worstWhoCan, bestWhoCannot));
    }

    @Test
    void nor_above_one_who_has_not_said_when() {
        var bestWhoCannot = new Fit(TUESDAY_MORNING, THURSDAY_AFTERNOON, 0, true, 0, 0);
        var worstInConsultation = new Fit(TUESDAY_MORNING, DayParts.OPEN, LONGEST_RIDE, false, 1_000, 1_000);

        assertTrue(above(worstInConsultation, bestWhoCannot));
    }

    @Test
    void who_can_for_sure_goes_before_who_has_not_said_when() {
        assertTrue(above(new Fit(TUESDAY_MORNING, TUESDAY_MORNING, 4, true, 0, 0), new Fit(TUESDAY_MORNING, DayParts.OPEN, 4, true, 0, 0)));
    }

    @Test
    void who_has_not_said_when_goes_before_who_can_for_sure_a_long_ride_away() {
        assertTrue(above(new Fit(TUESDAY_MORNING, DayParts.OPEN, 4, true, 0, 0),
            new Fit(TUESDAY_MORNING, TUESDAY_MORNING, 20, true, 0, 0)));
    }

    @Test
    void the_nearest_comes_first_when_all_else_is_equal() {
        assertTrue(above(new Fit(TUESDAY_MORNING, TUESDAY_MORNING, 0, true, 0, 0),
            new Fit(TUESDAY_MORNING, TUESDAY_MORNING, 7, true, 0, 0)));
    }

    @Test
    void the_same_category_goes_before_a_sibling() {
        assertTrue(above(new Fit(DayParts.OPEN, DayParts.OPEN, 12, true, 0, 0), new Fit(DayParts.OPEN, DayParts.OPEN, 0, false, 0, 0)));
    }

    @Test
    void who_was_asked_least_goes_before_who_is_asked_all_the_time() {
        assertTrue(above(new Fit(DayParts.OPEN, DayParts.OPEN, 4, true, 0, 0), new Fit(DayParts.OPEN, DayParts.OPEN, 0, true, 3, 0)));
    }

    @Test
    void being_asked_often_never_costs_more_than_a_quarter_of_an_hour() {
        assertEquals(15, Ranking.cost(new Fit(TUESDAY_MORNING, TUESDAY_MORNING, 0, true, 500, 0)));
    }

    @Test
    void a_fresh_post_goes_before_one_that_stands_there_for_weeks() {
        assertTrue(above(new Fit(DayParts.OPEN, DayParts.OPEN, 0, true, 0, 0), new Fit(DayParts.OPEN, DayParts.OPEN, 0, true, 0, 3)));
    }

    @Test
    void among_equals_the_newest_comes_first_and_then_the_highest_id() {
        var fit = new Fit(DayParts.OPEN, DayParts.OPEN, 0, true, 0, 0);
        var older = candidate(fit, PUBLISHED);
        var newer = candidate(fit, PUBLISHED.plusSeconds(60));
        var sameMoment = candidate(fit, PUBLISHED.plusSeconds(60));

        assertEquals(List.of(sameMoment, newer, older), Stream.of(older, newer, sameMoment).sorted(Ranking.BEST_FIRST).toList());
    }

    @Test
    void the_order_is_one_order_whatever_comes_in_first() {
        var fits = Stream.of(0, 4, 12, 30).flatMap(minutes -> Stream.of(TUESDAY_MORNING, THURSDAY_AFTERNOON, DayParts.OPEN)
            .flatMap(possible -> Stream.of(true, false).map(same -> new Fit(TUESDAY_MORNING, possible, minutes, same, minutes % 3, 1))))
                .toList();
        var candidates = fits.stream().map(fit -> candidate(fit, PUBLISHED)).toList();
        var reversed = candidates.stream().sorted(Comparator.comparing(Candidate::postId).reversed()).toList();

        assertEquals(candidates.stream().sorted(Ranking.BEST_FIRST).toList(), reversed.stream().sorted(Ranking.BEST_FIRST).toList());
    }

    private boolean above(Fit one, Fit other) {
        var first = candidate(one, PUBLISHED);
        var second = candidate(other, PUBLISHED);
        return Stream.of(second, first).min(Ranking.BEST_FIRST).orElseThrow() == first;
    }

    private Candidate candidate(Fit fit, Instant publishedAt) {
        return new Candidate(nextId++, "/brummen/hulp/4K7M2P", "Rijden", Category.VERVOER, "Hall", "Kees", publishedAt, fit);
    }
}
