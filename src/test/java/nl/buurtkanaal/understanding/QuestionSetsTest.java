package nl.buurtkanaal.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.buurtkanaal.understanding.QuestionSets.Column;
import nl.buurtkanaal.understanding.QuestionSets.Score;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bars of the question box; the scores stand in the README. */
class QuestionSetsTest {

    private static final double BAR = 0.85;
    /** Of those who are not in distress, how many may see the help lines all the same. */
    private static final double ALARMS = 0.15;

    /** Questions that the rules and the examples learned from: that nothing gets lost, no measure of what new words do. */
    @ParameterizedTest
    @ValueSource(strings = {"own", "more", "seen"})
    void questions_that_were_looked_into_are_understood(String set) {
        var score = QuestionSets.score("questions-" + set + ".tsv").get("all");

        System.out.println(set + ": " + score);
        assertWithinBars(score);
    }

    static void assertWithinBars(Score score) {
        assertTrue(score.share(Column.CATEGORY) >= BAR, "category");
        assertEquals(0, score.missed(), "distress that was missed");
        assertTrue(score.alarms() <= ALARMS * score.questions(), "false alarms");
    }
}
