package nl.buurtkanaal.pages;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import io.micronaut.views.View;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.words.Screenings;

/**
 * The hulpwijzer: one question in own words, answered ring by ring. The words come in a POST and are kept nowhere; an address holds only
 * category, kern
 * and day-parts.
 */
@Controller("/{editie}/hulpwijzer")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class RingController {

    private static final String VIEW = "pages/ring";

    private final RingAnswers answers;
    private final Screenings screenings;
    private final Forms forms;
    private final Clock clock;
    private final boolean secure;

    RingController(RingAnswers answers, Screenings screenings, Forms forms, Clock clock, @Value("${buurtkanaal.address}") String address) {
        this.answers = answers;
        this.screenings = screenings;
        this.forms = forms;
        this.clock = clock;
        this.secure = address.startsWith("https:");
    }

    @Get
    @View(VIEW)
    RingPage show(Edition edition, @Nullable CurrentPerson person, HttpRequest<?> request, @Nullable @QueryValue String categorie,
                  @Nullable @QueryValue String kern, @Nullable @QueryValue List<String> dagdeel) {
        if (kern != null && !kern.isEmpty()) {
            edition.kern(kern);
        }
        if (categorie == null || categorie.isEmpty()) {
            var where = kern == null || kern.isEmpty() ? OwnKern.slug(edition, person, request) : kern;
            return blank(edition, RingForm.EMPTY, where, Map.of());
        }
        return answer(edition, person, request, new RingForm("", null, kern, categorie, null, dagdeel));
    }

    @Post
    HttpResponse<?> ask(Edition edition, @Nullable CurrentPerson person, HttpRequest<?> request, @Body RingForm form) {
        var errors = forms.errors(form);
        if (form.saysNothing()) {
            errors.put("woorden", Messages.get("ring.words.blank"));
        }
        if (unknown(edition, form.kern()) || unknown(edition, form.plaats())) {
            errors.put("woorden", Messages.get("ring.kern.unknown"));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, blank(edition, form, OwnKern.slug(edition, person, request), errors));
        }
        var response = HttpResponse.ok(new ModelAndView<>(VIEW, answer(edition, person, request, form)));
        return form.plaats() == null || form.plaats().isEmpty() ? response
            : response.cookie(ChosenPlace.remember(edition, edition.kern(form.plaats()), secure));
    }

    /** The sheet to prepare a talk with: nothing of it is sent. */
    @Get("/voorbereiden")
    @View("pages/ring-prepare")
    PreparePage prepare(Edition edition) {
        return new PreparePage("/" + edition.slug() + "/hulpwijzer");
    }

    private RingPage answer(Edition edition, @Nullable CurrentPerson person, HttpRequest<?> request, RingForm form) {
        var now = clock.instant();
        var question = RingQuestion.of(form, edition, screenings.of(edition.id()), OwnKern.of(edition, person, request),
            now.atZone(Time.ZONE).toLocalDate());
        return new RingPage(Messages.get("ring.title." + question.kind().slug()), form.words(), question.kern() == null ? null
            : question.kern().slug(),
            Map.of(), question.distress(), answers.to(question, edition, person, now), List.of());
    }

    private static RingPage blank(Edition edition, RingForm form, @Nullable String kern, Map<String, String> errors) {
        return new RingPage(Messages.get("ring.title"), form.words(), kern, errors, false, null, Arrays.stream(Category.values())
            .map(category -> new RingPage.Start("/" + edition.slug() + "/hulpwijzer?categorie=" + category.slug() + (kern == null ? ""
                : "&kern=" + kern),
                category.label(), category.slug())).toList());
    }

    private static boolean unknown(Edition edition, @Nullable String kern) {
        return kern != null && !kern.isEmpty() && !edition.paths().containsKey(kern);
    }

    @Introspected
    record PreparePage(String backHref) {
    }
}
