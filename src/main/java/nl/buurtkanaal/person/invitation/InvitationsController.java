package nl.buurtkanaal.person.invitation;

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
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.FreshCode;
import nl.buurtkanaal.person.Role;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Submissions;
import nl.buurtkanaal.platform.web.TypedId;

/** Inviting people to take a role in an edition: for its administrators, and for operators. */
@Controller("/{editie}/beheer/uitnodigingen")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class InvitationsController {

    private static final String VIEW = "person/invitations";

    private final RoleInvitations invitations;
    private final Submissions submissions;
    private final Clock clock;

    InvitationsController(RoleInvitations invitations, Submissions submissions, Clock clock) {
        this.invitations = invitations;
        this.submissions = submissions;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    InvitationsPage index(Edition edition, CurrentPerson person) {
        check(edition, person);
        return page(edition, InvitationForm.EMPTY, Map.of());
    }

    @Post
    @FreshCode
    HttpResponse<?> create(Edition edition, CurrentPerson person, @Body InvitationForm form) {
        check(edition, person);
        var errors = form.errors(kernen(edition, form.kernen()));
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(edition, form, errors));
        }
        return HttpResponse.seeOther(submissions.once(form.inzending(), () -> {
            var buurtverbinder = form.kind() == Role.Kind.BUURTVERBINDER;
            var role = new Role(form.kind(), edition.id(), buurtverbinder ? kernen(edition, form.kernen()) : Set.of(),
                buurtverbinder ? kernen(edition, form.deputyKernen()) : Set.of());
            var made = invitations.invite(edition.id(), role, form.naam(), form.email().isEmpty() ? null : form.email(), person.id(),
                clock.instant());
            return form.email().isEmpty() ? URI.create(home(edition) + "/" + made.id())
                : Flash.at(URI.create(home(edition)), "invitation.mailed");
        }));
    }

    /** The page to print. */
    @Get("/{kenmerk}")
    @View("person/invitation-print")
    PrintPage print(Edition edition, CurrentPerson person, @PathVariable String kenmerk) {
        check(edition, person);
        var invitation = invitations.byId(edition.id(), TypedId.orNotFound(kenmerk))
            .filter(found -> found.isOpenAt(clock.instant()) && found.email() == null)
            .orElseThrow(NotFound::new);
        return new PrintPage(invitation.invitee(), Messages.get("role." + invitation.kind()),
            names(edition, invitations.kernenOf(invitation, false)), invitations.codeOf(invitation), edition.address()
                .replaceFirst("^https?://", "") + "/uitnodiging", invitation.expiresAt(), home(edition));
    }

    @Post("/{kenmerk}/intrekking")
    HttpResponse<?> withdraw(Edition edition, CurrentPerson person, @PathVariable String kenmerk) {
        check(edition, person);
        invitations.withdraw(edition.id(), TypedId.orNotFound(kenmerk), person.id(), clock.instant());
        return Flash.to(URI.create(home(edition)), "invitation.withdrawn");
    }

    /** @throws NotFound for who does not manage this edition */
    private static void check(Edition edition, CurrentPerson person) {
        if (!person.isAdministratorOf(edition.id()) && !person.isOperator()) {
            throw new NotFound();
        }
    }

    private static String home(Edition edition) {
        return "/" + edition.slug() + "/beheer/uitnodigingen";
    }

    private static Set<Long> kernen(Edition edition, List<String> slugs) {
        return edition.kernen().stream().filter(kern -> slugs.contains(kern.slug())).map(Kern::id).collect(Collectors.toSet());
    }

    private static String names(Edition edition, Set<Long> kernIds) {
        return edition.kernen().stream().filter(kern -> kernIds.contains(kern.id())).map(Kern::name).collect(Collectors.joining(", "));
    }

    private InvitationsPage page(Edition edition, InvitationForm form, Map<String, String> errors) {
        var open = invitations.openIn(edition.id(), clock.instant()).stream().map(one -> new OpenInvitation(one.id(), one.invitee(),
            Messages.get("role." + one.kind()), one.email(), one.expiresAt(), names(edition, invitations.kernenOf(one, false)))).toList();
        var kinds = InvitationForm.KINDS.stream()
            .map(kind -> new Choice(kind.name(), Messages.get("role." + kind), kind.name().equals(form.soort()))).toList();
        return new InvitationsPage(open, kinds, choices(edition, form.kernen()), choices(edition, form.deputyKernen()), form, errors,
            home(edition), "/" + edition.slug() + "/beheer");
    }

    private static List<Choice> choices(Edition edition, List<String> chosen) {
        return edition.kernen().stream().map(kern -> new Choice(kern.slug(), kern.name(), chosen.contains(kern.slug()))).toList();
    }

    @Introspected
    record Choice(String value, String label, boolean checked) {
    }

    /** @param email null for a printed code, which can be printed again */
    @Introspected
    record OpenInvitation(long id, String invitee, String role, @Nullable String email, Instant expiresAt, String kernen) {
    }

    @Introspected
    record InvitationsPage(List<OpenInvitation> open, List<Choice> kinds, List<Choice> kernen, List<Choice> deputyKernen,
                           InvitationForm form, Map<String, String> errors, String href, String homeHref) {
    }

    @Introspected
    record PrintPage(String invitee, String role, String kernen, String code, String address, Instant expiresAt, String listHref) {
    }
}
