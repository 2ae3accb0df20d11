package nl.buurtkanaal.conversation;

import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.person.Marks;

/**
 * Who may answer a post. Green and yellow posts: everybody with an account. Orange ones: adults, and the one who would help is known to a
 * buurtverbinder; for a lift, having met is enough; for children a VOG was seen as well. Who asks need not be known to anybody: an offer is
 * answered by who needs help, so there it is the one who placed it that must be.
 */
final class AnswerRule {

    private AnswerRule() {
    }

    /**
     * @param open  on the board, or shown to who was asked for it
     * @param adult the one who answers is 18 or older
     * @param marks of the one who would help, see {@link #helperIsAnswerer}
     */
    static Verdict decide(Kind kind, Category category, boolean open, boolean own, boolean adult, Marks marks) {
        if (own) {
            return Verdict.OWN;
        }
        if (!open) {
            return Verdict.NOT_OPEN;
        }
        if (!category.orange()) {
            return Verdict.YES;
        }
        if (!adult) {
            return Verdict.TOO_YOUNG;
        }
        if (!known(category, marks)) {
            return helperIsAnswerer(kind) ? Verdict.NOT_CONFIRMED : Verdict.OFFER_NOT_CONFIRMED;
        }
        if (category.needsVog() && !marks.vogSeen()) {
            return helperIsAnswerer(kind) ? Verdict.NO_VOG : Verdict.OFFER_NOT_CONFIRMED;
        }
        return Verdict.YES;
    }

    /** Whether a buurtverbinder knows somebody well enough to help with this. */
    static boolean known(Category category, Marks marks) {
        return marks.confirmed() || category == Category.VERVOER && marks.acquainted();
    }

    /** Whether the one who answers is the one who would help; for an offer it is the one who placed it. */
    static boolean helperIsAnswerer(Kind kind) {
        return kind != Kind.OFFER;
    }
}
