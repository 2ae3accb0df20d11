package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.Hats;
import nl.buurtkanaal.help.HelpDrafts.Draft;
import nl.buurtkanaal.help.PostForm;
import nl.buurtkanaal.help.PostRules;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.security.Network;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Submissions;

/**
 * The second step of placing a post: look it over, and for who is new, say who you are. Lives under a token that only the writer has, so it
 * goes on in another browser too.
 */
@Controller("/{editie}/hulp/concept/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class DraftController {

    private static final String VIEW = "pages/place-check";

    private final DraftPlacing placing;
    private final DraftPages pages;
    private final Hats hats;
    private final PostRules rules;
    private final Submissions submissions;
    private final Network network;

    DraftController(DraftPlacing placing, DraftPages pages, Hats hats, PostRules rules, Submissions submissions, Network network) {
        this.hats = hats;
        this.placing = placing;
        this.pages = pages;
        this.rules = rules;
        this.submissions = submissions;
        this.network = network;
    }

    static String path(Edition edition, String token) {
        return "/" + edition.slug() + "/hulp/concept/" + token;
    }

    /** Who confirmed their address and is not placed for them (too young, or done for today) reads here what is in the way. */
    @Get
    HttpResponse<?> show(Edition edition, String token, @Nullable CurrentPerson person) {
        var draft = placing.draft(edition, token);
        if (isPlaced(draft)) {
            return HttpResponse.seeOther(URI.create(draft.first(PlaceFields.PLACED)));
        }
        var form = PlaceFields.form(draft);
        var held = person != null && !draft.first(PlaceFields.COMPLETE).isEmpty();
        return HttpResponse.ok(new ModelAndView<>(VIEW,
            pages.of(edition, token, person, form, held ? errors(edition, person, form) : Map.of())));
    }

    @Post
    HttpResponse<?> place(Edition edition, String token, @Nullable CurrentPerson person, HttpRequest<?> request, @Body PostForm form) {
        PlaceController.requireReady(edition);
        var draft = placing.draft(edition, token);
        if (isPlaced(draft)) {
            return HttpResponse.seeOther(URI.create(draft.first(PlaceFields.PLACED)));
        }
        if (form.asksToRemove() && !form.isTooLong()) {
            return HttpResponse.ok(new ModelAndView<>(VIEW, pages.of(edition, token, person, form.withoutPrivateData(), Map.of())));
        }
        var errors = errors(edition, person, form);
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, pages.of(edition, token, person, form, errors));
        }
        var next = submissions.once(form.onceKey(), () -> person == null
            ? placing.signUp(token, edition, form, network.of(request)) : placing.place(token, edition, form, person.id(),
            hats.of(edition, person, form.hat())));
        return next.equals(DraftPlacing.SLOW) ? slow(edition, token, form) : HttpResponse.seeOther(next);
    }

    /** After the second step of who is new: the mail is on its way. */
    @Get("/mail")
    HttpResponse<?> mail(Edition edition, String token) {
        placing.draft(edition, token);
        return HttpResponse.ok(new ModelAndView<>("pages/place-mail", Map.of("backHref", path(edition, token))));
    }

    private static boolean isPlaced(Draft draft) {
        return !draft.first(PlaceFields.PLACED).isEmpty();
    }

    private HttpResponse<?> slow(Edition edition, String token, PostForm form) {
        return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS)
            .body(new ModelAndView<>(VIEW, pages.of(edition, token, null, form, Map.of("email", Messages.get("place.mail.slow")))));
    }

    private Map<String, String> errors(Edition edition, @Nullable CurrentPerson person, PostForm form) {
        var errors = rules.errors(form, edition, person == null ? "adult".equals(form.age()) : person.adult());
        if (person == null) {
            errors.putAll(placing.signUpErrors(form));
        } else if (!placing.mayPlaceToday(person.id())) {
            errors.putIfAbsent("words", Messages.get("post.too-many"));
        }
        if (!form.hat().isEmpty() && hats.of(edition, person, form.hat()) == null) {
            errors.put("hat", Messages.get("hat.gone"));
        }
        return PostRules.inOrder(errors);
    }
}
