package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A post that a buurtverbinder wrote for somebody, with that person's consent.
 *
 * @param recordedBy  shown name of who wrote the consent down
 * @param withdrawnAt since when the person no longer agrees; null while they do
 */
@Introspected
public record BehalfPost(HelpPost post, PostState state, HelpPostAuthors.Consent consent, String recordedBy,
    @Nullable Instant withdrawnAt) {

    public String title() {
        return post.title();
    }

    public String code() {
        return post.code();
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

    public LocalDate givenOn() {
        return consent.givenOn();
    }

    public String how() {
        return consent.how().name();
    }

    /** Others find it now. */
    public boolean onBoard() {
        return post.onBoard();
    }

    /** Nobody needs to do anything about it any more. */
    public boolean closed() {
        return state == PostState.CLOSED || withdrawnAt != null;
    }
}
