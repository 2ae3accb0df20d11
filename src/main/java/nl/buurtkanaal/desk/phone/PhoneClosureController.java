package nl.buurtkanaal.desk.phone;

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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtkanaal.closing.Closings;
import nl.buurtkanaal.conversation.Caution;
import nl.buurtkanaal.conversation.Cautions;
import nl.buurtkanaal.conversation.ReadAloud;
import nl.buurtkanaal.desk.phone.PhonePosts.Found;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.OnBehalf;
import nl.buurtkanaal.help.VisiblePost.Outcome;
import nl.buurtkanaal.moderation.DeskHolds;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.moderation.FirstThere;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Typed;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

/** "Is het gelukt?" on the phone: it is done, with a word of thanks, or not yet. Of two who call, the second reads who was first. */
@Controller("/{editie}/balie/bellers/{id}/berichten/{code}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PhoneClosureController {

    private static final String VIEW = "desk/phone/closure";

    private final DeskSeats seats;
    private final PhonePosts posts;
    private final OnBehalf behalf;
    private final ReadAloud aloud;
    private final PhoneCalls calls;
    private final Closings closings;
    private final DeskHolds holds;
    private final Cautions cautions;
    private final Forms forms;
    private final Clock clock;

    PhoneClosureController(DeskSeats seats, PhonePosts posts, OnBehalf behalf, ReadAloud aloud, PhoneCalls calls, Closings closings,
        DeskHolds holds, Cautions cautions, Forms forms, Clock clock) {
        this.seats = seats;
        this.posts = posts;
        this.behalf = behalf;
        this.aloud = aloud;
        this.calls = calls;
        this.closings = closings;
        this.holds = holds;
        this.cautions = cautions;
        this.forms = forms;
        this.clock = clock;
    }

    @Get("/sluiting")
    @View(VIEW)
    ClosurePage form(Edition edition, CurrentPerson person, @PathVariable String id, @PathVariable String code) {
        var seat = seats.of(person, edition);
        return page(seat, posts.asked(seat, id, code), ClosureForm.EMPTY, Map.of(), Caution.NONE);
    }

    @Post("/sluiting")
    HttpResponse<?> close(Edition edition, CurrentPerson person, @PathVariable String id, @PathVariable String code,
        @Body ClosureForm form) {
        var seat = seats.of(person, edition);
        var found = posts.asked(seat, id, code);
        var first = first(seat, found, form.gezien());
        if (first.isPresent()) {
            return first.get();
        }
        var errors = forms.errors(form);
        if (TextCheck.kinds(form.bedankje()).contains(Finding.Kind.BSN)) {
            errors.putIfAbsent("bedankje", Messages.get(Finding.Kind.BSN.messageKey()));
        }
        var caution = cautions.about(edition.id(), List.of(form.bedankje()), form.anyway());
        if (!errors.isEmpty() || caution.any()) {
            return Forms.invalid(VIEW, page(seat, found, form, errors, caution));
        }
        return calls.close(seat, found.post().post(), form.outcome(), form.bedankje(), form.helpedBy(), clock.instant())
            ? done(seat, found) : first(seat, found, form.gezien()).orElseGet(() -> done(seat, found));
    }

    /** It has not worked out yet: the question comes back on the list in a week. */
    @Post("/nog-niet")
    HttpResponse<?> notYet(Edition edition, CurrentPerson person, @PathVariable String id, @PathVariable String code,
        @Body SeenForm form) {
        var seat = seats.of(person, edition);
        var found = posts.asked(seat, id, code);
        return closings.notYet(found.post().post().id(), found.callerId(), person.id(), form.gezien(), clock.instant())
            ? Flash.to(URI.create(seat.href()), "closing.not-yet")
            : first(seat, found, form.gezien()).orElseGet(() -> Flash.to(URI.create(seat.href()), "closing.not-yet"));
    }

    private static HttpResponse<?> done(DeskSeat seat, Found found) {
        return Flash.to(URI.create(found.backHref(seat.edition())), "phone.closed");
    }

    /** When somebody heard it before: who, what and when; after an own earlier tap, what that one did. */
    private Optional<HttpResponse<?>> first(DeskSeat seat, Found found, String seen) {
        var me = seat.person().id();
        var post = found.post().post();
        var closed = behalf.closed(post);
        if (closed.isPresent()) {
            return Optional.of(closed.get().byId() == me ? done(seat, found)
                : FirstThere.page(seat, "phone.closure.first", closed.get().by(), closed.get().at()));
        }
        return closings.asked(post.id(), found.callerId()).filter(asked -> asked.changedSince(seen, me))
            .map(asked -> FirstThere.page(new FirstThere.Taken(Messages.get("phone.closure.first-not-yet", asked.by()), asked.at(),
                href(seat, found) + "/sluiting", seat.href())));
    }

    private static String href(DeskSeat seat, Found found) {
        return CallerController.href(seat.edition(), found.callerId()) + "/berichten/" + found.post().code();
    }

    private ClosurePage page(DeskSeat seat, Found found, ClosureForm form, Map<String, String> errors, Caution caution) {
        var post = found.post().post();
        var outcomes = Arrays.stream(Outcome.values()).map(outcome -> outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .map(slug -> Option.of(slug, Messages.get("closure." + post.kind().slug() + "." + slug))).toList();
        var helpers = Stream.concat(Stream.of(Option.of("", Messages.get("phone.closure.nobody"))),
            aloud.of(post.id()).stream().map(answer -> Option.of(String.valueOf(answer.conversationId()), answer.helper()))).toList();
        var asked = closings.asked(post.id(), found.callerId());
        var held = asked.flatMap(one -> holds.of("CLOSING", one.id(), clock.instant()))
            .map(hold -> hold.seenBy(seat.person().id())).orElse(null);
        var closed = behalf.closed(post);
        return new ClosurePage(form, errors, found.title(), href(seat, found), held, found.caller().phoneHref(),
            found.caller().shownPhone(), closed.map(one -> Messages.get("phone.closure.first", one.by())).orElse(null),
            closed.map(OnBehalf.Closed::at).orElse(null), asked.map(Closings.Asked::version).orElse(""), outcomes, helpers, caution,
            found.backHref(seat.edition()), Messages.get(found.deputised() ? "phone.closure.back.desk" : "phone.closure.back.caller"));
    }

    /** What somebody else did before this page was opened is known to who reads it. */
    @Serdeable
    record SeenForm(@Nullable String gezien) {

        SeenForm {
            gezien = Typed.text(gezien);
        }
    }

    /**
     * @param held    a colleague who looks at it now
     * @param done    who closed it; null while it is open
     * @param seen    what this page knows of earlier calls
     * @param helpers the neighbours who answered, after "nobody of them"
     */
    @Introspected
    record ClosurePage(ClosureForm form, Map<String, String> errors, String post, String href, DeskLine.@Nullable Held held,
        @Nullable String phoneHref, String phone, @Nullable String done, @Nullable Instant doneAt, String seen, List<Option> outcomes,
        List<Option> helpers, Caution caution, String backHref, String backLabel) {
    }
}
