package nl.buurtkanaal.desk.phone;

import io.micronaut.core.annotation.Introspected;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.conversation.Caution;
import nl.buurtkanaal.conversation.Cautions;
import nl.buurtkanaal.conversation.ReadAloud;
import nl.buurtkanaal.desk.phone.PhoneCalls.Said;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.moderation.FirstThere;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.Conflict;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.TypedId;

/** The call list, and one call: what to read aloud, the number to press, and how it ended. */
@Controller("/{editie}/balie/bellen")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class CallController {

    private final DeskSeats seats;
    private final CallLines lines;
    private final PhoneCalls calls;
    private final CallPages pages;
    private final ReadAloud aloud;
    private final Cautions cautions;
    private final Audit audit;
    private final Clock clock;

    CallController(DeskSeats seats, CallLines lines, PhoneCalls calls, CallPages pages, ReadAloud aloud, Cautions cautions, Audit audit,
        Clock clock) {
        this.seats = seats;
        this.lines = lines;
        this.calls = calls;
        this.pages = pages;
        this.aloud = aloud;
        this.cautions = cautions;
        this.audit = audit;
        this.clock = clock;
    }

    @Get
    @View("desk/phone/calls")
    CallsPage index(Edition edition, CurrentPerson person) {
        var all = lines.of(seats.of(person, edition), clock.instant());
        return new CallsPage(all.stream().filter(CallLine::due).toList(), all.stream().filter(line -> !line.due()).toList(), home(edition),
            "/" + edition.slug() + "/balie");
    }

    @Get("/{id}")
    @View("desk/phone/call")
    CallPages.CallPage show(Edition edition, CurrentPerson person, @PathVariable String id) {
        var seat = seats.of(person, edition);
        var line = line(seat, id);
        audit.record(person.id(), "phone.call-read", "person", line.personId(), null);
        return pages.page(seat, line, CallForm.EMPTY, Map.of(), Caution.NONE);
    }

    @Post("/{id}/uitkomst")
    HttpResponse<?> end(Edition edition, CurrentPerson person, @PathVariable String id, @Body Map<String, Object> fields) {
        var seat = seats.of(person, edition);
        var form = new CallForm(fields);
        var outcome = form.outcome();
        var waiting = lines.byId(seat, TypedId.orNotFound(id), clock.instant());
        if (waiting.filter(form::read).isEmpty()) {
            return taken(seat, TypedId.orNotFound(id));
        }
        var line = waiting.get();
        var read = form.readAloud(aloud.since(line.helpPostId(), line.afterMessageId()));
        var errors = new LinkedHashMap<String, String>();
        var said = form.said(read, errors);
        var caution = outcome == CallOutcome.SPOKEN
            ? cautions.about(edition.id(), said.values().stream().map(Said::words).toList(), form.anyway()) : Caution.NONE;
        if (!errors.isEmpty() || caution.any()) {
            return Forms.invalid("desk/phone/call", pages.page(seat, line, form, errors, caution));
        }
        if (!calls.ended(seat, line, outcome, read, said, clock.instant())) {
            return taken(seat, line.id());
        }
        return Flash.to(URI.create(home(edition)), "call." + outcome.slug());
    }

    /** A colleague called; or the same person before, or the post is closed. */
    private HttpResponse<?> taken(DeskSeat seat, long id) {
        var last = lines.lastOn(seat, id, clock.instant()).orElseThrow(() -> new Conflict("call.changed"));
        return FirstThere.page(new FirstThere.Taken(Messages.get("call.first", last.by(),
            Messages.get("call.outcome." + last.outcome().slug())), last.at(), null, seat.href()));
    }

    private CallLine line(DeskSeat seat, String id) {
        return lines.byId(seat, TypedId.orNotFound(id), clock.instant()).orElseThrow(NotFound::new);
    }

    static String home(Edition edition) {
        return "/" + edition.slug() + "/balie/bellen";
    }

    @Introspected
    record CallsPage(List<CallLine> due, List<CallLine> later, String href, String deskHref) {

        public boolean empty() {
            return due.isEmpty() && later.isEmpty();
        }
    }
}
