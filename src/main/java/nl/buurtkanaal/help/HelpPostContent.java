package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.Objects;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;

/**
 * What an author says in a post, at first or when changing it.
 *
 * @param title     at most 80 characters, plain text
 * @param body      at most 1,500 characters, plain text
 * @param saysNoBsn the author was shown that a number looks like a burgerservicenummer and says that it is none
 */
public record HelpPostContent(HelpPost.Kind kind, Category category, String title, String body, DayParts dayParts, HelpPost.Rhythm rhythm,
                              @Nullable LocalDate lastOn, @Nullable HelpPost.Together together, HelpPost.Reach reach,
                              boolean avoidsOwnKern, boolean quiet, boolean saysNoBsn) {

    public static final int TITLE_MAX = 80;
    public static final int BODY_MAX = 1500;
    public static final int PLACE_MAX = 120;

    public HelpPostContent {
        title = title.strip();
        body = body.strip();
    }

    private static @Nullable String place(HelpPost.@Nullable Together together) {
        return together == null ? null : together.place();
    }

    /** Something that is read by others differs from how it stands in the post. */
    boolean changesTextOf(HelpPost post) {
        return !title.equals(post.title()) || !body.equals(post.body()) || category != post.category() || kind != post.kind()
            || !Objects.equals(place(together), place(post.together()));
    }
}
