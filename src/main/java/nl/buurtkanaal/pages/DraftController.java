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
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.HelpDrafts;
import nl.buurtkanaal.help.HelpDrafts.Draft;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.signin.SignUpPart;
import nl.buurtkanaal.person.signin.SignUps;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.security.Network;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Submissions;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

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
    private static final URI SLOW = URI.create("#even-wachten");

    private final HelpDrafts drafts;
    private final HelpPosts posts;
    private final DraftPlacing placing;
    private final DraftPages pages;
    private final SignUps signUps;
    private final Submissions submissions;
    private final Forms forms;
    private final Network network;
    private final Clock clock;

    DraftController(HelpDrafts drafts, HelpPosts posts, DraftPlacing placing, DraftPages pages, SignUps signUps, Submissions submissions,
                    Forms forms, Network network, Clock clock) {
        this.drafts = drafts;
        this.posts = posts;
        this.placing = placing;
        this.pages = pages;
        this.signUps = signUps;
        this.submissions = submissions;
        this.forms = forms;
        this.network = network;
        this.clock = clock;
    }

    static String path(Edition edition, String token) {
        return "/" + edition.slug() + "/hulp/concept/" + token;
    }

    @Get
    HttpResponse<?> show(Edition edition, String token, @Nullable CurrentPerson person) {
        var draft = draft(edition, token);
        var placed = draft.first(PlaceFields.PLACED);
        if (!placed.isEmpty()) {
            return HttpResponse.seeOther(URI.create(placed));
        }
        var form = PostForm.of(draft.fields());
        var held = person != null && !draft.first(PlaceFields.COMPLETE).isEmpty();
        return HttpResponse.ok(new ModelAndView<>(VIEW, pages.of(edition, token, person, form, held ? errors(edition, person, form) : Map.of())));
    }

    @Post
    HttpResponse<?> place(Edition edition, String token, @Nullable CurrentPerson person, HttpRequest<?> request, @Body PostForm form) {
        PlaceController.requireReady(edition);
        var placed = draft(edition, token).first(PlaceFields.PLACED);
        if (!placed.isEmpty()) {
            return HttpResponse.seeOther(URI.create(placed));
        }
        if ("remove".equals(form.act())) {
            var tooLong = forms.errors(form);
            return tooLong.isEmpty() ? removed(edition, token, person, form) : Forms.invalid(VIEW, pages.of(edition, token, person, form, tooLong));
        }
        var errors = errors(edition, person, form);
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, pages.of(edition, token, person, form, errors));
        }
        if (person == null) {
            var next = submissions.once(form.onceKey(), () -> signUp(edition, token, form, request));
            return next.equals(SLOW) ? slow(edition, token, form) : HttpResponse.seeOther(next);
        }
        if (!posts.mayPlace(person.id(), clock.instant())) {
            return Forms.invalid(VIEW, pages.of(edition, token, person, form, Map.of("words", Messages.get("post.too-many"))));
        }
        return HttpResponse.seeOther(submissions.once(form.onceKey(), () -> placing.place(token, edition, form, person.id())));
    }

    /** After the second step of who is new: the mail is on its way. */
    @Get("/mail")
    HttpResponse<?> mail(Edition edition, String token) {
        draft(edition, token);
        return HttpResponse.ok(new ModelAndView<>("pages/place-mail", Map.of("backHref", path(edition, token))));
    }

    private URI signUp(Edition edition, String token, PostForm form, HttpRequest<?> request) {
        var placed = drafts.lock(token, clock.instant()).orElseThrow(() -> new NotFound("place.draft.gone")).first(PlaceFields.PLACED);
        if (!placed.isEmpty()) {
            return URI.create(placed);
        }
        var answer = signUps.start(part(form), edition.kern(form.kern()).id(), edition.id(), path(edition, token), network.of(request), clock.instant());
        if (!answer.allowed()) {
            return SLOW;
        }
        drafts.replace(token, new Draft(edition.id(), PlaceFields.of(form, true)));
        return URI.create(path(edition, token) + "/mail");
    }

    private HttpResponse<?> slow(Edition edition, String token, PostForm form) {
        return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS)
            .body(new ModelAndView<>(VIEW, pages.of(edition, token, null, form, Map.of("email", Messages.get("place.mail.slow")))));
    }

    private HttpResponse<?> removed(Edition edition, String token, @Nullable CurrentPerson person, PostForm form) {
        var gone = EnumSet.noneOf(Finding.Kind.class);
        PlaceChecks.kinds(form.allWords()).stream().filter(DraftPages::removable).forEach(gone::add);
        var clean = form.withWords(TextCheck.without(form.title() == null ? "" : form.title(), gone),
            TextCheck.without(form.words() == null ? "" : form.words(), gone));
        return HttpResponse.ok(new ModelAndView<>(VIEW, pages.of(edition, token, person, clean, Map.of())));
    }

    private Map<String, String> errors(Edition edition, @Nullable CurrentPerson person, PostForm form) {
        var errors = new LinkedHashMap<>(forms.errors(form));
        PlaceChecks.kern(edition, form.kern(), errors);
        PostContent.check(form, LocalDate.now(clock.withZone(Time.ZONE)), errors);
        var found = PlaceChecks.kinds(form.allWords());
        if (found.contains(Finding.Kind.BSN) && !form.noBsn()) {
            errors.put("words", Messages.get(Finding.Kind.BSN.messageKey()));
        }
        if (PlaceChecks.asksFirst(found) && form.keeps() == null) {
            errors.put("keeps", Messages.get("place.keeps.blank"));
        }
        if (person == null) {
            errors.putAll(signUps.errors(part(form), clock.instant()));
        }
        var adult = person == null ? "adult".equals(form.age()) : person.adult();
        var offers = HelpPost.Kind.OFFER.name().equals(form.kind());
        if (!adult && offers && Category.of(String.valueOf(form.category())).filter(HelpPost.Kind.OFFER::isForAdults).isPresent()) {
            errors.putIfAbsent("category", Messages.get("post.category.adults"));
        }
        return errors;
    }

    private Draft draft(Edition edition, String token) {
        return drafts.find(token, clock.instant()).filter(draft -> draft.editionId() == edition.id())
            .orElseThrow(() -> new NotFound("place.draft.gone"));
    }

    private static SignUpPart part(PostForm form) {
        return new SignUpPart(form.shownName(), form.email(), form.age(), form.adultFrom(), form.rules());
    }
}
