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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.Conflict;
import nl.buurtkanaal.platform.time.Time;
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

    private static final URI STALE = URI.create("#verouderd");

    private final PostPages pages;
    private final HelpPosts posts;
    private final Forms forms;
    private final Submissions submissions;
    private final Clock clock;

    PostEditController(PostPages pages, HelpPosts posts, Forms forms, Submissions submissions, Clock clock) {
        this.pages = pages;
        this.posts = posts;
        this.forms = forms;
        this.submissions = submissions;
        this.clock = clock;
    }

    @Get
    @View("help/edit")
    EditPage edit(Edition edition, CurrentPerson person, @PathVariable String code) {
        var post = open(edition, person, code);
        return page(edition, post, PostForm.of(post.post()), Map.of(), TextNotices.NONE);
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
    HttpResponse<?> update(Edition edition, CurrentPerson person, @PathVariable String code, @Body PostForm form) {
        var post = open(edition, person, code);
        if (form.asksToRemove() && !form.isTooLong()) {
            var cleaned = form.withoutPrivateData();
            return HttpResponse.ok(new ModelAndView<>("help/edit", page(edition, post, cleaned, Map.of(), cleaned.notices())));
        }
        var errors = forms.errors(form);
        form.addErrors(errors, LocalDate.now(clock.withZone(Time.ZONE)));
        if (!posts.isOldEnough(post.post().helperId(), post.post().kind(), Category.of(form.categorie()).orElse(Category.ANDERS), clock.instant())) {
            errors.putIfAbsent("categorie", Messages.get("post.category.adults"));
        }
        var notices = form.notices();
        if (notices.stops()) {
            errors.putIfAbsent("opmerkingen", Messages.get("post.notices"));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid("help/edit", page(edition, post, form, errors, notices));
        }
        var location = submissions.once(form.inzending(), () -> save(edition, person, post, form));
        if (location.equals(STALE)) {
            return Forms.invalid("help/edit", page(edition, post, form, Map.of("titel", Messages.get("post.stale")), notices));
        }
        return HttpResponse.seeOther(location);
    }

    private URI save(Edition edition, CurrentPerson person, VisiblePost post, PostForm form) {
        var show = PostPages.show(edition, post);
        return posts.edit(person.id(), post.post().id(), form.version(), form.content(post.post().kind()), clock.instant())
            .map(changed -> Flash.at(show, changed.status() == HelpPost.Status.SUBMITTED ? "post.changed-checked" : "post.changed"))
            .orElse(STALE);
    }

    private static EditPage page(Edition edition, VisiblePost post, PostForm form, Map<String, String> errors, TextNotices notices) {
        return new EditPage(form, errors, notices, PostPages.show(edition, post).toString(), refusal(post),
            post.refused() == null ? null : post.refused().note(), post.post().kind() == HelpPost.Kind.TOGETHER, categories(),
            options("often.", HelpPost.Rhythm.values()), options("reach.", HelpPost.Reach.values()), days(form.dagdelen()), post.post().version());
    }

    private static @Nullable String refusal(VisiblePost post) {
        return post.refused() == null ? null
            : Messages.get(post.refused().reason().messageKey()) + " " + Messages.get(post.refused().reason().mendKey());
    }

    private static List<Option> categories() {
        return Arrays.stream(Category.values()).map(category -> new Option(category.slug(), category.label())).toList();
    }

    private static List<Option> options(String key, Enum<?>[] constants) {
        return Arrays.stream(constants).map(PostForm::slug).map(slug -> new Option(slug, Messages.get(key + slug))).toList();
    }

    private static List<Day> days(List<String> chosen) {
        return IntStream.range(0, DayParts.days().size()).mapToObj(day -> new Day(Messages.get("day." + DayParts.days().get(day)),
            DayParts.parts().stream().map(part -> DayParts.days().get(day) + "-" + part)
                .map(slug -> new DayPart(slug, Messages.get("daypart." + slug), chosen.contains(slug))).toList())).toList();
    }

    @Introspected
    record Day(String day, List<DayPart> parts) {
    }

    @Introspected
    record DayPart(String value, String label, boolean checked) {
    }

    /**
     * @param refusal why it was refused and how to mend it; null when it was not
     * @param note    the buurtverbinder's own words about that
     * @param version of the post as it is now
     */
    @Introspected
    record EditPage(PostForm form, Map<String, String> errors, TextNotices notices, String href, @Nullable String refusal, @Nullable String note,
                    boolean together, List<Option> categories, List<Option> rhythms, List<Option> reaches, List<Day> days, int version) {
    }
}
