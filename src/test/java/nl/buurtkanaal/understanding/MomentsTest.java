package nl.buurtkanaal.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MomentsTest {

    @Test
    void a_day_with_its_part_is_that_part() {
        assertEquals(List.of("di-ochtend"), Understanding.moment("Wie rijdt mij dinsdagochtend naar het ziekenhuis?").dayParts(null));
        assertEquals(List.of("vr-middag"), Understanding.moment("Elke vrijdag middag").dayParts(null));
        assertEquals(List.of("za-ochtend"), Understanding.moment("Op zaterdagmorgen").dayParts(null));
    }

    @Test
    void a_day_alone_is_the_whole_day() {
        assertEquals(List.of("wo-ochtend", "wo-middag", "wo-avond"), Understanding.moment("Graag op WOENSDAG.").dayParts(null));
    }

    @Test
    void several_days_stand_in_the_order_of_the_text() {
        assertEquals(List.of("ma-avond", "do-avond"), Understanding.moment("maandagavond of donderdagavonden").dayParts(null));
    }

    @Test
    void words_without_a_day_give_none() {
        assertEquals(List.of(), Understanding.moment("Vandaag of morgen, in overleg. Zondagskind.").dayParts(null));
    }
}
