package nl.buurtkanaal.pages;

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
import io.micronaut.views.View;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.HelpDrafts;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.help.HelpPostContent;
import nl.buurtkanaal.help.Option;
import nl.buurtkanaal.help.PostChoices;
import nl.buurtkanaal.help.PostRules;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.errors.NotAllowed;
import nl.buurtkanaal.platform.security.Limit;
import nl.buurtkanaal.platform.security.Limits;
import nl.buurtkanaal.platform.security.Network;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

/**
 * The first step of placing a post: own words and a kern. What was typed is kept on the server from here on, so that signing up, another
 * browser or a click too many loses nothing.
 */
@Controller("/{editie}/hulp/nieuw")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class PlaceController {

    private static final String VIEW = "pages/place-words";
    /** A whole village hall may share one network. */
    private static final Limit DRAFTS = new Limit("draft-network", 60, Duration.ofMinutes(15));

    private final Forms forms;
    private final HelpDrafts drafts;
    private final Limits limits;
    private final Network network;
    private final Clock clock;

    PlaceController(Forms forms, HelpDrafts drafts, Limits limits, Network network, Clock clock) {
        this.forms = forms;
        this.drafts = drafts;
        this.limits = limits;
        this.network = network;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    WordsPage show(Edition edition, @Nullable CurrentPerson person, HttpRequest<?> request, @Nullable @QueryValue String soort,
                   @Nullable @QueryValue String categorie, @Nullable @QueryValue String kern) {
        requireReady(edition);
        var kind = soort == null || soort.isEmpty() ? null : Kind.of(soort).orElseThrow(() -> new BadQuery("place.kind.unknown")).name();
        var category = categorie == null || categorie.isEmpty() ? null : Category.of(categorie).orElseThrow(BadQuery::new).slug();
        var where = kern == null || kern.isEmpty() ? OwnKern.slug(edition, person, request) : edition.kern(kern).slug();
        return page(edition, WordsForm.empty(kind, where, category), Map.of());
    }

    /** The question box of another page: the same form with the words in it. Nothing is wrong yet. */
    @Post("/woorden")
    @View(VIEW)
    WordsPage begin(Edition edition, @Nullable CurrentPerson person, HttpRequest<?> request, @Body WordsForm form) {
        requireReady(edition);
        var kern = form.kern() != null && edition.paths().containsKey(form.kern()) ? form.kern() : OwnKern.slug(edition, person, request);
        return page(edition, form.withKern(kern), Map.of());
    }

    @Post
    HttpResponse<?> create(Edition edition, @Nullable CurrentPerson person, HttpRequest<?> request, @Body WordsForm form) {
        requireReady(edition);
        var errors = forms.errors(form);
        PostRules.checkKern(edition, form.kern(), errors);
        PostRules.checkDayParts(form.dayParts(), errors);
        PostRules.checkCategory(form.category(), errors);
        if (!errors.containsKey("words") && !form.noBsn() && holdsBsn(form)) {
            errors.put("words", Messages.get(Finding.Kind.BSN.messageKey()));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(edition, form, errors));
        }
        var answer = person == null ? limits.allow(DRAFTS, network.of(request), clock.instant()) : Limits.Answer.YES;
        if (!answer.allowed()) {
            return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS)
                .body(new ModelAndView<>(VIEW, page(edition, form, Map.of("words", Messages.get("place.slow", answer.minutes())))));
        }
        var token = drafts.keep(new HelpDrafts.Draft(edition.id(), PlaceFields.of(form)), clock.instant());
        return HttpResponse.seeOther(URI.create(DraftController.path(edition, token)));
    }

    private static WordsPage page(Edition edition, WordsForm form, Map<String, String> errors) {
        var kind = Arrays.stream(Kind.values()).filter(known -> known.name().equals(form.kind())).map(Kind::slug).findFirst().orElse(null);
        return new WordsPage(form, errors, Messages.get("place.title." + (kind == null ? "none" : kind)), kind == null,
            kind == null ? Messages.get("place.words.none") : Messages.get("place.words." + kind), PostChoices.kinds(),
            PostChoices.kernen(edition.kernen()), PostChoices.days(form.dayParts() == null ? List.of() : form.dayParts()),
            errors.containsKey("words") && holdsBsn(form));
    }

    private static boolean holdsBsn(WordsForm form) {
        return form.words() != null && form.words().length() <= HelpPostContent.BODY_MAX && TextCheck.kinds(form.words())
            .contains(Finding.Kind.BSN);
    }

    static void requireReady(Edition edition) {
        if (!edition.ready()) {
            throw new NotAllowed("place.edition.closed");
        }
    }

    /** {@code kindOpen}: the visitor still has to say whether they ask, offer or want company. */
    @Introspected
    record WordsPage(WordsForm form, Map<String, String> errors, String title, boolean kindOpen, String wordsCaption,
                     List<Option> kinds, List<Option> kernen, List<PostChoices.Day> days, boolean bsnFound) {
    }
}
