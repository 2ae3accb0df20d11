package nl.buurtkanaal.place;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Submissions;

/** The places of an edition, for its editors: what they are, when they are open, and whether they are fit for a first meeting. */
@Controller("/{editie}/redactie/plekken")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class PlaceEditController {

    private static final String VIEW = "place/edit";

    private final PlaceEditing editing;
    private final PlaceRepository places;
    private final Kernen kernen;
    private final Forms forms;
    private final Submissions submissions;

    PlaceEditController(PlaceEditing editing, PlaceRepository places, Kernen kernen, Forms forms, Submissions submissions) {
        this.editing = editing;
        this.places = places;
        this.kernen = kernen;
        this.forms = forms;
        this.submissions = submissions;
    }

    @Get
    @View("place/kept")
    KeptPage index(Edition edition, CurrentPerson person) {
        checkEditor(edition, person);
        return new KeptPage(href(edition), redactieHref(edition), places.all(edition.id()).stream()
            .map(row -> new KeptPlace(row.slug(), row.name(), kernen.byId(row.kernId()).name(), row.hours(), row.meetingPlace(),
                row.closedOn() != null)).toList());
    }

    @Get("/nieuw")
    @View(VIEW)
    EditPage blank(Edition edition, CurrentPerson person) {
        checkEditor(edition, person);
        return page(edition, null, PlaceForm.EMPTY, Map.of(), null);
    }

    @Post
    HttpResponse<?> create(Edition edition, CurrentPerson person, @Body PlaceForm form) {
        checkEditor(edition, person);
        var errors = errors(edition, form);
        return errors.isEmpty()
            ? HttpResponse.seeOther(submissions.once(form.inzending(),
                () -> Flash.at(href(edition, editing.add(edition, form, person.id()).slug()), "plek.saved")))
            : Forms.invalid("place/edit", page(edition, null, form, errors, null));
    }

    @Get("/{slug}")
    @View(VIEW)
    EditPage edit(Edition edition, CurrentPerson person, @PathVariable String slug) {
        var row = row(edition, person, slug);
        return page(edition, row, editing.form(row), Map.of(), null);
    }

    @Post("/{slug}")
    HttpResponse<?> save(Edition edition, CurrentPerson person, @PathVariable String slug, @Body PlaceForm form) {
        var row = row(edition, person, slug);
        var errors = errors(edition, form);
        if (!errors.isEmpty()) {
            return Forms.invalid("place/edit", page(edition, row, form, errors, null));
        }
        if (editing.change(edition, row, form, person.id())) {
            return Flash.to(href(edition, slug), "plek.saved");
        }
        var now = row(edition, person, slug);
        var mine = new PlaceForm(String.valueOf(now.version()), form.naam(), form.kern(), form.wat(), form.open(), form.straat(),
            form.postcode(), form.rolstoel(), form.toilet(), form.ontmoeten(), null);
        return HttpResponse.status(HttpStatus.CONFLICT)
            .body(new ModelAndView<>(VIEW, page(edition, now, mine, Map.of(), editing.form(now))));
    }

    @Post("/{slug}/sluiting")
    HttpResponse<?> close(Edition edition, CurrentPerson person, @PathVariable String slug) {
        editing.close(row(edition, person, slug), true, person.id());
        return Flash.to(href(edition, slug), "plek.closed");
    }

    @Post("/{slug}/heropening")
    HttpResponse<?> reopen(Edition edition, CurrentPerson person, @PathVariable String slug) {
        editing.close(row(edition, person, slug), false, person.id());
        return Flash.to(href(edition, slug), "plek.saved");
    }

    private PlaceRow row(Edition edition, CurrentPerson person, String slug) {
        checkEditor(edition, person);
        return editing.find(edition, slug).orElseThrow(NotFound::new);
    }

    private Map<String, String> errors(Edition edition, PlaceForm form) {
        var errors = forms.errors(form);
        if (!errors.containsKey("kern") && !edition.paths().containsKey(form.kern())) {
            errors.put("kern", Messages.get("plek.kern.blank"));
        }
        return errors;
    }

    private EditPage page(Edition edition, @Nullable PlaceRow row, PlaceForm form, Map<String, String> errors, @Nullable PlaceForm theirs) {
        var kernChoices = Stream.concat(Stream.of(new Choice("", Messages.get("entry.choose"), false)),
            edition.kernen().stream().map(kern -> new Choice(kern.slug(), kern.name(), false))).toList();
        return new EditPage(row == null ? Messages.get("plek.new") : row.name(), row == null ? null : href(edition, row.slug()).toString(),
            form, errors, kernChoices, Stream.of(box("rolstoel", form.on(form.rolstoel())), box("toilet", form.on(form.toilet())),
                box("ontmoeten", form.on(form.ontmoeten()))).toList(), theirs, row != null && row.closedOn() != null, row == null
                || OpeningHours.read(row.hours()).slots().isEmpty() == row.hours().isEmpty(), href(edition));
    }

    private static Choice box(String name, boolean on) {
        return new Choice(name, Messages.get("plek.box." + name), on);
    }

    private static void checkEditor(Edition edition, CurrentPerson person) {
        if (!person.isEditorOf(edition.id()) && !person.isAdministratorOf(edition.id())) {
            throw new NotFound();
        }
    }

    private static String redactieHref(Edition edition) {
        return "/" + edition.slug() + "/redactie";
    }

    private static String href(Edition edition) {
        return redactieHref(edition) + "/plekken";
    }

    private static URI href(Edition edition, String slug) {
        return URI.create(href(edition) + "/" + slug);
    }

    @Introspected
    record KeptPage(String href, String redactieHref, List<KeptPlace> places) {
    }

    @Introspected
    record KeptPlace(String slug, String name, String kern, String hours, boolean meetingPlace, boolean closed) {
    }

    /**
     * @param placeHref null for a new place
     * @param theirs    what somebody else wrote meanwhile; mostly null
     * @param readable  its hours were understood, or there are none
     */
    @Introspected
    record EditPage(String heading, @Nullable String placeHref, PlaceForm form, Map<String, String> errors, List<Choice> kernen,
                    List<Choice> boxes, @Nullable PlaceForm theirs, boolean closed, boolean readable, String href) {
    }

    @Introspected
    record Choice(String value, String label, boolean checked) {
    }
}
