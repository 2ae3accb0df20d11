package nl.buurtkanaal.introduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import nl.buurtkanaal.category.DayParts;
import org.junit.jupiter.api.Test;

/** What holds for the order in which neighbours are asked, whoever they are: tried on thousands of invented villages. */
class Ranking_PropertiesTest {

    private static final int VILLAGES = 2_000;
    private static final int LONGEST_RIDE = 30;

    private final Random random = new Random(2026);

    @Test
    void who_cannot_come_is_never_asked_before_who_can_or_may() {
        villages(village -> {
            var moments = Ranking.best(village, village.size()).stream().map(each -> each.fit().moment() == Fit.Moment.NONE).toList();

            assertEquals(moments.stream().sorted().toList(), moments, village.toString());
        });
    }

    @Test
    void of_two_who_differ_in_one_thing_the_better_comes_first() {
        for (int i = 0; i < VILLAGES; i++) {
            var fit = fit();
            var asked = fit.timesAsked() + 1;
            assertTrue(Ranking.cost(fit) <= Ranking.cost(new Fit(fit.wanted(), fit.possible(), fit.minutes() + 1, fit.sameCategory(),
                fit.timesAsked(), 0)));
            assertTrue(Ranking.cost(fit) <= Ranking.cost(new Fit(fit.wanted(), fit.possible(), fit.minutes(), false, fit.timesAsked(), 0)));
            assertTrue(Ranking.cost(fit) <= Ranking.cost(new Fit(fit.wanted(), fit.possible(), fit.minutes(), fit.sameCategory(), asked,
                0)));
            assertTrue(Ranking.cost(fit) >= 0);
        }
    }

    @Test
    void the_order_does_not_depend_on_the_order_in_which_people_were_found() {
        villages(village -> {
            var shuffled = new ArrayList<>(village);
            Collections.shuffle(shuffled, random);

            assertEquals(Ranking.best(village, 5).stream().map(Neighbour::personId).toList(),
                Ranking.best(shuffled, 5).stream().map(Neighbour::personId).toList());
        });
    }

    @Test
    void asking_more_people_asks_the_same_ones_first_and_nobody_twice() {
        villages(village -> {
            var five = Ranking.best(village, 5);
            var ten = Ranking.best(village, 10);

            assertEquals(five, ten.subList(0, five.size()));
            assertEquals(ten.size(), ten.stream().map(Neighbour::personId).distinct().count());
        });
    }

    @Test
    void among_equals_who_was_asked_longest_ago_comes_first() {
        var fit = new Fit(DayParts.OPEN, DayParts.OPEN, 4, true, 1, 0);
        var longAgo = new Neighbour(9, 1, Instant.parse("2026-01-01T00:00:00Z"), fit);
        var lately = new Neighbour(2, 1, Instant.parse("2026-11-01T00:00:00Z"), fit);

        assertEquals(List.of(longAgo, lately), Ranking.best(List.of(lately, longAgo), 5));
    }

    private void villages(Consumer<List<Neighbour>> law) {
        for (int i = 0; i < VILLAGES; i++) {
            var village = new ArrayList<Neighbour>();
            for (int n = random.nextInt(30); n > 0; n--) {
                // the same person may be found for several kinds of help
                village.add(new Neighbour(1 + random.nextInt(20), 1, Instant.EPOCH.plusSeconds(random.nextInt(5)), fit()));
            }
            law.accept(village);
        }
    }

    private Fit fit() {
        return new Fit(moments(), moments(), random.nextInt(LONGEST_RIDE + 1), random.nextBoolean(), random.nextInt(12), 0);
    }

    private DayParts moments() {
        return random.nextInt(4) == 0 ? DayParts.OPEN : new DayParts(1 << random.nextInt(21) | 1 << random.nextInt(21));
    }
}
