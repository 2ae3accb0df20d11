package nl.buurtkanaal.help;

import io.micronaut.data.connection.annotation.Connectable;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.buurtkanaal.audit.AuditScope;

/** What the desk does with a post belongs to its kern, and its author may read it. */
@Singleton
@Connectable
class PostScope implements AuditScope {

    private final HelpPostTable posts;

    PostScope(HelpPostTable posts) {
        this.posts = posts;
    }

    @Override
    public String subject() {
        return "post";
    }

    @Override
    public Optional<Place> of(long subjectId) {
        return posts.byId(subjectId).map(post -> new Place(post.editionId(), post.kernId(), post.authorId()));
    }
}
