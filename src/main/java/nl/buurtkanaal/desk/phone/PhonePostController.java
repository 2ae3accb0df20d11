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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtkanaal.closing.Closings;
import nl.buurtkanaal.conversation.ReadAloud;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.BehalfPost;
import nl.buurtkanaal.help.OnBehalf;
import nl.buurtkanaal.help.VisiblePost.Outcome;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Submissions;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

/** What somebody on the phone wants of one of their posts: it is done, they no longer agree, or they want its code on paper. */
@Controller("/{editie}/balie/bellers/{id}/berichten/{code}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PhonePostController {

    private static final String VIEW = "desk/phone/closure";

    private final DeskSeats seats;
    private final Callers callers;
    private final OnBehalf behalf;
    private final ReadAloud aloud;
    private final PhoneCalls calls;
    private final Closings closings;
    private final Submissions submissions;
    private final Forms forms;
    private final Clock clock;

    PhonePostController(DeskSeats seats, Callers callers, OnBehalf behalf, ReadAloud aloud, PhoneCalls calls, Closings closings,
        Submissions submissions, Forms forms, Clock clock) {
        this.seats = seats;
        this.callers = callers;
        this.behalf = behalf;
        this.aloud = aloud;
        this.calls = calls;
        this.closings = closings;
        this.submissions = submissions;
        this.forms = forms;
        this.clock = clock;
    }

    /** To print and leave on the table: the code in large type, and whom to call. */
    @Get("/kaart")
    @View("desk/phone/paper")
    PaperPage paper(Edition edition, CurrentPerson person, @PathVariable String id, @PathVariable String code) {
        var found = find(seats.of(person, edition), id, code);
        return new PaperPage(found.post().code(), found.title(), found.post().post().category().label(), person.shownName(),
            edition.phone(),
            CallerController.href(edition, found.callerId()).toString());
    }

    @Get("/sluiting")
    @View(VIEW)
    ClosurePage form(Edition edition, CurrentPerson person, @PathVariable String id, @PathVariable String code) {
        return page(edition, find(seats.of(person, edition), id, code), ClosureForm.EMPTY, Map.of());
    }

    @Post("/sluiting")
    HttpResponse<?> close(Edition edition, CurrentPerson person, @PathVariable String id, @PathVariable String code,
        @Body ClosureForm form) {
        var seat = seats.of(person, edition);
        var found = find(seat, id, code);
        var errors = forms.errors(form);
        if (TextCheck.kinds(form.bedankje()).contains(Finding.Kind.BSN)) {
            errors.putIfAbsent("bedankje", Messages.get(Finding.Kind.BSN.messageKey()));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(edition, found, form, errors));
        }
        return HttpResponse.seeOther(submissions.once(form.inzending(), () -> {
            calls.close(seat, found.post().post(), form.outcome(), form.bedankje(), form.helpedBy(), clock.instant());
            return Flash.at(CallerController.href(edition, found.callerId()), "phone.closed");
        }));
    }

    /** It has not worked out yet: the question comes back on the list in a week. */
    @Post("/nog-niet")
    HttpResponse<?> notYet(Edition edition, CurrentPerson person, @PathVariable String id, @PathVariable String code) {
        var found = find(seats.of(person, edition), id, code);
        closings.notYet(found.post().post().id(), found.callerId(), clock.instant());
        return Flash.to(URI.create("/" + edition.slug() + "/balie"), "closing.not-yet");
    }

    @Post("/intrekking")
    HttpResponse<?> withdraw(Edition edition, CurrentPerson person, @PathVariable String id, @PathVariable String code) {
        var seat = seats.of(person, edition);
        var found = find(seat, id, code);
        calls.withdraw(seat, found.post().post(), clock.instant());
        return Flash.to(CallerController.href(edition, found.callerId()), "phone.withdrawn");
    }

    /** @throws NotFound when the person is not in their care, or has no such post */
    private Found find(DeskSeat seat, String id, String code) {
        var caller = id.matches("\\d{1,18}") ? callers.byId(seat, Long.parseLong(id)) : java.util.Optional.<Caller>empty();
        return caller.flatMap(known -> behalf.of(known.id(), clock.instant()).stream().filter(post -> post.code().equals(code))
            .map(post -> new Found(known, post)).findFirst()).orElseThrow(NotFound::new);
    }

    private record Found(Caller caller, BehalfPost post) {
        long callerId() {
            return caller.id();
        }

        String title() {
            return post.title();
        }
    }

    private ClosurePage page(Edition edition, Found found, ClosureForm form, Map<String, String> errors) {
        var kind = found.post().post().kind().slug();
        var outcomes = Arrays.stream(Outcome.values()).map(outcome -> outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .map(slug -> Option.of(slug, Messages.get("closure." + kind + "." + slug))).toList();
        var helpers = Stream.concat(Stream.of(Option.of("", Messages.get("phone.closure.nobody"))),
            aloud.of(found.post().post().id()).stream()
            .map(answer -> Option.of(String.valueOf(answer.conversationId()), answer.helper()))).toList();
        return new ClosurePage(form, errors, found.title(), found.post().code(), CallerController.href(edition, found.callerId())
            .toString(), found.caller().phoneHref(), found.caller().shownPhone(), !found.post().closed(), outcomes, helpers);
    }

    /** How it ended, who helped, and a word of thanks for them. */
    @Introspected
    @Serdeable
    record ClosureForm(@Nullable @NotBlank(message = "{closure.outcome.blank}")
                       @Pattern(regexp = "|helped-here|helped-elsewhere|no-longer-needed",
                       message = "{closure.outcome.blank}") String afloop,
                       @Nullable String helper, @Nullable @Size(max = 500, message = "{closure.thanks.long}") String bedankje,
                       @Nullable String inzending) {

        static final ClosureForm EMPTY = new ClosureForm("", "", "", "");

        ClosureForm {
            afloop = afloop == null ? "" : afloop;
            helper = helper == null ? "" : helper;
            bedankje = bedankje == null ? "" : bedankje.replace("\r\n", "\n").strip();
        }

        Outcome outcome() {
            return Outcome.valueOf(afloop.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        long helpedBy() {
            return helper.matches("\\d{1,18}") ? Long.parseLong(helper) : 0;
        }
    }

    /** @param helpers the neighbours who answered, after "nobody of them" */
    @Introspected
    record ClosurePage(ClosureForm form, Map<String, String> errors, String post, String code, String href,
        @Nullable String phoneHref, String phone, boolean open, List<Option> outcomes, List<Option> helpers) {
    }

    @Introspected
    record PaperPage(String code, String post, String category, String buurtverbinder, @Nullable String phone, String href) {
    }
}
