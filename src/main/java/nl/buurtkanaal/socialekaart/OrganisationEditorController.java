package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.invitation.Naming;
import nl.buurtkanaal.person.invitation.Namings;
import nl.buurtkanaal.person.signin.EmailAddress;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Typed;
import nl.buurtkanaal.platform.web.TypedId;
import nl.buurtkanaal.socialekaart.OrganisationEditorRepository.Member;

/**
 * Who writes along in the name of an organisation. Editors of the edition ask a mail address, and nobody learns whether it has an account;
 * they take it away as well. Nobody gives it to themselves.
 */
@Controller("/{editie}/redactie/organisaties")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class OrganisationEditorController {

    private static final String VIEW = "socialekaart/organisations";

    private final OrganisationEditorRepository members;
    private final Namings namings;
    private final OrganisationRevocation revocation;
    private final Clock clock;

    OrganisationEditorController(OrganisationEditorRepository members, Namings namings, OrganisationRevocation revocation,
        Clock clock) {
        this.members = members;
        this.namings = namings;
        this.revocation = revocation;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    OrganisationsPage index(Edition edition, CurrentPerson person) {
        return page(edition, person, new MemberForm("", ""), Map.of());
    }

    @Post
    HttpResponse<?> grant(Edition edition, CurrentPerson person, @Body MemberForm form) {
        EntryAccess.checkEditor(edition, person);
        var organisation = members.inEdition(edition.id(), Typed.text(form.organisatie()));
        var email = EmailAddress.parse(form.email());
        var errors = new LinkedHashMap<String, String>();
        if (organisation.isEmpty()) {
            errors.put("organisatie", Messages.get("entry.organisatie.blank"));
        }
        if (email.isEmpty()) {
            errors.put("email", Messages.get("email.invalid"));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid("socialekaart/organisations", page(edition, person, form, errors));
        }
        namings.ask(Naming.Kind.ORGANISATION, organisation.get(), edition.id(), email.get().text(), person.id(), clock.instant());
        return Flash.to(here(edition), "naming.asked");
    }

    @Post("/verwijdering")
    HttpResponse<?> revoke(Edition edition, CurrentPerson person, @Body RemovalForm form) {
        EntryAccess.checkEditor(edition, person);
        var organisation = members.inEdition(edition.id(), Typed.text(form.organisatie())).orElseThrow(NotFound::new);
        revocation.revoke(organisation, TypedId.orNone(form.persoon()), person.id());
        return Flash.to(here(edition), "role.revoked");
    }

    @Post("/intrekking")
    HttpResponse<?> withdraw(Edition edition, CurrentPerson person, @Body WithdrawalForm form) {
        EntryAccess.checkEditor(edition, person);
        namings.withdraw(Naming.Kind.ORGANISATION, edition.id(), TypedId.orNone(form.vraag()));
        return Flash.to(here(edition), "naming.withdrawn");
    }

    private OrganisationsPage page(Edition edition, CurrentPerson person, MemberForm form, Map<String, String> errors) {
        EntryAccess.checkEditor(edition, person);
        return new OrganisationsPage(RedactieController.href(edition), here(edition).toString(),
            Stream.concat(Stream.of(new EntryForms.Choice("", Messages.get("entry.choose"), false)),
                members.organisationsIn(edition.id()).stream()
                .map(each -> new EntryForms.Choice(each.uuid(), each.name(), false))).toList(), members.in(edition.id()),
            namings.open(edition.id(), Naming.Kind.ORGANISATION, clock.instant()), form, errors);
    }

    private static URI here(Edition edition) {
        return URI.create(RedactieController.href(edition) + "/organisaties");
    }

    @Serdeable
    record MemberForm(@Nullable String organisatie, @Nullable String email) {
    }

    @Serdeable
    record RemovalForm(@Nullable String organisatie, @Nullable String persoon) {
    }

    @Serdeable
    record WithdrawalForm(@Nullable String vraag) {
    }

    @Introspected
    record OrganisationsPage(String redactieHref, String href, List<EntryForms.Choice> choices, List<Member> members,
                             List<Namings.Open> asked,
                             MemberForm form, Map<String, String> errors) {
    }
}
