package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.View;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.place.NearPlace;
import nl.buurtkanaal.place.Places;
import nl.buurtkanaal.platform.errors.Conflict;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Submissions;

/** An author changes a post, or mends one that was refused. */
@Controller("/{editie}/hulp/{code}/wijzigen")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class PostEditController {

    private static final int PLACES = 8;
    private static final URI STALE = URI.create("#verouderd");

    private final PostPages pages;
    private final HelpPosts posts;
    private final AuthorLimits limits;
    private final PostRules rules;
    private final Places places;
    private final Submissions submissions;
    private final Clock clock;

    PostEditController(PostPages pages, HelpPosts posts, AuthorLimits limits, PostRules rules, Places places, Submissions submissions,
        Clock clock) {
        this.pages = pages;
        this.posts = posts;
        this.limits = limits;
        this.rules = rules;
        this.places = places;
        this.submissions = submissions;
        this.clock = clock;
    }

    @Get
    @View("help/edit")
    EditPage edit(Edition edition, CurrentPerson person, @PathVariable String code) {
        var post = open(edition, person, code);
        return page(edition, post, PostForm.of(post.post(), post.kern().slug()), Map.of(), TextNotices.NONE);
    }

    /** @throws Conflict when the post is closed: reopening comes first */
    private VisiblePost open(Edition edition, CurrentPerson person, String code) {
        var post = pages.own(person, edition, code);
        if (post.state() == PostState.CLOSED) {
            throw new Conflict("post.closed");
        }
        return post;
    }

    @Post
    HttpResponse<?> update(Edition edition, CurrentPerson person, @PathVariable String code, @Body PostForm typed) {
        var post = open(edition, person, code);
        var form = typed.in(post.post(), post.kern().slug());
        if (form.asksToRemove() && !form.isTooLong()) {
            var cleaned = form.withoutPrivateData();
            return HttpResponse.ok(new ModelAndView<>("help/edit",
                page(edition, post, cleaned, Map.of(), rules.notices(cleaned, edition))));
        }
        var errors = rules.errors(form, edition, limits.isAdult(post.post().helperId(), clock.instant()));
        if (!errors.isEmpty()) {
            return Forms.invalid("help/edit", page(edition, post, form, errors, rules.notices(form, edition)));
        }
        var location = submissions.once(form.onceKey(), () -> save(edition, person, post, form));
        if (location.equals(STALE)) {
            return Forms.invalid("help/edit",
                page(edition, post, form, Map.of("title", Messages.get("post.stale")), rules.notices(form, edition)));
        }
        return HttpResponse.seeOther(location);
    }

    private URI save(Edition edition, CurrentPerson person, VisiblePost post, PostForm form) {
        var show = PostPages.show(edition, post);
        return posts.edit(person.id(), post.post().id(), form.versionRead(), form.content(), clock.instant())
            .map(changed -> Flash.at(show, changed.status() == HelpPost.Status.SUBMITTED ? "post.changed-checked" : "post.changed"))
            .orElse(STALE);
    }

    private List<NearPlace> meetingPlaces(Edition edition, VisiblePost post) {
        return post.post().kind() == HelpPost.Kind.TOGETHER ? places.meetingPlacesNear(edition.id(), post.kern().id(), PLACES) : List.of();
    }

    private EditPage page(Edition edition, VisiblePost post, PostForm form, Map<String, String> errors, TextNotices notices) {
        return new EditPage(form, errors, notices, PostPages.show(edition, post).toString(), refusal(post),
            post.refused() == null ? null : post.refused().note(), post.post().kind() == HelpPost.Kind.TOGETHER,
            meetingPlaces(edition, post), PostChoices.categories(), PostChoices.rhythms(), PostChoices.reaches(),
            PostChoices.days(form.dayParts()), post.post().version());
    }

    private static @Nullable String refusal(VisiblePost post) {
        return post.refused() == null ? null
            : Messages.get(post.refused().reason().messageKey()) + " " + Messages.get(post.refused().reason().mendKey());
    }

    /**
     * @param refusal why it was refused and how to mend it; null when it was not
     * @param note    the buurtverbinder's own words about that
     * @param version of the post as it is now
     */
    @Introspected
    record EditPage(PostForm form, Map<String, String> errors, TextNotices notices, String href, @Nullable String refusal,
                    @Nullable String note, boolean together, List<NearPlace> meetingPlaces, List<Option> categories, List<Option> rhythms,
                    List<Option> reaches, List<PostChoices.Day> days, int version) {
    }
}
