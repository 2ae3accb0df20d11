package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.introduction.Fitting;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.socialekaart.SocialeKaartCard;
import nl.buurtkanaal.spreekuur.NearSpreekuur;

/**
 * The hulpwijzer: a question, how it was understood, and an answer in four bands.
 *
 * @param said     the words, kept
 * @param place    slug of the kern for the next question; null when nobody said where
 * @param distress help lines come first
 * @param answer   null as long as nothing was asked
 * @param start    the kinds of help to begin with, as links; empty when there is an answer
 */
@Introspected
record RingPage(String title, String said, @Nullable String place, Map<String, String> errors, boolean distress, @Nullable Answer answer,
    List<Start> start) {

    /** A kind of help to begin with, without any words. */
    @Introspected
    record Start(String href, String label, String icon) {
    }

    /**
     * What is shown to a question.
     *
     * @param sure     false: the page asks back what it is about
     * @param kind     {@code vraag}, {@code aanbod} or {@code samen}
     * @param kern     null: the page asks back where
     * @param tips     band 1
     * @param posts    band 2, each with its reason
     * @param related  nobody has just this: the posts are of categories that are like it
     * @param boardHref all of them
     * @param placing  band 2: the form that asks or offers, filled in; null when the edition takes no posts
     * @param entries  band 3
     * @param spreekuur band 3, with the way to a lift there
     * @param decided  entries of band 4
     * @param link     this answer without the words
     */
    @Introspected
    record Answer(Category category, boolean sure, String kind, @Nullable Kern kern, RingChoices choices, List<String> tips,
        List<Fitting> posts, boolean related,
                  String boardHref, @Nullable Placing placing, List<SocialeKaartCard> entries, @Nullable NearSpreekuur spreekuur,
                  @Nullable String liftHref, List<SocialeKaartCard> decided, String link) {

        private static final int FIRST_TIPS = 1;

        /** The tip that is read at once: whoever has them on a phone wants to see the neighbours too. */
        public List<String> firstTips() {
            return tips.subList(0, Math.min(FIRST_TIPS, tips.size()));
        }

        /** The tips behind one more tap. May be empty. */
        public List<String> moreTips() {
            return tips.subList(firstTips().size(), tips.size());
        }
    }

    /** The form of placing a post, filled in from the words. */
    @Introspected
    record Placing(String action, String kind, String words, @Nullable String kern, String category, List<String> dayParts) {
    }
}
