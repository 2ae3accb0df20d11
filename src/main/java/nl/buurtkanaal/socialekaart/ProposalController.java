package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;

/** What an organisation wants to change in its own entry: an editor of the edition reads it and decides. */
@Controller("/{editie}/redactie/voorstellen/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class ProposalController {

    private static final String VIEW = "socialekaart/proposal";
    private static final int LONGEST_REASON = 300;

    private final ProposalRepository proposals;
    private final SocialeKaartRepository entries;
    private final EntryDesk desk;
    private final EntryEditing editing;
    private final EntryForms forms;
    private final EntryAccess access;

    ProposalController(ProposalRepository proposals, SocialeKaartRepository entries, EntryDesk desk, EntryEditing editing, EntryForms forms,
                       EntryAccess access) {
        this.proposals = proposals;
        this.entries = entries;
        this.desk = desk;
        this.editing = editing;
        this.forms = forms;
        this.access = access;
    }

    @Get
    @View(VIEW)
    ProposalPage show(Edition edition, CurrentPerson person, @PathVariable long id) {
        return page(edition, person, id, new DecisionForm(null, null, null), Map.of());
    }

    @Post("/besluit")
    HttpResponse<?> decide(Edition edition, CurrentPerson person, @PathVariable long id, @Body DecisionForm form) {
        EntryAccess.checkEditor(edition, person);
        var accepted = "ja".equals(form.besluit());
        var reason = form.reden() == null ? "" : form.reden().strip();
        if (!accepted && reason.isEmpty()) {
            return Forms.invalid("socialekaart/proposal",
                page(edition, person, id, form, Map.of("reden", Messages.get("entry.proposal.reason.blank"))));
        }
        if (reason.length() > LONGEST_REASON) {
            return Forms.invalid("socialekaart/proposal",
                page(edition, person, id, form, Map.of("reden", Messages.get("entry.proposal.reason.long"))));
        }
        var redactie = URI.create(RedactieController.href(edition));
        return switch (desk.decide(edition, id, form.gezien(), accepted, reason, person)) {
            case DONE -> accepted ? Flash.to(redactie, "entry.proposal.accepted") : Flash.to(redactie, "entry.proposal.refused");
            case OWN -> Flash.to(redactie, "entry.proposal.own");
            case GONE -> Flash.to(redactie, "entry.proposal.gone");
            case CHANGED -> HttpResponse.status(HttpStatus.CONFLICT).body(new ModelAndView<>(VIEW, page(edition, person, id, form,
                Map.of("voorstel", Messages.get("entry.proposal.changed")))));
            case CONFLICT -> Flash.to(redactie, "entry.meanwhile");
        };
    }

    private ProposalPage page(Edition edition, CurrentPerson person, long id, DecisionForm form, Map<String, String> errors) {
        EntryAccess.checkEditor(edition, person);
        var proposal = proposals.waiting(edition.id(), id).orElseThrow(NotFound::new);
        var row = entries.findById(proposal.socialekaartEntryId()).orElseThrow(NotFound::new);
        var own = proposal.proposedBy() == person.id() || access.isOf(row.organisationId(), person.id());
        var changes = editing.contentOf(row).differencesTo(desk.merged(row, proposal), forms.naming());
        return new ProposalPage(row.name(), changes, own, desk.stamp(row, proposal), form,
            errors, RedactieController.href(edition), RedactieController.href(edition) + "/voorstellen/" + id);
    }

    @Serdeable
    record DecisionForm(@Nullable String besluit, @Nullable String reden, @Nullable String gezien) {
    }

    /** @param own whoever looks may not decide; {@code seen} names the words that are shown */
    @Introspected
    record ProposalPage(String name, List<Difference> changes, boolean own, String seen, DecisionForm form, Map<String, String> errors,
                        String redactieHref, String href) {
    }
}
