package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;

/** The desk of those who keep the sociale kaart: what waits for them, and every entry they keep. */
@Controller("/{editie}/redactie")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class RedactieController {

    private static final int SHOWN = 50;

    private final KeptEntries kept;
    private final ProposalRepository proposals;
    private final EntryAccess access;

    RedactieController(KeptEntries kept, ProposalRepository proposals, EntryAccess access) {
        this.kept = kept;
        this.proposals = proposals;
        this.access = access;
    }

    @Get
    @View("socialekaart/redactie")
    DeskPage desk(Edition edition, CurrentPerson person) {
        var editor = EntryAccess.isEditor(edition, person);
        var own = access.organisationsOf(person.id());
        if (!editor && own.isEmpty()) {
            throw new NotFound();
        }
        return new DeskPage(href(edition), editor, kept.waiting(edition.id(), person.id(), editor),
            own.stream().map(OrganisationRow::name).toList(),
            editor ? proposals.waitingIn(edition.id(), person.id(), SHOWN) : List.of(),
            kept.remarks(edition.id(), person.id(), editor, SHOWN), kept.toCheck(edition.id(), person.id(), editor, SHOWN));
    }

    /** Every entry in the order of its name, also what is not on the site. */
    @Get("/aanbod")
    @View("socialekaart/kept")
    ListPage list(Edition edition, CurrentPerson person, @Nullable @QueryValue String staat, @Nullable @QueryValue String na) {
        var editor = EntryAccess.isEditor(edition, person);
        if (!editor && access.organisationsOf(person.id()).isEmpty()) {
            throw new NotFound();
        }
        var status = staat == null || staat.isEmpty() ? "" : Arrays.stream(EntryRow.Status.values()).map(Enum::name).filter(staat::equals)
            .findFirst()
            .orElseThrow(() -> new BadQuery("error.filter"));
        var after = na == null || na.isEmpty() ? null : kept.keyOf(edition.id(), na).orElseThrow(() -> new BadQuery("error.filter"));
        var found = kept.list(edition.id(), person.id(), editor, status, after == null ? "" : after.name(), after == null
            ? 0 : after.id(), SHOWN + 1);
        var shown = found.size() > SHOWN ? found.subList(0, SHOWN) : found;
        var listHref = href(edition) + "/aanbod";
        var tabs = Stream.concat(Stream.of(""), Arrays.stream(EntryRow.Status.values()).map(Enum::name)).map(each -> new Tab(
            listHref + (each.isEmpty() ? "" : "?staat=" + each), Messages.get(each.isEmpty() ? "entry.status.all" : "entry.status." + each),
            each.equals(status))).toList();
        return new ListPage(href(edition), listHref, tabs, shown, found.size() > SHOWN
            ? listHref + "?staat=" + status + "&na=" + shown.get(SHOWN - 1).slug() : null, after == null ? null : listHref + "?staat="
            + status);
    }

    static String href(Edition edition) {
        return "/" + edition.slug() + "/redactie";
    }

    /** @param organisations that this person keeps the entries of */
    @Introspected
    record DeskPage(String href, boolean editor, RedactieWork waiting, List<String> organisations,
                    List<ProposalRepository.Line> proposals, List<KeptEntries.Remark> remarks,
                    List<KeptEntries.ToCheck> checks) {
        public boolean empty() {
            return proposals.isEmpty() && remarks.isEmpty() && checks.isEmpty();
        }
    }

    @Introspected
    record ListPage(String redactieHref, String listHref, List<Tab> tabs, List<KeptEntries.Line> entries, @Nullable String nextHref,
                    @Nullable String firstHref) {
    }

    @Introspected
    record Tab(String href, String text, boolean current) {
    }
}
