package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import nl.buurtkanaal.platform.views.Messages;

/**
 * One of someone's own posts, as {@code views/help/_own} shows it in a list of them.
 *
 * @param refused why it was sent back; null when it was not
 */
@Introspected
public record OwnPost(HelpPost post, String href, String kern, PostState state, VisiblePost.@Nullable Refused refused) {

    public String title() {
        return post.title();
    }

    public String categorySlug() {
        return post.category().slug();
    }

    public String kindLabel() {
        return Messages.get("kind." + post.kind().slug());
    }

    public String stateLabel() {
        return state.label();
    }

    public String stateClass() {
        return state.styleClass();
    }

    public String stateIcon() {
        return state.icon();
    }

    /** The last day on the board; null when it is not there. */
    public @Nullable LocalDate openUntil() {
        return state == PostState.OPEN ? post.expiresOn() : null;
    }
}
