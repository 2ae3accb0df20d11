package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/** One of someone's own posts, in a list of them. */
@Introspected
public record OwnPost(HelpPost post, String href, String kern, PostState state, VisiblePost.@Nullable Refused refused) {

    public String title() {
        return post.title();
    }
}
