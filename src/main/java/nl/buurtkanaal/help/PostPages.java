package nl.buurtkanaal.help;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;

/** Finds the post behind a path of its author's pages. */
@Singleton
class PostPages {

    private final HelpPosts posts;
    private final Clock clock;

    PostPages(HelpPosts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    /** @throws NotFound when it is not theirs, which looks the same as when there is none */
    VisiblePost own(CurrentPerson person, Edition edition, String code) {
        var post = posts.visibleTo(person, edition.id(), code, clock.instant());
        if (!post.own()) {
            throw new NotFound();
        }
        return post;
    }

    static URI show(Edition edition, VisiblePost post) {
        return URI.create(post.post().path(edition.slug()));
    }
}
