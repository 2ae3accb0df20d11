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
import java.time.Clock;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.BehalfPost;
import nl.buurtkanaal.help.HelpPostAuthors.Consent;
import nl.buurtkanaal.help.OnBehalf;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.TypedId;
import nl.buurtkanaal.referral.PassForm;
import nl.buurtkanaal.referral.Referrals;

/** Passing a question of somebody on the phone on to the wijkteam, after they said yes. What is written goes to the team alone. */
@Controller("/{editie}/balie/bellers/{id}/berichten/{code}/wijkteam")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class CallerReferralController {

    private static final String VIEW = "referral/new";

    private final DeskSeats seats;
    private final Callers callers;
    private final OnBehalf behalf;
    private final Referrals referrals;
    private final Forms forms;
    private final Clock clock;

    CallerReferralController(DeskSeats seats, Callers callers, OnBehalf behalf, Referrals referrals, Forms forms, Clock clock) {
        this.seats = seats;
        this.callers = callers;
        this.behalf = behalf;
        this.referrals = referrals;
        this.forms = forms;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    PassPage form(Edition edition, CurrentPerson person, @PathVariable String id, @PathVariable String code) {
        var found = find(edition, person, id, code);
        return page(edition, found, new PassForm(found.post().post().body(), found.caller().shownPhone(), ""), Map.of());
    }

    @Post
    HttpResponse<?> pass(Edition edition, CurrentPerson person, @PathVariable String id, @PathVariable String code, @Body PassForm form) {
        var found = find(edition, person, id, code);
        var errors = forms.errors(form);
        form.addErrors(errors);
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(edition, found, form, errors));
        }
        referrals.pass(found.post().post(), found.caller().id(), form.tekst(), form.phone(), Consent.How.SPOKEN, person.id(),
            clock.instant());
        return Flash.to(CallerController.href(edition, found.caller().id()), "referral.passed");
    }

    private record Found(Caller caller, BehalfPost post) {
    }

    private Found find(Edition edition, CurrentPerson person, String id, String code) {
        var seat = seats.of(person, edition);
        var caller = TypedId.of(id).flatMap(number -> callers.byId(seat, number));
        if (!referrals.hasTeam(edition.id())) {
            throw new NotFound("referral.no-team");
        }
        return caller.flatMap(known -> behalf.of(known.id(), clock.instant()).stream().filter(post -> post.code().equals(code))
            .map(post -> new Found(known, post)).findFirst()).orElseThrow(NotFound::new);
    }

    private static PassPage page(Edition edition, Found found, PassForm form, Map<String, String> errors) {
        var href = CallerController.href(edition, found.caller().id()).toString();
        return new PassPage(form, errors, found.post().title(), found.caller().shownName(), href,
            href + "/berichten/" + found.post().code() + "/wijkteam",
            true);
    }

    /** @param caller who said yes on the phone */
    @Introspected
    record PassPage(PassForm form, Map<String, String> errors, String post, String caller, String href, String action, boolean team) {
    }
}
