package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.exceptions.DataAccessException;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.place.Places;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.database.UniqueKey;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;

/** The Spreekuren that someone keeps: a list, a new one, and all about one. */
@Controller("/{editie}/beheer/spreekuren")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class SpreekuurManagementController {

    private static final String FORM = "spreekuur/edit";

    private final ManagedSpreekuren managed;
    private final SpreekuurPlanning planning;
    private final Spreekuren spreekuren;
    private final Places places;
    private final Forms forms;
    private final Clock clock;

    SpreekuurManagementController(ManagedSpreekuren managed, SpreekuurPlanning planning, Spreekuren spreekuren, Places places, Forms forms,
                                  Clock clock) {
        this.managed = managed;
        this.planning = planning;
        this.spreekuren = spreekuren;
        this.places = places;
        this.forms = forms;
        this.clock = clock;
    }

    @Get
    @View("spreekuur/manage")
    ManagePage index(Edition edition, CurrentPerson person) {
        return new ManagePage(managed.of(edition, person), home(edition), SpreekuurRights.whole(edition, person), "/" + edition.slug()
            + "/spreekuren");
    }

    @Get("/nieuw")
    @View(FORM)
    EditPage begin(Edition edition, CurrentPerson person) {
        var kernen = managed.kernen(edition, person);
        return page(edition, person, SpreekuurForm.empty(kernen.size() == 1 ? kernen.get(0).slug() : "", today().toString()), Map.of(),
            null, List.of());
    }

    @Post("/nieuw")
    HttpResponse<?> create(Edition edition, CurrentPerson person, @Body SpreekuurForm form) {
        var errors = errors(edition, form);
        var plan = SpreekuurPlan.read(form, edition, SpreekuurRights.kernIds(edition, person), null, today(), errors);
        var slug = SpreekuurSlug.of(WallClock.isBlank(form.slug()) ? form.title() : form.slug());
        if (slug.isEmpty()) {
            errors.putIfAbsent("slug", Messages.get("spreekuur.slug.invalid"));
        }
        if (plan.isPresent() && errors.isEmpty() && !added(edition, slug.get(), form, plan.get(), person)) {
            errors.put("slug", Messages.get("spreekuur.slug.taken", slug.get()));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid(FORM, page(edition, person, form, errors, null, List.of()));
        }
        spreekuren.forget(edition.id());
        return Flash.to(URI.create(home(edition)), "spreekuur.added");
    }

    @Get("/{slug}")
    @View(FORM)
    EditPage edit(Edition edition, CurrentPerson person, @PathVariable String slug) {
        var row = managed.bySlug(edition, person, slug);
        return page(edition, person, managed.form(row, edition), Map.of(), row, List.of());
    }

    @Post("/{slug}")
    HttpResponse<?> update(Edition edition, CurrentPerson person, @PathVariable String slug, @Body SpreekuurForm form) {
        var row = managed.bySlug(edition, person, slug);
        var errors = errors(edition, form);
        var known = new Rhythm(row.rrule(), row.firstOn(), row.seasonFrom(), row.seasonUntil());
        var plan = SpreekuurPlan.read(form, edition, SpreekuurRights.kernIds(edition, person), known, today(), errors);
        if (plan.isEmpty() || !errors.isEmpty()) {
            return Forms.invalid(FORM, page(edition, person, form, errors, row, List.of()));
        }
        var newer = planning.change(edition, row, form, plan.get(), person);
        if (newer.isPresent()) {
            var theirs = managed.form(newer.get(), edition);
            return HttpResponse.status(HttpStatus.CONFLICT).body(new ModelAndView<>(FORM,
                page(edition, person, form.withBasis(theirs.basis()), Map.of(), newer.get(), Difference.between(form, theirs))));
        }
        spreekuren.forget(edition.id());
        return Flash.to(URI.create(home(edition)), "spreekuur.changed");
    }

    private boolean added(Edition edition, String slug, SpreekuurForm form, SpreekuurPlan plan, CurrentPerson person) {
        try {
            return planning.add(edition, slug, form, plan, person);
        } catch (DataAccessException e) {
            if (UniqueKey.refused(e)) {
                return false;
            }
            throw e;
        }
    }

    private Map<String, String> errors(Edition edition, SpreekuurForm form) {
        var errors = new LinkedHashMap<>(forms.errors(form));
        if (!WallClock.isBlank(form.place()) && places.bySlug(edition.id(), form.place()).isEmpty()) {
            errors.put("place", Messages.get("spreekuur.place.blank"));
        }
        return errors;
    }

    private EditPage page(Edition edition, CurrentPerson person, SpreekuurForm form, Map<String, String> errors, @Nullable SpreekuurRow row,
                          List<Difference> theirs) {
        var kernen = managed.kernen(edition, person);
        if (kernen.isEmpty()) {
            throw new NotFound();
        }
        return new EditPage(form, errors, new SpreekuurOptions(form, kernen, places.inUse(edition.id()), row), row == null
            ? null : row.slug(), row == null ? null : row.title(), theirs, home(edition));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.ZONE);
    }

    static String home(Edition edition) {
        return "/" + edition.slug() + "/beheer/spreekuren";
    }

    /** @param whole the visitor decides for the whole edition, about its holidays too */
    @Introspected
    record ManagePage(List<ManagedSpreekuur> spreekuren, String homeHref, boolean whole, String publicHref) {
    }

    /** @param slug null for a new one; {@code theirs} what another wrote in the meantime, empty when nobody did */
    @Introspected
    record EditPage(SpreekuurForm form, Map<String, String> errors, SpreekuurOptions options, @Nullable String slug, @Nullable String name,
                    List<Difference> theirs, String homeHref) {

        public String heading() {
            return Messages.get(slug == null ? "spreekuur.edit.new" : "spreekuur.edit.known");
        }
    }
}
