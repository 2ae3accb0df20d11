package nl.buurtkanaal.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.buurtkanaal.figures.Waits.Wait;
import org.junit.jupiter.api.Test;

class WaitsTest {

    private static final int LARGEST = 8;

    private long nobodyYet;

    @Test
    void a_village_of_five_stands_on_its_own_and_smaller_ones_are_counted_together() {
        var waits = new Waits();
        waited(waits, "Eerbeek", 10, 20, 30, 40, 50, 60);
        waited(waits, "Hall", 100, 200, 300);
        waited(waits, "Empe", 400, 500);
        waited(waits, "Brummen", 1, 2, 3, 4, 1_000);

        assertEquals(List.of(new Wait("Brummen", 5, 3), new Wait("Eerbeek", 6, 35), new Wait(Waits.TOGETHER, 5, 300)), waits.shown());
    }

    @Test
    void a_larger_village_joins_when_else_the_rest_were_a_few() {
        var waits = new Waits();
        waited(waits, "Eerbeek", 10, 20, 30, 40, 50, 60);
        waited(waits, "Hall", 100, 200);
        waited(waits, "Brummen", 1, 2, 3, 4, 5);

        assertEquals(List.of(new Wait("Eerbeek", 6, 35), new Wait(Waits.TOGETHER, 7, 4)), waits.shown());
    }

    @Test
    void of_somebody_who_asks_often_the_first_wait_counts_wherever_they_live_now() {
        var waits = new Waits();
        waited(waits, "Hall", 10, 20, 30, 40);
        for (int i = 0; i < LARGEST; i++) {
            waits.add("Hall", 99, 50 + i);
            waits.add("Empe", 99, 50 + i);
        }

        assertEquals(List.of(new Wait("Hall", 5, 30)), waits.shown());
    }

    @Test
    void a_few_in_all_are_not_shown_at_all() {
        var waits = new Waits();
        waited(waits, "Hall", 10, 20);
        waited(waits, null, 30, 40);

        assertEquals(List.of(), waits.shown());
    }

    /** Whoever knows the whole and takes any of the groups from it is left with nobody or with at least five, and so is each group. */
    @Test
    void no_group_of_a_few_is_left_when_groups_are_taken_from_the_whole() {
        for (int a = 0; a < LARGEST; a++) {
            for (int b = 0; b < LARGEST; b++) {
                for (int c = 0; c < LARGEST; c++) {
                    for (int without = 0; without < LARGEST; without++) {
                        var waits = new Waits();
                        waited(waits, "A", new long[a]);
                        waited(waits, "B", new long[b]);
                        waited(waits, "C", new long[c]);
                        waited(waits, null, new long[without]);
                        assertNobodyIsLeftAlone(waits.shown(), a + b + c + without);
                    }
                }
            }
        }
    }

    private static void assertNobodyIsLeftAlone(List<Wait> shown, int whole) {
        assertEquals(whole < Disclosure.FEWEST ? 0 : whole, shown.stream().mapToInt(Wait::people).sum());
        for (int taken = 0; taken < 1 << shown.size(); taken++) {
            var left = 0;
            for (int i = 0; i < shown.size(); i++) {
                left += (taken & 1 << i) == 0 ? shown.get(i).people() : 0;
            }
            assertTrue(left == 0 || left >= Disclosure.FEWEST, shown + " of " + whole + " leaves " + left);
        }
    }

    private void waited(Waits waits, String village, long... minutes) {
        for (var one : minutes) {
            waits.add(village, 1_000 + nobodyYet++, one);
        }
    }
}
