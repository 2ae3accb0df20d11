package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Nullable;
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
import nl.buurtkanaal.help.AuthorLimits;
import nl.buurtkanaal.help.Hat;
import nl.buurtkanaal.help.HelpDrafts;
import nl.buurtkanaal.help.HelpDrafts.Draft;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPostAuthors;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.PostForm;
import nl.buurtkanaal.person.signin.SignUpConfirmed;
import nl.buurtkanaal.person.signin.SignUpPart;
import nl.buurtkanaal.person.signin.SignUps;
import nl.buurtkanaal.platform.errors.NotFound;

/** A draft becomes a post: at once for who is signed in, and at the press on the button of the mail link for who is new. */
@Singleton
class DraftPlacing {

    /** No address but a word: too many mails were asked for, nothing was sent. */
    static final URI SLOW = URI.create("#even-wachten");

    private static final Pattern CONTINUATION = Pattern.compile("/([a-z0-9-]+)/hulp/concept/([A-Za-z0-9_-]+)");

    private final HelpPosts posts;
    private final AuthorLimits limits;
    private final HelpDrafts drafts;
    private final SignUps signUps;
    private final Editions editions;
    private final Clock clock;

    DraftPlacing(HelpPosts posts, AuthorLimits limits, HelpDrafts drafts, SignUps signUps, Editions editions, Clock clock) {
        this.posts = posts;
        this.limits = limits;
        this.drafts = drafts;
        this.signUps = signUps;
        this.editions = editions;
        this.clock = clock;
    }

    /** @throws NotFound when it is gone, or of another edition */
    Draft draft(Edition edition, String token) {
        return drafts.find(token, clock.instant()).filter(draft -> draft.editionId() == edition.id())
            .orElseThrow(() -> new NotFound("place.draft.gone"));
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
                .map(PlaceFields::form)
                .filter(form -> mayPlace(confirmed.personId(), form))
                .ifPresent(form -> place(way.group(2), edition, form, confirmed.personId(), null)));
        }
    }

    /** Who turns out to be somebody else than the draft was written by (younger, or done for today) reads on its page why it waits. */
    private boolean mayPlace(long personId, PostForm form) {
        var said = form.content();
        return mayPlaceToday(personId) && limits.isOldEnough(personId, said.kind(), said.category(), clock.instant());
    }

    boolean mayPlaceToday(long personId) {
        return limits.mayPlace(personId, clock.instant());
    }

    /**
     * Places what a form without errors holds; the draft leads to the post from now on. Of two tabs that send one draft the second is led
     * to the post of the first. Returns the path of the post.
     *
     * @throws NotFound when the draft is gone
     */
    @Transactional
    public URI place(String token, Edition edition, PostForm form, long personId, @Nullable Hat hat) {
        var placed = lockedPath(token);
        if (!placed.isEmpty()) {
            return URI.create(placed);
        }
        var authors = form.whom() == HelpPost.ForWhom.SOMEONE ? HelpPostAuthors.forSomeone(personId) : HelpPostAuthors.self(personId);
        var post = posts.submit(edition.id(), edition.kern(form.kern()).id(), authors.wearing(hat), form.content(), clock.instant());
        var path = post.path(edition.slug()) + "?melding="
            + (post.status() == HelpPost.Status.PUBLISHED ? "post.published" : "post.submitted");
        drafts.replace(token, new Draft(edition.id(), Map.of(PlaceFields.PLACED, List.of(path))));
        return URI.create(path);
    }

    /**
     * Keeps what a form without errors holds until its writer presses the button behind the mail. Returns where to go on, or {@link #SLOW}.
     *
     * @throws NotFound when the draft is gone
     */
    @Transactional
    public URI signUp(String token, Edition edition, PostForm form, String network) {
        var placed = lockedPath(token);
        if (!placed.isEmpty()) {
            return URI.create(placed);
        }
        var path = DraftController.path(edition, token);
        var answer = signUps.start(part(form), edition.kern(form.kern()).id(), edition.id(), path, network, clock.instant());
        if (!answer.allowed()) {
            return SLOW;
        }
        drafts.replace(token, new Draft(edition.id(), PlaceFields.complete(form)));
        return URI.create(path + "/mail");
    }

    /** What is wrong with what somebody new says about themselves. */
    Map<String, String> signUpErrors(PostForm form) {
        return signUps.errors(part(form), clock.instant());
    }

    private static SignUpPart part(PostForm form) {
        return new SignUpPart(form.shownName(), form.email(), form.age(), form.adultFrom(), form.rules());
    }

    /** The path of the post that the draft became; empty when it waits, and then nobody else takes it up meanwhile. */
    private String lockedPath(String token) {
        return drafts.lock(token, clock.instant()).orElseThrow(() -> new NotFound("place.draft.gone")).first(PlaceFields.PLACED);
    }
}
