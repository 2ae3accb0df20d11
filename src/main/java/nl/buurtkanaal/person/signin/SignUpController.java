package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Introspected;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.security.LocalPath;
import nl.buurtkanaal.platform.security.Network;
import nl.buurtkanaal.platform.views.Frame;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.views.PageFrame;

/** The sign-up page. */
@Controller("/aanmelden")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SignUpController {

    private static final URI SENT = URI.create("/aanmelden/verstuurd");
    private static final String VIEW = "person/sign-up";

    private final SignUps signUps;
    private final Editions editions;
    private final Kernen kernen;
    private final PageFrame frame;
    private final Network network;
    private final Clock clock;

    SignUpController(SignUps signUps, Editions editions, Kernen kernen, PageFrame frame, Network network, Clock clock) {
        this.signUps = signUps;
        this.editions = editions;
        this.kernen = kernen;
        this.frame = frame;
        this.network = network;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> index(HttpRequest<?> request, @Nullable CurrentPerson person, @Nullable @QueryValue String editie,
                          @Nullable @QueryValue String kern, @Nullable @QueryValue String terug) {
        if (person != null) {
            return HttpResponse.seeOther(Doorway.to(terug));
        }
        var edition = edition(request, editie, terug);
        if (edition.isEmpty()) {
            var choice = new EditionsPage(editions.open(), LocalPath.asQuery(terug));
            return HttpResponse.ok(new ModelAndView<>("person/sign-up-edition", choice));
        }
        request.setAttribute(Frame.EDITION, edition.get().id());
        var known = kernIn(edition.get(), kern).map(Kern::slug).orElse(null);
        return HttpResponse.ok(view(page(edition.get(), SignUpForm.empty(edition.get().slug(), known, terug), Map.of())));
    }

    @Post
    HttpResponse<?> start(HttpRequest<?> request, @Body SignUpForm form) {
        var edition = editions.bySlug(form.editie()).orElseThrow(BadQuery::new);
        request.setAttribute(Frame.EDITION, edition.id());
        if (form.zoek() != null) {
            return lookUp(edition, form);
        }
        var errors = signUps.errors(form.part(), clock.instant());
        var kern = kernIn(edition, form.kern());
        if (kern.isEmpty()) {
            errors.put("kern", Messages.get("sign-up.kern.blank"));
        }
        if (!errors.isEmpty()) {
            return HttpResponse.unprocessableEntity().body(view(page(edition, form, errors)));
        }
        var answer = signUps.start(form.part(), kern.get().id(), edition.id(), form.terug(), network.of(request), clock.instant());
        if (!answer.allowed()) {
            return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS)
                .body(view(page(edition, form, Map.of("email", Messages.get("sign-in.link.slow", answer.minutes())))));
        }
        return HttpResponse.seeOther(SENT);
    }

    @Get("/verstuurd")
    ModelAndView<Map<String, Object>> sent() {
        return new ModelAndView<>("person/sign-up-sent", Map.of());
    }

    /** A postcode may belong to several kernen: it chooses the first in the list, which stays a choice. */
    private HttpResponse<?> lookUp(Edition edition, SignUpForm form) {
        var digits = form.postcode() == null ? "" : form.postcode().strip().replaceAll("(?<=^\\d{4})\\s*\\p{L}{2}$", "");
        var found = kernen.atPostcode(digits).stream().filter(kern -> edition.has(kern.id())).findFirst();
        return found.<HttpResponse<?>>map(kern -> HttpResponse.ok(view(page(edition, form.withKern(kern.slug()), Map.of()))))
            .orElseGet(() -> HttpResponse.unprocessableEntity()
                .body(view(page(edition, form, Map.of("postcode", Messages.get("sign-up.postcode.unknown"))))));
    }

    /**
     * The edition that the address names, else the one that the visitor is on the way to, else the one that the page wears, else the only
     * one; otherwise the visitor chooses.
     */
    private Optional<Edition> edition(HttpRequest<?> request, @Nullable String slug, @Nullable String terug) {
        if (slug != null) {
            return Optional.of(editions.bySlug(slug).orElseThrow(BadQuery::new));
        }
        var open = editions.open();
        return LocalPath.of(terug).flatMap(editions::atPath)
            .or(() -> Optional.ofNullable(frame.withoutDatabase(request).edition()).flatMap(worn -> editions.bySlug(worn.slug())))
            .or(() -> open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty());
    }

    private static Optional<Kern> kernIn(Edition edition, @Nullable String slug) {
        return edition.kernen().stream().filter(kern -> kern.slug().equals(slug)).findFirst();
    }

    private SignUpPage page(Edition edition, SignUpForm form, Map<String, String> errors) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", Messages.get("sign-up.kern.choose")));
        edition.kernen().forEach(kern -> choices.add(new Choice(kern.slug(), kern.name())));
        return new SignUpPage(form, errors, edition, choices, SignUpChoices.at(clock.instant()), LocalPath.of(form.terug()).orElse(null),
            LocalPath.asQuery(form.terug()), "/" + edition.slug() + "/huisregels");
    }

    private static ModelAndView<SignUpPage> view(SignUpPage page) {
        return new ModelAndView<>(VIEW, page);
    }

    @Introspected
    record SignUpPage(SignUpForm form, Map<String, String> errors, Edition edition, List<Choice> kernen, SignUpChoices signUp,
                      @Nullable String terug, String onward, String rulesHref) {
    }

    @Introspected
    record EditionsPage(List<Edition> editions, String onward) {
    }
}
