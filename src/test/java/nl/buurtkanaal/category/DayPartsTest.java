package nl.buurtkanaal.category;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DayPartsTest {
    @Test
    void slugs_are_read_and_written_back_in_the_order_of_the_week() {
        var parts = parts("do-middag", "di-ochtend");

        assertEquals(List.of("di-ochtend", "do-middag"), parts.slugs());
        assertEquals(Optional.of(DayParts.OPEN), DayParts.of(List.of()));
        assertEquals(Optional.empty(), DayParts.of(List.of("di-ochtend", "di-nacht")));
        assertEquals(21, DayParts.allSlugs().size());
    }

    @Test
    void two_overlap_when_they_share_a_day_part() {
        assertTrue(parts("di-ochtend", "wo-avond").overlaps(parts("wo-avond")));
        assertFalse(parts("di-ochtend").overlaps(parts("di-middag")));
        assertFalse(DayParts.OPEN.overlaps(parts("di-middag")));
        assertEquals(parts("wo-avond"), parts("di-ochtend", "wo-avond").shared(parts("wo-avond", "zo-avond")));
        assertEquals(parts("zo-avond"), DayParts.of(DayOfWeek.SUNDAY, DayParts.Part.AVOND));
    }

    @Test
    void bits_outside_the_week_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new DayParts(1 << 21));
        assertThrows(IllegalArgumentException.class, () -> new DayParts(-1));
    }

    @Test
    void single_day_parts_are_said_one_by_one() {
        assertEquals("dinsdagochtend, donderdagmiddag", parts("di-ochtend", "do-middag").words());
        assertEquals("op dinsdagochtend en donderdagmiddag", parts("di-ochtend", "do-middag").phrase());
        assertEquals("op dinsdagochtend", parts("di-ochtend").phrase());
        assertEquals("in overleg", DayParts.OPEN.words());
        assertEquals("in overleg", DayParts.OPEN.phrase());
    }

    @Test
    void what_belongs_together_is_said_together() {
        assertEquals("elke ochtend", each("ma di wo do vr za zo", "ochtend").words());
        assertEquals("doordeweeks in de avond", each("ma di wo do vr", "avond").words());
        assertEquals("doordeweeks", each("ma di wo do vr", "ochtend middag avond").words());
        assertEquals("in het weekend", each("za zo", "ochtend middag avond").words());
        assertEquals("dinsdag", each("di", "ochtend middag avond").words());
        assertEquals("altijd", each("ma di wo do vr za zo", "ochtend middag avond").words());
    }

    @Test
    void groups_and_single_day_parts_go_together_in_one_sentence() {
        var bits = each("ma di wo do vr za zo", "ochtend").bits() | parts("za-middag", "zo-avond").bits();

        assertEquals("elke ochtend, zaterdagmiddag, zondagavond", new DayParts(bits).words());
        assertEquals("elke ochtend, op zaterdagmiddag en zondagavond", new DayParts(bits).phrase());
    }

    @Test
    void every_choice_of_day_parts_has_words() {
        for (int bits = 0; bits < 1 << 21; bits += 97) {
            assertFalse(new DayParts(bits).words().isBlank());
        }
    }

    private static DayParts parts(String... slugs) {
        return DayParts.of(List.of(slugs)).orElseThrow();
    }

    private static DayParts each(String days, String parts) {
        var slugs = new ArrayList<String>();
        for (var day : days.split(" ")) {
            Stream.of(parts.split(" ")).forEach(part -> slugs.add(day + "-" + part));
        }
        return DayParts.of(slugs).orElseThrow();
    }
}
