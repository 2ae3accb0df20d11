package nl.buurtkanaal.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureTest {

    @Test
    void nothing_and_many_are_shown_one_to_four_are_not() {
        assertEquals(0, Disclosure.shown(0));
        IntStream.rangeClosed(1, 4).forEach(count -> assertNull(Disclosure.shown(count)));
        assertEquals(5, Disclosure.shown(5));
    }

    @Test
    void a_part_is_hidden_when_the_rest_is_a_few() {
        assertEquals(20, Disclosure.shown(20, 30));
        assertEquals(30, Disclosure.shown(30, 30));
        assertNull(Disclosure.shown(28, 30), "two were not answered");
        assertNull(Disclosure.shown(3, 30));
        assertNull(Disclosure.shown(0, 4), "the whole is hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9 2 14 > - - 14", "9 8 14 > 9 8 14", "1 2 30 > - - -", "0 3 30 > 0 - -", "0 0 12 > 0 0 12", "4 4 30 > - - 30",
        "20 1 20 > - - 20"})
    void of_parts_none_that_is_hidden_can_be_worked_out(String line) {
        var counts = Arrays.stream(line.split(" > ")[0].split(" ")).map(Integer::valueOf).toList();

        var shown = Disclosure.parts(counts, true);

        assertEquals(line.split(" > ")[1], String.join(" ", shown.stream().map(count -> count == null ? "-" : count.toString()).toList()));
    }

    @Test
    void whatever_the_parts_the_hidden_ones_are_at_least_two_and_at_least_five_together() {
        for (int a = 0; a < 12; a++) {
            for (int b = 0; b < 12; b++) {
                for (int c = 0; c < 12; c++) {
                    var counts = List.of(a, b, c);
                    var shown = Disclosure.parts(counts, true);
                    var hidden = IntStream.range(0, 3).filter(i -> shown.get(i) == null).toArray();
                    var sum = IntStream.of(hidden).map(counts::get).sum();
                    var all = IntStream.range(0, 3).filter(i -> counts.get(i) > 0).allMatch(i -> shown.get(i) == null);
                    assertTrue(hidden.length == 0 || all || hidden.length > 1 && sum >= Disclosure.FEWEST, counts + " shows " + shown);
                    shown.forEach(count -> assertTrue(count == null || count == 0 || count >= Disclosure.FEWEST, counts + " shows "
                        + shown));
                }
            }
        }
        assertEquals(Arrays.asList(null, null, null), Disclosure.parts(List.of(9, 9, 9), false));
    }

    @Test
    void a_median_of_a_few_is_hidden_and_a_quarter_says_whether_it_is_over() {
        var few = new QuarterFigures(LocalDate.of(2026, 10, 1), 30, 4, 4, 90, 0, 0, 0, 0, 0);
        var many = new QuarterFigures(LocalDate.of(2026, 10, 1), 30, 20, 18, 90, 10, 6, 8, 40, 7);

        assertEquals("niet getoond", ShownQuarter.of(few, LocalDate.of(2027, 2, 1)).cells().get("hours"));
        var shown = ShownQuarter.of(many, LocalDate.of(2027, 2, 1));
        assertEquals("2", shown.cells().get("hours"));
        assertEquals("okt t/m dec 2026", shown.name());
        assertFalse(shown.running());
    }

    @Test
    void until_it_is_settled_a_quarter_tells_only_what_was_asked() {
        var raw = new QuarterFigures(LocalDate.of(2026, 10, 1), 30, 20, 18, 90, 10, 6, 8, 40, 7);

        for (var today : List.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 31))) {
            var cells = ShownQuarter.of(raw, today).cells();
            assertEquals("30", cells.get("asked"));
            assertEquals(9, cells.values().stream().filter("komt later"::equals).count(), cells.toString());
        }
        assertEquals(List.of("30", "18", "2", "24", "10", "6", "8", "16", "40", "7"),
            List.copyOf(ShownQuarter.of(raw, LocalDate.of(2027, 2, 1)).cells().values()));
    }

    @Test
    void help_by_neighbours_tells_nothing_about_help_from_outside() {
        for (int here = 0; here < 12; here++) {
            for (int outside = 0; outside < 12; outside++) {
                var cells = ShownQuarter.of(new QuarterFigures(LocalDate.of(2026, 10, 1), 60, 20, 18, 90, here, 7, outside, 40, 7),
                    LocalDate.of(2027, 2, 1)).cells();
                assertTrue(!cells.get("outside").equals("niet getoond") || cells.get("neighbours").equals("niet getoond"),
                    cells.toString());
            }
        }
    }
}
