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
import io.micronaut.views.ModelAndView;
import io.micronaut.views.View;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.database.UniqueKey;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Submissions;
import nl.buurtkanaal.socialekaart.EntryForms.Choices;
import nl.buurtkanaal.socialekaart.VersionRow.Act;

/** Writing an entry: a new one, or the next version of one. For editors of the edition, and for organisations their own. */
@Controller("/{editie}/redactie/aanbod")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class EntryEditController {

    private static final String VIEW = "socialekaart/edit";

    private final EntryAccess access;
    private final EntryDesk desk;
    private final EntryEditing editing;
    private final EntryForms forms;
    private final Submissions submissions;

    EntryEditController(EntryAccess access, EntryDesk desk, EntryEditing editing, EntryForms forms, Submissions submissions) {
        this.access = access;
        this.desk = desk;
        this.editing = editing;
        this.forms = forms;
        this.submissions = submissions;
    }

    @Get("/nieuw")
    @View(VIEW)
    EditPage blank(Edition edition, CurrentPerson person) {
        return page(edition, null, EntryForm.EMPTY, Map.of(), own(edition, person), List.of());
    }

    @Post
    HttpResponse<?> create(Edition edition, CurrentPerson person, @Body EntryForm form) {
        var own = own(edition, person);
        var errors = forms.errors(edition, form);
        if (!own.isEmpty() && own.stream().noneMatch(each -> each.name().equals(form.organisatie()))) {
            errors.put("organisatie", Messages.get("entry.organisatie.own"));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid("socialekaart/edit", page(edition, null, form, errors, own, List.of()));
        }
        return HttpResponse.seeOther(UniqueKey.retried(() -> submissions.once(form.inzending(), () -> {
            var organisationId = own.stream().filter(each -> each.name().equals(form.organisatie())).findFirst().map(OrganisationRow::id)
                .orElseGet(() -> desk.organisation(form.organisatie()));
            var added = desk.add(edition, forms.content(edition, form, organisationId, own.isEmpty()
                ? EntryRow.Status.DRAFT : EntryRow.Status.PUBLISHED), person);
            return Flash.at(href(edition, added.slug()), own.isEmpty() ? "entry.created" : "entry.proposed");
        })));
    }

    @Get("/{slug}")
    @View(VIEW)
    EditPage edit(Edition edition, CurrentPerson person, @PathVariable String slug) {
        var row = access.entry(edition, person, slug);
        var proposed = desk.proposed(row, person);
        var content = proposed.orElseGet(() -> editing.contentOf(row));
        return page(edition, row, forms.form(content, row.version()), Map.of(), List.of(), List.of())
            .with(proposed.isPresent(), desk.refusal(row, person).orElse(null));
    }

    @Post("/{slug}")
    HttpResponse<?> save(Edition edition, CurrentPerson person, @PathVariable String slug, @Body EntryForm form) {
        var row = access.entry(edition, person, slug);
        var errors = forms.errors(edition, form);
        if (!errors.isEmpty()) {
            return Forms.invalid("socialekaart/edit", page(edition, row, form, errors, List.of(), List.of()));
        }
        var number = EntryDesk.number(form.nummer());
        var content = forms.content(edition, form, organisationId(edition, person, row, form), row.status());
        return switch (desk.change(row, number, content, Act.EDITED, person)) {
            case SAVED -> Flash.to(href(edition, slug), row.status() == EntryRow.Status.PUBLISHED ? "entry.saved" : "entry.saved-off");
            case PROPOSED -> Flash.to(href(edition, slug), "entry.proposed");
            case SAME -> Flash.to(href(edition, slug), "entry.same");
            case WITHDRAWN -> Flash.to(href(edition, slug), "entry.withdrawn");
            case CONFLICT -> conflict(edition, access.entry(edition, person, slug), number, content);
        };
    }

    /** Only an editor moves an entry to another organisation. */
    private long organisationId(Edition edition, CurrentPerson person, EntryRow row, EntryForm form) {
        return EntryAccess.isEditor(edition, person) ? desk.organisation(Objects.requireNonNull(form.organisatie())) : row.organisationId();
    }

    /** Another wrote the same entry meanwhile: both texts, and a form that holds the second one's words on top of the first one's. */
    private HttpResponse<?> conflict(Edition edition, EntryRow row, int number, EntryContent mine) {
        var theirs = editing.contentOf(row);
        var base = desk.base(row, number);
        var merged = Merge.of(base, mine, theirs);
        return HttpResponse.status(HttpStatus.CONFLICT)
            .body(new ModelAndView<>(VIEW, page(edition, row, forms.form(merged, row.version()), Map.of(),
            List.of(), theirs.differencesTo(merged, forms.naming())).after(base.differencesTo(theirs, forms.naming()))));
    }

    /** The organisations of somebody who is no editor of the edition; empty for an editor. */
    private List<OrganisationRow> own(Edition edition, CurrentPerson person) {
        if (EntryAccess.isEditor(edition, person)) {
            return List.of();
        }
        var own = access.organisationsOf(person.id());
        if (own.isEmpty()) {
            throw new NotFound();
        }
        return own;
    }

    private EditPage page(Edition edition, @Nullable EntryRow row, EntryForm form, Map<String, String> errors, List<OrganisationRow> own,
                          List<Difference> conflict) {
        return new EditPage(row == null ? null : new Standing(row.name(), row.slug(), row.status(), href(edition, row.slug()).toString()),
            form, errors, forms.choices(edition, form), own.stream().map(each -> new EntryForms.Choice(each.name(), each.name(), false))
                .toList(), conflict,
            href(edition), RedactieController.href(edition), false, null, null);
    }

    static String href(Edition edition) {
        return RedactieController.href(edition) + "/aanbod";
    }

    static URI href(Edition edition, String slug) {
        return URI.create(href(edition) + "/" + slug);
    }

    /** The entry that is changed. */
    @Introspected
    record Standing(String name, String slug, EntryRow.Status status, String href) {
        public boolean published() {
            return status == EntryRow.Status.PUBLISHED;
        }

        public boolean paused() {
            return status == EntryRow.Status.PAUSED;
        }

        public boolean ended() {
            return status == EntryRow.Status.ENDED;
        }
    }

    /**
     * @param entry    null for a new one
     * @param own      organisations to choose from, for somebody of an organisation; empty for an editor, who writes the name
     * @param conflict where these words would change what somebody else wrote meanwhile; mostly empty
     * @param meanwhile what somebody else changed since these words were begun; null when nobody did
     * @param waiting  these are words that an editor has not read yet
     * @param refusal  why the last ones were sent back; mostly null
     */
    @Introspected
    record EditPage(@Nullable Standing entry, EntryForm form, Map<String, String> errors, Choices choices, List<EntryForms.Choice> own,
                    List<Difference> conflict, String actionHref, String redactieHref, boolean waiting, @Nullable String refusal,
                    @Nullable List<Difference> meanwhile) {

        EditPage with(boolean isWaiting, @Nullable String reason) {
            return new EditPage(entry, form, errors, choices, own, conflict, actionHref, redactieHref, isWaiting, reason, meanwhile);
        }

        EditPage after(List<Difference> changes) {
            return new EditPage(entry, form, errors, choices, own, conflict, actionHref, redactieHref, waiting, refusal, changes);
        }

        public String heading() {
            return entry == null ? Messages.get("entry.new") : entry.name();
        }
    }
}
