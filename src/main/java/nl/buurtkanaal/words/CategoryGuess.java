package nl.buurtkanaal.words;

import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.category.Category;

/** What someone's own words are about: which categories, and whether they ask, offer or want to do something together. */
public final class CategoryGuess {
    /** A category and how strongly the words point to it; scores compare within one guess only. */
    public record Ranked(Category category, double score) {
    }

    /** What the writer wants: help, to help, or company in doing something. */
    public enum Intent {
        REQUEST, OFFER, TOGETHER
    }

    private CategoryGuess() {
    }

    /** Best first, only those that some word points to; "anders" alone when none does. Never empty. */
    public static List<Ranked> guess(String text) {
        return List.of(new Ranked(Category.ANDERS, 0));
    }

    /** Empty when the words do not tell. */
    public static Optional<Intent> intent(String text) {
        return Optional.empty();
    }
}
