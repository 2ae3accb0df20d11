package nl.buurtkanaal.person.invitation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
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
import io.micronaut.views.View;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.Conflict;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.errors.TooMany;
import nl.buurtkanaal.platform.security.Limit;
import nl.buurtkanaal.platform.security.Limits;
import nl.buurtkanaal.platform.security.Network;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Typed;

/** Saying yes to an invitation: the code from paper is typed, that from a mail stands in the link; the role begins with a button. */
@Controller("/uitnodiging")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class AcceptanceController {

    /** Nobody finds a code by trying. */
    private static final Limit TRIES = new Limit("role-invitation", 30, Duration.ofHours(1));

    private final RoleInvitations invitations;
    private final Editions editions;
    private final Kernen kernen;
    private final Limits limits;
    private final Network network;
    private final Clock clock;

    AcceptanceController(RoleInvitations invitations, Editions editions, Kernen kernen, Limits limits, Network network, Clock clock) {
        this.invitations = invitations;
        this.editions = editions;
        this.kernen = kernen;
        this.limits = limits;
        this.network = network;
        this.clock = clock;
    }

    @Get
    @View("person/invitation-code")
    CodePage form() {
        return new CodePage(new CodeForm(""), Map.of());
    }

    @Post
    HttpResponse<?> find(@Body CodeForm form, HttpRequest<?> request) {
        count(request);
        return invitations.byCode(form.code(), clock.instant())
            .<HttpResponse<?>>map(found -> HttpResponse.seeOther(URI.create("/uitnodiging/" + invitations.codeOf(found))))
            .orElseGet(() -> Forms.invalid("person/invitation-code",
                new CodePage(form, Map.of("code", Messages.get("invitation.code.unknown")))));
    }

    /** For who is signed in; signing in or up leads back here. */
    @Get("/{kenmerk}")
    HttpResponse<?> show(@PathVariable String kenmerk, CurrentPerson person, HttpRequest<?> request) {
        count(request);
        var invitation = invitations.byCode(kenmerk, clock.instant()).orElseThrow(() -> new NotFound("invitation.gone"));
        var edition = editions.byId(invitation.editionId()).orElseThrow(NotFound::new);
        var page = new InvitationPage(Messages.get("role." + invitation.kind()), "invitation.about." + invitation.kind(), edition.name(),
            invitations.kernenOf(invitation, false).stream().map(id -> kernen.byId(id).name()).sorted().toList(), person.shownName(),
            "/uitnodiging/" + invitations.codeOf(invitation));
        return HttpResponse.ok(new ModelAndView<>("person/invitation", page));
    }

    @Post("/{kenmerk}")
    HttpResponse<?> accept(@PathVariable String kenmerk, CurrentPerson person, HttpRequest<?> request) {
        count(request);
        var invitation = invitations.byCode(kenmerk, clock.instant()).orElseThrow(() -> new NotFound("invitation.gone"));
        return switch (invitations.accept(invitation, person, clock.instant())) {
            case ACCEPTED -> Flash.to(URI.create("/mijn"), "invitation.accepted");
            case OWN_INVITATION -> throw new Conflict("role.own");
            case GONE -> throw new NotFound("invitation.gone");
        };
    }

    private void count(HttpRequest<?> request) {
        if (!limits.allow(TRIES, network.of(request), clock.instant()).allowed()) {
            throw new TooMany();
        }
    }

    @Introspected
    @Serdeable
    record CodeForm(@Nullable String code) {

        CodeForm {
            code = Typed.line(code);
        }
    }

    @Introspected
    record CodePage(CodeForm form, Map<String, String> errors) {
    }

    /** @param about key of what the role asks of somebody */
    @Introspected
    record InvitationPage(String role, String about, String edition, List<String> kernen, String name, String action) {

        public String aboutText() {
            return Messages.get(about);
        }
    }
}
