package nl.buurtkanaal.introduction;

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
import io.micronaut.views.View;
import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.conversation.Meetings;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.moderation.DeskHandovers;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.TypedId;

/**
 * Calling somebody without an account who was asked: what to tell, the number to press, and the three answers. For the desk of
 * their kern.
 */
@Controller("/{editie}/balie/gevraagd/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class InvitationCallController {

    private final CallRepository calls;
    private final InvitationRepository invitations;
    private final SpokenAnswers answers;
    private final Meetings meetings;
    private final DeskSeats seats;
    private final DeskHandovers handovers;
    private final Kernen kernen;
    private final Clock clock;

    InvitationCallController(CallRepository calls, InvitationRepository invitations, SpokenAnswers answers, Meetings meetings,
        DeskSeats seats, DeskHandovers handovers, Kernen kernen, Clock clock) {
        this.calls = calls;
        this.invitations = invitations;
        this.answers = answers;
        this.meetings = meetings;
        this.seats = seats;
        this.handovers = handovers;
        this.kernen = kernen;
        this.clock = clock;
    }

    @Get
    @View("introduction/call")
    CallPage show(Edition edition, @PathVariable String id, CurrentPerson desk) {
        var call = call(edition, id, desk);
        var invitation = invitations.byId(call.id()).orElseThrow(NotFound::new);
        var reply = invitation.reply();
        return new CallPage(call.shownName(), kernen.byId(call.kernId()).name(), call.phone(), call.title(), call.body(), call.category(),
            kernen.byId(call.postKernId()).name(), new DayParts(call.dayParts()).words(), reply == null ? null : reply.slug(),
            "/" + edition.slug() + "/balie", "/" + edition.slug() + "/hulp/" + call.code(),
            reply == Reply.YES ? meetings.pathOf(invitation.helpPostId(), desk.id()).orElse(null) : null, href(edition, call));
    }

    @Post
    HttpResponse<?> reply(Edition edition, @PathVariable String id, CurrentPerson desk, @Body SpokenForm form) {
        var call = call(edition, id, desk);
        var reply = Reply.of(form.antwoord() == null ? "" : form.antwoord()).orElseThrow(BadQuery::new);
        var outcome = answers.reply(call, reply, desk.id(), desk.shownName(), clock.instant());
        if (outcome == Answers.Outcome.TOO_LATE) {
            return Flash.to(URI.create("/" + edition.slug() + "/balie"), "asked.too-late");
        }
        return Flash.to(URI.create(reply == Reply.YES ? href(edition, call) : "/" + edition.slug() + "/balie"), "asked.noted");
    }

    private CallRow call(Edition edition, String id, CurrentPerson desk) {
        var seat = seats.of(desk, edition);
        var number = TypedId.orNotFound(id);
        var cared = new HashSet<>(seat.own());
        cared.addAll(seat.standsIn());
        if (handovers.isGivenTo(AskedByPhoneWork.KIND, number, desk.id())) {
            cared.addAll(edition.kernIds());
        }
        if (cared.isEmpty()) {
            throw new NotFound();
        }
        return calls.byId(number, edition.id(), cared).orElseThrow(NotFound::new);
    }

    private static String href(Edition edition, CallRow call) {
        return "/" + edition.slug() + "/balie/gevraagd/" + call.id();
    }

    /** Which of the three answers was given. */
    @Serdeable
    record SpokenForm(@Nullable String antwoord) {
    }

    /**
     * @param reply    the answer that stands; null before the call
     * @param talkHref the conversation in which who asked reads of a yes; null when there is none
     */
    @Introspected
    record CallPage(String name, String home, @Nullable String phone, String postTitle, String body, Category category,
                    String kern, String dayWords, @Nullable String reply, String deskHref, String postHref,
                    @Nullable String talkHref, String action) {
    }
}
