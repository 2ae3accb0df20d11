package nl.buurtkanaal.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DayPartGuessTest {

    @Test
    void a_day_with_its_part_is_that_part() {
        assertEquals(List.of("di-ochtend"), DayPartGuess.of("Wie rijdt mij dinsdagochtend naar het ziekenhuis?"));
        assertEquals(List.of("vr-middag"), DayPartGuess.of("Elke vrijdag middag"));
        assertEquals(List.of("za-ochtend"), DayPartGuess.of("Op zaterdagmorgen"));
    }

    @Test
    void a_day_alone_is_the_whole_day() {
        assertEquals(List.of("wo-ochtend", "wo-middag", "wo-avond"), DayPartGuess.of("Graag op WOENSDAG."));
    }

    @Test
    void several_days_stand_in_the_order_of_the_text() {
        assertEquals(List.of("ma-avond", "do-avond"), DayPartGuess.of("maandagavond of donderdagavonden"));
    }

    @Test
    void words_without_a_day_give_none() {
        assertEquals(List.of(), DayPartGuess.of("Vandaag of morgen, in overleg. Zondagskind."));
    }
}
