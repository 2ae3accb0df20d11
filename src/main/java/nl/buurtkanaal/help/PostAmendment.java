package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Nullable;
import nl.buurtkanaal.category.Category;

/**
 * Something small that the desk changes in a post when letting it through.
 *
 * @param place of a "samen doen"; null when it names none
 * @param note  to the author, about the change; null when there is none
 */
public record PostAmendment(String title, String body, @Nullable String place, Category category, long kernId, @Nullable String note) {

    public PostAmendment {
        title = title.strip();
        body = body.strip();
    }

    /** The post as it is, with nothing changed yet. */
    public static PostAmendment of(HelpPost post) {
        return new PostAmendment(post.title(), post.body(), place(post), post.category(), post.kernId(), null);
    }

    /** The same in another category. */
    public PostAmendment in(Category better) {
        return new PostAmendment(title, body, place, better, kernId, note);
    }

    /** The same in another kern. */
    public PostAmendment inKern(long otherKernId) {
        return new PostAmendment(title, body, place, category, otherKernId, note);
    }

    static @Nullable String place(HelpPost post) {
        return post.together() == null ? null : post.together().place();
    }

    /** Whether anything differs from how the post stands. */
    public boolean changes(HelpPost post) {
        return !post.title().equals(title) || !post.body().equals(body) || post.category() != category || post.kernId() != kernId
            || !java.util.Objects.equals(place, place(post));
    }
}
