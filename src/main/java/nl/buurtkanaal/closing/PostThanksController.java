package nl.buurtkanaal.closing;

import io.micronaut.core.annotation.Introspected;
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
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.conversation.Caution;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.PostState;
import nl.buurtkanaal.help.VisiblePost;
import nl.buurtkanaal.help.VisiblePost.Outcome;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Submissions;

/** After an author closed their post because a neighbour helped: a word of thanks for that neighbour. For its author only. */
@Controller("/{editie}/hulp/{code}/bedankje")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class PostThanksController {

    private static final String VIEW = "closing/thanks";

    private final HelpPosts posts;
    private final Thanks thanks;
    private final Submissions submissions;
    private final Clock clock;

    PostThanksController(HelpPosts posts, Thanks thanks, Submissions submissions, Clock clock) {
        this.posts = posts;
        this.thanks = thanks;
        this.submissions = submissions;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(Edition edition, CurrentPerson person, @PathVariable String code) {
        var post = helped(edition, person, code);
        var possible = thanks.helpers(post.post().id(), person.id());
        return possible.isEmpty() ? Flash.to(href(edition, post), "post.closed")
            : HttpResponse.ok(new ModelAndView<>(VIEW, page(edition, post, possible, ThanksForm.EMPTY, Map.of(), Caution.NONE)));
    }

    @Post
    HttpResponse<?> thank(Edition edition, CurrentPerson person, @PathVariable String code, @Body ThanksForm form) {
        var post = helped(edition, person, code);
        var possible = thanks.helpers(post.post().id(), person.id());
        var errors = thanks.errors(form, possible);
        var caution = thanks.caution(edition.id(), form);
        if (!errors.isEmpty() || caution.any()) {
            return Forms.invalid(VIEW, page(edition, post, possible, form, errors, caution));
        }
        return HttpResponse.seeOther(submissions.once(form.inzending(), () -> {
            if (!possible.isEmpty()) {
                thanks.say(person.id(), possible, form, clock.instant());
            }
            return Flash.at(href(edition, post), "closing.thanked");
        }));
    }

    /** @throws NotFound when it is not theirs, or was not closed with the help of somebody from here */
    private VisiblePost helped(Edition edition, CurrentPerson person, String code) {
        var post = posts.visibleTo(person, edition.id(), code, clock.instant());
        if (!post.own() || post.state() != PostState.CLOSED || post.closure() == null || post.closure().outcome() != Outcome.HELPED_HERE) {
            throw new NotFound();
        }
        return post;
    }

    private static URI href(Edition edition, VisiblePost post) {
        return URI.create(post.post().path(edition.slug()));
    }

    private static ThanksPage page(Edition edition, VisiblePost post, List<Helper> possible, ThanksForm form, Map<String, String> errors,
        Caution caution) {
        return new ThanksPage(possible, possible.size() > 1, form, errors, caution, post.title(), href(edition, post).toString());
    }

    @Introspected
    record ThanksPage(List<Helper> helpers, boolean several, ThanksForm form, Map<String, String> errors, Caution caution, String post,
                      String href) {
    }
}
