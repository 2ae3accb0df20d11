package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.socialekaart.VersionRow.Act;

/** Whether an entry is on the site, and that somebody looked whether it is right. */
@Controller("/{editie}/redactie/aanbod/{slug}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class EntryStatusController {

    private final EntryAccess access;
    private final EntryDesk desk;
    private final EntryEditing editing;

    EntryStatusController(EntryAccess access, EntryDesk desk, EntryEditing editing) {
        this.access = access;
        this.desk = desk;
        this.editing = editing;
    }

    /** @throws BadQuery when it is no status of ours */
    @Post("/staat")
    HttpResponse<?> change(Edition edition, CurrentPerson person, @PathVariable String slug, @Body StatusForm form) {
        var row = access.entry(edition, person, slug);
        var status = Arrays.stream(EntryRow.Status.values()).filter(each -> each.name().equals(form.staat())).findFirst()
            .orElseThrow(() -> new BadQuery("error.filter"));
        var page = EntryEditController.href(edition, slug);
        return switch (desk.change(row, row.version(), words(row, person).with(status), Act.STATUS, person)) {
            case SAVED -> Flash.to(page, "entry.status");
            case PROPOSED -> Flash.to(page, "entry.proposed");
            case SAME -> Flash.to(page, "entry.same");
            case WITHDRAWN -> Flash.to(page, "entry.withdrawn");
            case CONFLICT -> Flash.to(page, "entry.meanwhile");
        };
    }

    /** Words that wait for an editor stay in what is proposed. */
    private EntryContent words(EntryRow row, CurrentPerson person) {
        return desk.proposed(row, person).orElseGet(() -> editing.contentOf(row));
    }

    @Post("/controle")
    HttpResponse<?> check(Edition edition, CurrentPerson person, @PathVariable String slug) {
        desk.check(access.entry(edition, person, slug), person);
        return Flash.to(EntryEditController.href(edition, slug), "entry.checked");
    }

    @Serdeable
    record StatusForm(@Nullable String staat) {
    }
}
