package nl.buurtkanaal.understanding;

import org.junit.jupiter.api.Test;

/**
 * The questions of five writers who saw no rules, asked by rules and examples whose writers saw no question. It stands alone so that
 * whoever works on the understanding can run all other tests without it; it prints totals only.
 */
class UnseenQuestionsTest {

    @Test
    void questions_that_nobody_looked_into_are_understood() {
        var score = QuestionSets.score("questions-unseen-2.tsv").get("all");

        System.out.println("unseen-2: " + score);
        QuestionSetsTest.assertWithinBars(score);
    }
}
