package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import java.util.List;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.socialekaart.VersionRow.Act;

/** What an entry was before: who changed what and when, and the way back. */
@Controller("/{editie}/redactie/aanbod/{slug}/versies")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class EntryVersionController {

    private static final int SHOWN = 100;

    private final EntryAccess access;
    private final VersionRepository versions;
    private final EntryDesk desk;
    private final EntryEditing editing;
    private final EntryForms forms;

    EntryVersionController(EntryAccess access, VersionRepository versions, EntryDesk desk, EntryEditing editing, EntryForms forms) {
        this.access = access;
        this.versions = versions;
        this.desk = desk;
        this.editing = editing;
        this.forms = forms;
    }

    @Get
    @View("socialekaart/versions")
    VersionsPage index(Edition edition, CurrentPerson person, @PathVariable String slug) {
        var row = access.entry(edition, person, slug);
        return new VersionsPage(row.name(), EntryEditController.href(edition, slug).toString(), versions.linesOf(row.id(), SHOWN));
    }

    @Get("/{nummer}")
    @View("socialekaart/version")
    VersionPage show(Edition edition, CurrentPerson person, @PathVariable String slug, @PathVariable String nummer) {
        var row = access.entry(edition, person, slug);
        int number = EntryDesk.number(nummer);
        var content = version(row, number);
        var before = versions.before(row.id(), number).flatMap(earlier -> versions.contentOf(row.id(), earlier)).map(editing::read);
        return new VersionPage(row.name(), heading(number, before.isEmpty()), number, EntryEditController.href(edition, slug).toString(),
            before.map(earlier -> earlier.differencesTo(content, forms.naming())).orElse(List.of()), before.isEmpty(),
            number == row.version() ? null : editing.contentOf(row).differencesTo(content, forms.naming()));
    }

    /** As people count, from one. */
    private static String heading(int number, boolean first) {
        return first ? Messages.get("version.first") : Messages.get("version.number", number + 1);
    }

    /** Makes an earlier version the newest; those in between stay. */
    @Post("/{nummer}/terug")
    HttpResponse<?> restore(Edition edition, CurrentPerson person, @PathVariable String slug, @PathVariable String nummer) {
        var row = access.entry(edition, person, slug);
        var content = version(row, EntryDesk.number(nummer)).with(row.status());
        var page = EntryEditController.href(edition, slug);
        return switch (desk.change(row, row.version(), content, Act.RESTORED, person)) {
            case SAVED -> Flash.to(page, "entry.restored");
            case PROPOSED -> Flash.to(page, "entry.proposed");
            case SAME -> Flash.to(page, "entry.same");
            case WITHDRAWN -> Flash.to(page, "entry.withdrawn");
            case CONFLICT -> Flash.to(page, "entry.meanwhile");
        };
    }

    private EntryContent version(EntryRow row, int number) {
        return versions.contentOf(row.id(), number).map(editing::read).orElseThrow(NotFound::new);
    }

    @Introspected
    record VersionsPage(String name, String href, List<VersionLine> versions) {
    }

    /**
     * @param changes what it changed in the version before
     * @param first   there is no version before
     * @param back    what going back to it would change now; null for the newest
     */
    @Introspected
    record VersionPage(String name, String heading, int number, String href, List<Difference> changes, boolean first,
                       @Nullable List<Difference> back) {
    }
}
