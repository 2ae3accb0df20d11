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
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtkanaal.closing.Closings;
import nl.buurtkanaal.conversation.Caution;
import nl.buurtkanaal.conversation.Cautions;
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
    private final Cautions cautions;
    private final Submissions submissions;
    private final Forms forms;
    private final Clock clock;

    PhonePostController(DeskSeats seats, Callers callers, OnBehalf behalf, ReadAloud aloud, PhoneCalls calls, Closings closings,
        Cautions cautions, Submissions submissions, Forms forms, Clock clock) {
        this.seats = seats;
        this.callers = callers;
        this.behalf = behalf;
        this.aloud = aloud;
        this.calls = calls;
        this.closings = closings;
        this.cautions = cautions;
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
        return page(edition, asked(seats.of(person, edition), id, code), ClosureForm.EMPTY, Map.of(), Caution.NONE);
    }

    @Post("/sluiting")
    HttpResponse<?> close(Edition edition, CurrentPerson person, @PathVariable String id, @PathVariable String code,
        @Body ClosureForm form) {
        var seat = seats.of(person, edition);
        var found = asked(seat, id, code);
        var errors = forms.errors(form);
        if (TextCheck.kinds(form.bedankje()).contains(Finding.Kind.BSN)) {
            errors.putIfAbsent("bedankje", Messages.get(Finding.Kind.BSN.messageKey()));
        }
        var caution = cautions.about(edition.id(), List.of(form.bedankje()), form.anyway());
        if (!errors.isEmpty() || caution.any()) {
            return Forms.invalid(VIEW, page(edition, found, form, errors, caution));
        }
        return HttpResponse.seeOther(submissions.once(form.inzending(), () -> {
            calls.close(seat, found.post().post(), form.outcome(), form.bedankje(), form.helpedBy(), clock.instant());
            return Flash.at(URI.create(back(edition, found)), "phone.closed");
        }));
    }

    /** It has not worked out yet: the question comes back on the list in a week. */
    @Post("/nog-niet")
    HttpResponse<?> notYet(Edition edition, CurrentPerson person, @PathVariable String id, @PathVariable String code) {
        var found = asked(seats.of(person, edition), id, code);
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
        return inCare(seat, id, code).orElseThrow(NotFound::new);
    }

    /** The same for who stands in and calls to hear whether it worked out: this post only. */
    private Found asked(DeskSeat seat, String id, String code) {
        return inCare(seat, id, code).or(() -> number(id).flatMap(known -> callers.asked(seat, known, code))
            .flatMap(caller -> found(caller, code, true))).orElseThrow(NotFound::new);
    }

    private Optional<Found> inCare(DeskSeat seat, String id, String code) {
        return number(id).flatMap(known -> callers.byId(seat, known)).flatMap(caller -> found(caller, code, false));
    }

    private Optional<Found> found(Caller caller, String code, boolean deputised) {
        return behalf.of(caller.id(), clock.instant()).stream().filter(post -> post.code().equals(code))
            .map(post -> new Found(caller, post, deputised)).findFirst();
    }

    private static Optional<Long> number(String id) {
        return id.matches("\\d{1,18}") ? Optional.of(Long.parseLong(id)) : Optional.empty();
    }

    /** Who stands in does not get the file of the person. */
    private static String back(Edition edition, Found found) {
        return found.deputised() ? "/" + edition.slug() + "/balie" : CallerController.href(edition, found.callerId()).toString();
    }

    private record Found(Caller caller, BehalfPost post, boolean deputised) {
        long callerId() {
            return caller.id();
        }

        String title() {
            return post.title();
        }
    }

    private ClosurePage page(Edition edition, Found found, ClosureForm form, Map<String, String> errors,
        Caution caution) {
        var kind = found.post().post().kind().slug();
        var outcomes = Arrays.stream(Outcome.values()).map(outcome -> outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .map(slug -> Option.of(slug, Messages.get("closure." + kind + "." + slug))).toList();
        var helpers = Stream.concat(Stream.of(Option.of("", Messages.get("phone.closure.nobody"))),
            aloud.of(found.post().post().id()).stream()
            .map(answer -> Option.of(String.valueOf(answer.conversationId()), answer.helper()))).toList();
        return new ClosurePage(form, errors, found.title(), found.post().code(), CallerController.href(edition, found.callerId())
            .toString(), found.caller().phoneHref(), found.caller().shownPhone(), !found.post().closed(), outcomes, helpers, caution,
            back(edition, found), Messages.get(found.deputised() ? "phone.closure.back.desk" : "phone.closure.back.caller"));
    }

    /** How it ended, who helped, and a word of thanks for them. */
    @Introspected
    @Serdeable
    record ClosureForm(@Nullable @NotBlank(message = "{closure.outcome.blank}")
                       @Pattern(regexp = "|helped-here|helped-elsewhere|no-longer-needed",
                       message = "{closure.outcome.blank}") String afloop,
                       @Nullable String helper, @Nullable @Size(max = 500, message = "{closure.thanks.long}") String bedankje,
                       @Nullable String toch, @Nullable String inzending) {

        static final ClosureForm EMPTY = new ClosureForm("", "", "", "", "");

        ClosureForm {
            afloop = afloop == null ? "" : afloop;
            helper = helper == null ? "" : helper;
            bedankje = bedankje == null ? "" : bedankje.replace("\r\n", "\n").strip();
        }

        boolean anyway() {
            return "ja".equals(toch);
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
        @Nullable String phoneHref, String phone, boolean open, List<Option> outcomes, List<Option> helpers,
        Caution caution, String backHref, String backLabel) {
    }

    @Introspected
    record PaperPage(String code, String post, String category, String buurtverbinder, @Nullable String phone, String href) {
    }
}
