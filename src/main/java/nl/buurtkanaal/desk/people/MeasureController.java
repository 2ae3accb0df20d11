package nl.buurtkanaal.desk.people;

import io.micronaut.core.annotation.Introspected;
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
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtkanaal.desk.people.PersonFile.Opened;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.Cause;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.FreshCode;
import nl.buurtkanaal.person.Measure;
import nl.buurtkanaal.person.Measure.Kind;
import nl.buurtkanaal.person.Measures;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;

/**
 * Pausing or banning somebody: first what follows from it, then with a reason. An administrator bans; a buurtverbinder pauses neighbours.
 */
@Controller("/{editie}/balie/mensen/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class MeasureController {

    private static final String VIEW = "desk/people/measure";

    private final PersonFile file;
    private final Consequences consequences;
    private final Measures measures;
    private final People people;
    private final Forms forms;
    private final Clock clock;

    MeasureController(PersonFile file, Consequences consequences, Measures measures, People people, Forms forms, Clock clock) {
        this.file = file;
        this.consequences = consequences;
        this.measures = measures;
        this.people = people;
        this.forms = forms;
        this.clock = clock;
    }

    @Get("/pauze")
    @View(VIEW)
    MeasurePage pauseForm(Edition edition, CurrentPerson person, @PathVariable String id) {
        return page(judged(edition, person, id, Kind.PAUSE), Kind.PAUSE, MeasureForm.EMPTY, Map.of());
    }

    @Post("/pauze")
    HttpResponse<?> pause(Edition edition, CurrentPerson person, @PathVariable String id, @Body MeasureForm form) {
        return take(judged(edition, person, id, Kind.PAUSE), Kind.PAUSE, form);
    }

    @Get("/uitsluiting")
    @View(VIEW)
    MeasurePage banForm(Edition edition, CurrentPerson person, @PathVariable String id) {
        return page(judged(edition, person, id, Kind.BAN), Kind.BAN, MeasureForm.EMPTY, Map.of());
    }

    @Post("/uitsluiting")
    @FreshCode
    HttpResponse<?> ban(Edition edition, CurrentPerson person, @PathVariable String id, @Body MeasureForm form) {
        return take(judged(edition, person, id, Kind.BAN), Kind.BAN, form);
    }

    /** Ends what holds now. */
    @Post("/opheffing")
    HttpResponse<?> lift(Edition edition, CurrentPerson person, @PathVariable String id) {
        var opened = judged(edition, person, id, Kind.PAUSE);
        for (var measure : measures.of(opened.helper().id()).stream().filter(Measure::holds).toList()) {
            if (measure.kind() == Kind.BAN && !opened.seat().isAdministrator()) {
                throw new NotFound();
            }
            measures.lift(measure, person(opened), opened.by(), clock.instant());
        }
        return Flash.to(opened.href(), "desk.lifted");
    }

    private HttpResponse<?> take(Opened opened, Kind kind, MeasureForm form) {
        var errors = forms.errors(form);
        form.addErrors(errors, kind == Kind.PAUSE);
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(opened, kind, form, errors));
        }
        var now = clock.instant();
        if (kind == Kind.PAUSE) {
            measures.pause(person(opened), form.cause(), form.reden(), form.until(now), opened.by(), now);
        } else {
            measures.ban(person(opened), form.cause(), form.reden(), opened.by(), now);
        }
        return Flash.to(opened.href(), kind == Kind.PAUSE ? "desk.paused" : "desk.banned");
    }

    /** @throws NotFound when who looks may not do this to this person */
    private Opened judged(Edition edition, CurrentPerson person, String id, Kind kind) {
        var opened = file.open(edition, person, id);
        if (!file.mayJudge(opened) || kind == Kind.BAN && !opened.seat().isAdministrator()) {
            throw new NotFound();
        }
        return opened;
    }

    private Person person(Opened opened) {
        return people.byId(opened.helper().id()).orElseThrow(NotFound::new);
    }

    private MeasurePage page(Opened opened, Kind kind, MeasureForm form, Map<String, String> errors) {
        var causes = Arrays.stream(Cause.values()).map(cause -> new Option(cause.name(), Messages.get(cause.messageKey()), null)).toList();
        var lengths = Stream.of("1", "2", "4").map(weeks -> new Option(weeks, Messages.get("measure.weeks." + weeks), null)).toList();
        var path = opened.href() + (kind == Kind.PAUSE ? "/pauze" : "/uitsluiting");
        return new MeasurePage(Messages.get("measure.title." + kind, opened.helper().shownName()), opened.helper().shownName(),
            consequences.of(kind, opened.helper().id()), form, errors, causes, lengths, kind == Kind.PAUSE,
            Messages.get("measure.send." + kind), path,
            opened.href().toString());
    }

    @Introspected
    record Option(String value, String label, @Nullable String hint) {
    }

    /** @param consequences what happens to posts and conversations */
    @Introspected
    record MeasurePage(String title, String name, List<String> consequences, MeasureForm form, Map<String, String> errors,
        List<Option> causes,
                       List<Option> lengths, boolean pause, String send, String href, String personHref) {
    }
}
