package nl.buurtkanaal.person.willingness;

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
import io.micronaut.views.View;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.TypedId;

/** The same choices, written down by the desk for somebody on the phone: by whom, and that they asked for it, is kept. */
@Controller("/{editie}/balie/mensen/{id}/wat-ik-doe")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class WillingnessForOtherController {

    private final WillingPeople willing;
    private final People people;
    private final Kernen kernen;
    private final Audit audit;
    private final Forms forms;
    private final Clock clock;

    WillingnessForOtherController(WillingPeople willing, People people, Kernen kernen, Audit audit, Forms forms, Clock clock) {
        this.willing = willing;
        this.people = people;
        this.kernen = kernen;
        this.audit = audit;
        this.forms = forms;
        this.clock = clock;
    }

    @Get
    @View(WillingnessController.VIEW)
    WillingnessPage show(Edition edition, @PathVariable String id, CurrentPerson desk) {
        var person = inCareOf(desk, edition, id);
        var said = willing.of(person.id()).orElse(null);
        var form = WillingnessForm.of(said == null ? Willingness.BLANK : said, willing.wantsOverview(person.id(), person.kernId()),
            today());
        return page(edition, person, form, new LinkedHashMap<>(), said);
    }

    @Post
    HttpResponse<?> say(Edition edition, @PathVariable String id, CurrentPerson desk, @Body WillingnessForm form) {
        var person = inCareOf(desk, edition, id);
        var now = clock.instant();
        var before = willing.of(person.id()).orElse(null);
        var errors = forms.errors(form);
        form.check(person.isAdultAt(now), errors);
        if (form.agreed() == null) {
            errors.put("agreed", Messages.get("willing.agreed.blank"));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid(WillingnessController.VIEW, page(edition, person, form, errors, before));
        }
        willing.say(person.id(), form.willingness(before == null ? null : before.pausedUntil(), today()), desk.id(), now);
        audit.record(desk.id(), "person.willingness-said", "person", person.id(), null);
        return Flash.to(URI.create(here(edition, person)), "willing.saved");
    }

    /** Somebody in the own kernen, or in the edition for its administrator; never oneself. For others there is no such page. */
    private Person inCareOf(CurrentPerson desk, Edition edition, String id) {
        return people.byId(TypedId.orNotFound(id))
            .filter(person -> person.editionId() == edition.id() && person.id() != desk.id() && mayWriteFor(desk, person)
                && willing.isHere(person.id()))
            .orElseThrow(NotFound::new);
    }

    private static boolean mayWriteFor(CurrentPerson desk, Person person) {
        return desk.isBuurtverbinderIn(person.kernId()) || desk.isDeputyIn(person.kernId()) || desk.isAdministratorOf(person.editionId());
    }

    private WillingnessPage page(Edition edition, Person person, WillingnessForm form, Map<String, String> errors,
                                 @Nullable Willingness before) {
        return WillingnessPage.of(here(edition, person), person.shownName(), form, errors, kernen.byId(person.kernId()).name(),
            person.isAdultAt(clock.instant()), before != null && before.isPausedOn(today()) ? before.pausedUntil() : null, before != null);
    }

    private static String here(Edition edition, Person person) {
        return "/" + edition.slug() + "/balie/mensen/" + person.id() + "/wat-ik-doe";
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Time.ZONE));
    }
}
