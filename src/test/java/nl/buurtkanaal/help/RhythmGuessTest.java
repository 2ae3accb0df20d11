package nl.buurtkanaal.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nl.buurtkanaal.help.HelpPost.Rhythm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmGuessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Wie komt elke week twee uur op bezoek? | WEEKLY", "Elke dinsdagochtend naar het spreekuur | WEEKLY",
            "één keer per week praten | WEEKLY",
        "Wie gaat er af en toe een uurtje op stap? | NOW_AND_THEN", "Wie knipt mijn heg? | ONCE", "Deze week een lamp ophangen | ONCE"})
    void how_often_is_read_from_the_words(String words, Rhythm rhythm) {
        assertEquals(rhythm, RhythmGuess.of(words));
    }
}
