package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Nullable;
import java.util.Optional;
import nl.buurtkanaal.help.VisiblePost.Viewer;
import nl.buurtkanaal.person.CurrentPerson;

/** Who may see a post. Empty: for this visitor it is not there. */
final class PostAccess {

    private PostAccess() {
    }

    /**
     * @param asked   the visitor was asked for it
     * @param blocked the visitor and the author want nothing to do with each other
     */
    static Optional<Viewer> viewer(HelpPost post, @Nullable CurrentPerson visitor, boolean asked, boolean blocked) {
        if (visitor == null) {
            return post.onBoard() ? Optional.of(Viewer.STRANGER) : Optional.empty();
        }
        if (visitor.id() == post.authorId()) {
            return Optional.of(Viewer.AUTHOR);
        }
        if (isDeskOf(post, visitor)) {
            return Optional.of(Viewer.DESK);
        }
        if (blocked) {
            return Optional.empty();
        }
        if (asked) {
            return Optional.of(Viewer.ASKED);
        }
        return post.onBoard() && !(post.avoidsOwnKern() && visitor.kernId() == post.kernId()) ? Optional.of(Viewer.RESIDENT)
            : Optional.empty();
    }

    private static boolean isDeskOf(HelpPost post, CurrentPerson visitor) {
        return visitor.isBuurtverbinderIn(post.kernId()) || visitor.isDeputyIn(post.kernId())
            || visitor.isAdministratorOf(post.editionId());
    }
}
