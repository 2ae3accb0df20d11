package nl.buurtkanaal.pages;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.help.HelpDrafts;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPostAuthors;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.person.signin.SignUpConfirmed;
import nl.buurtkanaal.platform.errors.NotFound;

/** A draft becomes a post: at once for who is signed in, and at the press on the button of the mail link for who is new. */
@Singleton
class DraftPlacing {

    private static final Pattern CONTINUATION = Pattern.compile("/([a-z0-9-]+)/hulp/concept/([A-Za-z0-9_-]+)");

    private final HelpPosts posts;
    private final HelpDrafts drafts;
    private final Editions editions;
    private final Clock clock;

    DraftPlacing(HelpPosts posts, HelpDrafts drafts, Editions editions, Clock clock) {
        this.posts = posts;
        this.drafts = drafts;
        this.editions = editions;
        this.clock = clock;
    }

    /** Whoever finished a draft while signing up need not press again. */
    @EventListener
    void onConfirmed(SignUpConfirmed confirmed) {
        if (confirmed.continuation() == null) {
            return;
        }
        var way = CONTINUATION.matcher(confirmed.continuation());
        if (way.matches()) {
            editions.bySlug(way.group(1)).ifPresent(edition -> drafts.find(way.group(2), clock.instant())
                .filter(draft -> draft.editionId() == edition.id() && !draft.first(PlaceFields.COMPLETE).isEmpty())
                .map(draft -> PostForm.of(draft.fields()))
                .filter(form -> mayPlace(confirmed.personId(), form))
                .ifPresent(form -> place(way.group(2), edition, form, confirmed.personId())));
        }
    }

    /** Who turns out to be somebody else than the draft was written by (younger, or done for today) reads on its page why it waits. */
    private boolean mayPlace(long personId, PostForm form) {
        var said = PostContent.of(form);
        return posts.mayPlace(personId, clock.instant()) && posts.isOldEnough(personId, said.kind(), said.category(), clock.instant());
    }

    /**
     * Places what a form without errors holds; the draft leads to the post from now on. Of two tabs that send one draft the second is led
     * to the post of the first. Returns the path of the post.
     *
     * @throws NotFound when the draft is gone
     */
    @Transactional
    URI place(String token, Edition edition, PostForm form, long personId) {
        var placed = drafts.lock(token, clock.instant()).orElseThrow(() -> new NotFound("place.draft.gone")).first(PlaceFields.PLACED);
        if (!placed.isEmpty()) {
            return URI.create(placed);
        }
        var authors = PostContent.forWhom(form) == HelpPost.ForWhom.SOMEONE ? HelpPostAuthors.forSomeone(personId) : HelpPostAuthors.self(personId);
        var post = posts.submit(edition.id(), edition.kern(form.kern()).id(), authors, PostContent.of(form), clock.instant());
        var path = post.path(edition.slug()) + "?melding=" + (post.status() == HelpPost.Status.PUBLISHED ? "post.published" : "post.submitted");
        drafts.replace(token, new HelpDrafts.Draft(edition.id(), Map.of(PlaceFields.PLACED, List.of(path))));
        return URI.create(path);
    }
}
