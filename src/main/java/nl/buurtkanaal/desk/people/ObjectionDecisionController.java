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
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.ModelAndView;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.moderation.DeskHandovers;
import nl.buurtkanaal.moderation.DeskHolds;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.moderation.FirstThere;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Measure;
import nl.buurtkanaal.person.Measures;
import nl.buurtkanaal.person.Objection;
import nl.buurtkanaal.person.Objections;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Typed;
import nl.buurtkanaal.platform.web.TypedId;

/** An objection at the desk of somebody who did not decide before. For who did, it is not there. */
@Controller("/{editie}/balie/bezwaren/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ObjectionDecisionController {

    private static final String VIEW = "desk/people/objection";

    private final DeskSeats seats;
    private final Objections objections;
    private final Measures measures;
    private final DeskHandovers handovers;
    private final DeskHolds holds;
    private final People people;
    private final Kernen kernen;
    private final Forms forms;
    private final Clock clock;

    ObjectionDecisionController(DeskSeats seats, Objections objections, Measures measures, DeskHandovers handovers,
                                DeskHolds holds, People people, Kernen kernen, Forms forms, Clock clock) {
        this.holds = holds;
        this.seats = seats;
        this.objections = objections;
        this.measures = measures;
        this.handovers = handovers;
        this.people = people;
        this.kernen = kernen;
        this.forms = forms;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(Edition edition, CurrentPerson person, @PathVariable String id) {
        var seat = seats.of(person, edition);
        return find(seat, id).<HttpResponse<?>>map(objection -> HttpResponse.ok(new ModelAndView<>(VIEW,
            page(seat, objection, DecisionForm.EMPTY, Map.of())))).orElseGet(() -> taken(seat, id));
    }

    /** Of two who press, the second reads who was first. */
    @Post
    HttpResponse<?> decide(Edition edition, CurrentPerson person, @PathVariable String id, @Body DecisionForm form) {
        var seat = seats.of(person, edition);
        var found = find(seat, id);
        if (found.isEmpty()) {
            return taken(seat, id);
        }
        var objection = found.get();
        var errors = forms.errors(form);
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(seat, objection, form, errors));
        }
        var about = people.byId(objection.personId()).orElseThrow(NotFound::new);
        if (!objections.decide(objection, about, "gelijk".equals(form.besluit()), form.antwoord(), person.id(), clock.instant())) {
            return taken(seat, id);
        }
        return Flash.to(URI.create(seat.href()), "desk.objection");
    }

    private Optional<Objection> find(DeskSeat seat, String id) {
        return objections.waitingFor(seat.person().id(), TypedId.orNotFound(id))
            .filter(objection -> isHere(seat, objection.personId(), objection.id()));
    }

    /** @throws NotFound when it was never for this desk: as if there is none */
    private HttpResponse<?> taken(DeskSeat seat, String id) {
        var settled = objections.settled(TypedId.orNotFound(id))
            .filter(one -> one.personId() != seat.person().id() && one.deciderId() != seat.person().id())
            .filter(one -> isHere(seat, one.personId(), TypedId.orNotFound(id))).orElseThrow(NotFound::new);
        return FirstThere.page(seat, "objection.first", settled.by(), settled.at());
    }

    /** Of somebody in one's kernen, or given by a colleague of the same edition. */
    private boolean isHere(DeskSeat seat, long personId, long objectionId) {
        var about = people.byId(personId).orElseThrow(NotFound::new);
        return seat.isOwn(about.kernId()) || about.editionId() == seat.edition().id()
            && handovers.isGivenTo(ObjectionWork.KIND, objectionId, seat.person().id());
    }

    private ObjectionPage page(DeskSeat seat, Objection objection, DecisionForm form, Map<String, String> errors) {
        var about = people.byId(objection.personId()).orElseThrow(NotFound::new);
        return new ObjectionPage(about.shownName(), kernen.byId(about.kernId()).name(), objection,
            measures.byCode(objection.code()).orElseThrow(NotFound::new),
            holds.of(ObjectionWork.KIND, objection.id(), clock.instant()).map(hold -> hold.seenBy(seat.person().id())).orElse(null),
            form, errors, Stream.of("gelijk", "blijft").map(value -> new MeasureController.Option(value,
            Messages.get("objection." + value), null)).toList(),
            seat.href() + "/bezwaren/" + objection.id(), seat.href());
    }

    /** What the second one thinks of it. */
    @Introspected
    @Serdeable
    record DecisionForm(@Nullable @NotBlank(message = "{objection.blank}") @Pattern(regexp = "|gelijk|blijft",
        message = "{objection.blank}") String besluit,
                        @Nullable @NotBlank(message = "{objection.answer.blank}") @Size(max = 500,
                        message = "{moderation.note.long}") String antwoord) {

        static final DecisionForm EMPTY = new DecisionForm("", "");

        DecisionForm {
            besluit = Typed.text(besluit);
            antwoord = Typed.words(antwoord);
        }
    }

    /** @param held a colleague who looks at it now */
    @Introspected
    record ObjectionPage(String name, String kern, Objection objection, Measure measure, DeskLine.@Nullable Held held,
                         DecisionForm form, Map<String, String> errors,
                         List<MeasureController.Option> options, String href, String listHref) {
    }
}
