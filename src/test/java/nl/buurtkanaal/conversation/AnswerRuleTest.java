package nl.buurtkanaal.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.person.Marks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule book: who may answer what. */
class AnswerRuleTest {

    private static final Marks CONFIRMED = new Marks(true, true, false);
    private static final Marks CONFIRMED_WITH_VOG = new Marks(true, true, true);
    private static final Marks ACQUAINTED = new Marks(false, true, false);

    static Stream<Category> orange() {
        return Stream.of(Category.values()).filter(Category::orange);
    }

    static Stream<Category> notOrange() {
        return Stream.of(Category.values()).filter(category -> !category.orange());
    }

    @ParameterizedTest
    @MethodSource("notOrange")
    void everybody_may_answer_what_is_green_or_yellow(Category category) {
        assertEquals(Verdict.YES, AnswerRule.decide(Kind.REQUEST, category, true, false, true, Marks.NONE));
        assertEquals(Verdict.YES, AnswerRule.decide(Kind.REQUEST, category, true, false, false, Marks.NONE));
    }

    @ParameterizedTest
    @MethodSource("orange")
    void a_seventeen_year_old_answers_nothing_orange_however_well_known(Category category) {
        for (var kind : Kind.values()) {
            assertEquals(Verdict.TOO_YOUNG, AnswerRule.decide(kind, category, true, false, false, CONFIRMED_WITH_VOG));
        }
    }

    @ParameterizedTest
    @MethodSource("orange")
    void who_helps_with_something_orange_is_known_to_a_buurtverbinder(Category category) {
        assertEquals(Verdict.NOT_CONFIRMED, AnswerRule.decide(Kind.REQUEST, category, true, false, true, Marks.NONE));
        assertEquals(Verdict.NOT_CONFIRMED, AnswerRule.decide(Kind.TOGETHER, category, true, false, true, Marks.NONE));
        assertEquals(Verdict.YES, AnswerRule.decide(Kind.REQUEST, category, true, false, true, CONFIRMED_WITH_VOG));
    }

    @Test
    void who_looks_after_children_has_a_vog_as_well() {
        assertEquals(Verdict.NO_VOG, AnswerRule.decide(Kind.REQUEST, Category.OPPAS, true, false, true, CONFIRMED));
        assertEquals(Verdict.YES, AnswerRule.decide(Kind.REQUEST, Category.HUISWERK, true, false, true, CONFIRMED));
    }

    @Test
    void having_met_is_enough_for_a_lift_and_for_nothing_else() {
        assertEquals(Verdict.YES, AnswerRule.decide(Kind.REQUEST, Category.VERVOER, true, false, true, ACQUAINTED));
        assertEquals(Verdict.NOT_CONFIRMED, AnswerRule.decide(Kind.REQUEST, Category.ADMINISTRATIE, true, false, true, ACQUAINTED));
    }

    @Test
    void who_needs_help_may_answer_an_offer_of_somebody_who_is_known() {
        assertEquals(Verdict.YES, AnswerRule.decide(Kind.OFFER, Category.VERVOER, true, false, true, CONFIRMED));
        assertEquals(Verdict.OFFER_NOT_CONFIRMED, AnswerRule.decide(Kind.OFFER, Category.VERVOER, true, false, true, Marks.NONE));
        assertEquals(Verdict.OFFER_NOT_CONFIRMED, AnswerRule.decide(Kind.OFFER, Category.OPPAS, true, false, true, CONFIRMED));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nobody_answers_themselves_or_what_is_closed(Kind kind) {
        assertEquals(Verdict.OWN, AnswerRule.decide(kind, Category.TUIN, true, true, true, CONFIRMED));
        assertEquals(Verdict.NOT_OPEN, AnswerRule.decide(kind, Category.TUIN, false, false, true, CONFIRMED));
    }
}
