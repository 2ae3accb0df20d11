package nl.buurtkanaal.spreekuur.visit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuietTest {

    @Test
    void fewer_than_one_each_time_is_quiet() {
        assertTrue(Quiet.is(List.of(1, 0, 1, 1)));
        assertTrue(Quiet.is(List.of(0, 0, 0, 0, 9, 9)));
        assertFalse(Quiet.is(List.of(1, 1, 1, 1)));
    }

    @Test
    void less_than_half_of_before_and_fewer_than_two_each_time_is_quiet() {
        assertTrue(Quiet.is(List.of(1, 2, 1, 2, 4, 3, 4, 3)));
        assertFalse(Quiet.is(List.of(2, 2, 2, 2, 9, 9, 9, 9)), "eight people still come");
        assertFalse(Quiet.is(List.of(2, 2, 1, 1, 3, 3, 3, 3)), "exactly half");
    }

    @Test
    void with_fewer_than_four_counts_it_is_too_early_to_tell() {
        assertFalse(Quiet.is(List.of()));
        assertFalse(Quiet.is(List.of(0, 0, 0)));
    }
}
