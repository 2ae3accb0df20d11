package nl.buurtkanaal.spreekuur;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.View;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.place.Place;
import nl.buurtkanaal.place.Places;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;

/** The dates of one Spreekuur: move one, add one, and take a change back. */
@Controller("/{editie}/beheer/spreekuren/{slug}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class DatesController {

    private static final String VIEW = "spreekuur/date";
    private static final int SHOWN = 16;

    private final ManagedSpreekuren managed;
    private final Spreekuren spreekuren;
    private final DateChanges changes;
    private final Places places;
    private final Forms forms;
    private final Clock clock;

    DatesController(ManagedSpreekuren managed, Spreekuren spreekuren, DateChanges changes, Places places, Forms forms, Clock clock) {
        this.managed = managed;
        this.spreekuren = spreekuren;
        this.changes = changes;
        this.places = places;
        this.forms = forms;
        this.clock = clock;
    }

    @Get("/data")
    @View("spreekuur/dates")
    DatesPage index(Edition edition, CurrentPerson person, @PathVariable String slug) {
        var row = managed.bySlug(edition, person, slug);
        var upcoming = spreekuren.bySlug(edition.id(), slug).map(spreekuur -> spreekuren.upcoming(spreekuur, clock.instant(), SHOWN))
            .orElse(List.of());
        return new DatesPage(row.title(), row.slug(), upcoming, here(edition, row), SpreekuurManagementController.home(edition));
    }

    @Get("/verplaatsing")
    @View(VIEW)
    DatePage beginMove(Edition edition, CurrentPerson person, @PathVariable String slug, @QueryValue String keer) {
        var row = managed.bySlug(edition, person, slug);
        var occurrence = occurrence(edition, row, keer);
        return page(edition, row, occurrence, DateForm.of(occurrence), Map.of());
    }

    @Post("/verplaatsing")
    HttpResponse<?> move(Edition edition, CurrentPerson person, @PathVariable String slug, @QueryValue String keer, @Body DateForm form) {
        var row = managed.bySlug(edition, person, slug);
        var occurrence = occurrence(edition, row, keer);
        var errors = new LinkedHashMap<>(forms.errors(form));
        var wish = form.wish(placeId(edition, row, form, errors), errors);
        if (wish.isEmpty()) {
            return Forms.invalid(VIEW, page(edition, row, occurrence, form, errors));
        }
        var outcome = changes.move(row, occurrence.key(), wish.get(), person);
        return answer(edition, row, occurrence, form, outcome, "spreekuur.moved");
    }

    @Get("/extra-keer")
    @View(VIEW)
    DatePage beginExtra(Edition edition, CurrentPerson person, @PathVariable String slug) {
        var row = managed.bySlug(edition, person, slug);
        return page(edition, row, null, DateForm.of(row), Map.of());
    }

    @Post("/extra-keer")
    HttpResponse<?> addExtra(Edition edition, CurrentPerson person, @PathVariable String slug, @Body DateForm form) {
        var row = managed.bySlug(edition, person, slug);
        var errors = new LinkedHashMap<>(forms.errors(form));
        var wish = form.wish(placeId(edition, row, form, errors), errors);
        if (wish.isEmpty()) {
            return Forms.invalid(VIEW, page(edition, row, null, form, errors));
        }
        return answer(edition, row, null, form, changes.add(row, wish.get(), person), "spreekuur.extra");
    }

    /** Leads back to where the button was: the list of dates, or the screen on which one cancels. */
    @Post("/herstel")
    HttpResponse<?> restore(Edition edition, CurrentPerson person, @PathVariable String slug, @Body RestoreForm form) {
        var row = managed.bySlug(edition, person, slug);
        var outcome = form.verandering() == null ? DateOutcome.RESTORED_ALREADY : changes.restore(row, form.verandering(), person);
        spreekuren.forget(edition.id());
        var back = "afzegging".equals(form.terug()) ? SpreekuurManagementController.home(edition) + "/afzegging"
            : here(edition, row) + "/data";
        return Flash.to(URI.create(back), outcome == DateOutcome.DONE ? "spreekuur.restored" : "spreekuur.restored-already");
    }

    private HttpResponse<?> answer(Edition edition, SpreekuurRow row, @Nullable Occurrence occurrence, DateForm form, DateOutcome outcome,
                                   String flash) {
        spreekuren.forget(edition.id());
        if (outcome == DateOutcome.DONE) {
            return Flash.to(URI.create(here(edition, row) + "/data"), flash);
        }
        var page = page(edition, row, occurrence, form, Map.of("on", Messages.get(outcome.messageKey())));
        var conflict = outcome == DateOutcome.CANCELLED_FIRST || outcome == DateOutcome.TAKEN || outcome == DateOutcome.HOLIDAY;
        return HttpResponse.status(conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY).body(new ModelAndView<>(VIEW, page));
    }

    /** @throws BadQuery when this is no occurrence at all; NotFound when this Spreekuur has none then */
    private Occurrence occurrence(Edition edition, SpreekuurRow row, String keer) {
        var key = OccurrenceKey.parse(keer).orElseThrow(BadQuery::new);
        return spreekuren.find(edition.id(), row.id(), key).orElseThrow(NotFound::new);
    }

    @Nullable
    private Long placeId(Edition edition, SpreekuurRow row, DateForm form, Map<String, String> errors) {
        if (WallClock.isBlank(form.place())) {
            return null;
        }
        var place = places.bySlug(edition.id(), form.place()).map(Place::id);
        if (place.isEmpty()) {
            errors.put("place", Messages.get("spreekuur.place.blank"));
        }
        return place.filter(id -> id != row.placeId()).orElse(null);
    }

    private DatePage page(Edition edition, SpreekuurRow row, @Nullable Occurrence occurrence, DateForm form, Map<String, String> errors) {
        var options = Stream.concat(Stream.of(new SpreekuurOption("", Messages.get("spreekuur.place.usual"))),
            places.inUse(edition.id()).stream().map(place -> new SpreekuurOption(place.slug(), place.name()))).toList();
        var action = here(edition, row) + (occurrence == null ? "/extra-keer" : "/verplaatsing?keer=" + occurrence.key());
        return new DatePage(form, errors, row.title(), occurrence, options, action, here(edition, row) + "/data");
    }

    private static String here(Edition edition, SpreekuurRow row) {
        return SpreekuurManagementController.home(edition) + "/" + row.slug();
    }

    @Introspected
    record DatesPage(String name, String slug, List<Occurrence> upcoming, String href, String homeHref) {
    }

    /** @param occurrence the one that is moved; null for an extra one */
    @Introspected
    record DatePage(DateForm form, Map<String, String> errors, String name, @Nullable Occurrence occurrence, List<SpreekuurOption> places,
                    String action, String datesHref) {

        public String heading() {
            return Messages.get(occurrence == null ? "spreekuur.date.extra" : "spreekuur.date.move");
        }
    }

    /** @param verandering uuid of what is taken back */
    @Introspected
    @Serdeable
    record RestoreForm(@Nullable String verandering, @Nullable String terug) {
    }
}
