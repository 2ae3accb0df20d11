package nl.buurtkanaal.spreekuur;

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
import java.net.URI;
import java.util.List;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;

/** What a Spreekuur was before: who changed what and when, and the way back. */
@Controller("/{editie}/beheer/spreekuren/{slug}/versies")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class SpreekuurVersionController {

    private static final int SHOWN = 100;

    private final ManagedSpreekuren managed;
    private final SpreekuurVersions versions;
    private final VersionRepository repository;
    private final Spreekuren spreekuren;

    SpreekuurVersionController(ManagedSpreekuren managed, SpreekuurVersions versions, VersionRepository repository,
                               Spreekuren spreekuren) {
        this.managed = managed;
        this.versions = versions;
        this.repository = repository;
        this.spreekuren = spreekuren;
    }

    @Get
    @View("spreekuur/versions")
    VersionsPage index(Edition edition, CurrentPerson person, @PathVariable String slug) {
        var row = managed.bySlug(edition, person, slug);
        return new VersionsPage(row.title(), href(edition, row), repository.linesOf(row.id(), SHOWN));
    }

    @Get("/{nummer}")
    @View("spreekuur/version")
    VersionPage show(Edition edition, CurrentPerson person, @PathVariable String slug, @PathVariable String nummer) {
        var row = managed.bySlug(edition, person, slug);
        int number = number(nummer);
        var content = versions.content(row, number).orElseThrow(NotFound::new);
        var before = versions.before(row, number);
        var back = mayPlan(edition, person, content) ? between(edition, row, content.with(row.status()), SpreekuurContent.of(row))
            : List.<Difference>of();
        return new VersionPage(row.title(),
            before.isEmpty() ? Messages.get("version.oldest") : Messages.get("version.number", number + 1), number, href(edition, row),
            row.fingerprint(), before.map(earlier -> between(edition, row, content, earlier)).orElse(List.of()), before.isEmpty(),
            number == repository.newest(row.id()) || back.isEmpty() ? null : back);
    }

    @Post("/{nummer}/terug")
    HttpResponse<?> restore(Edition edition, CurrentPerson person, @PathVariable String slug, @PathVariable String nummer,
                            @Body BackForm form) {
        var row = managed.bySlug(edition, person, slug);
        var content = versions.content(row, number(nummer)).filter(each -> mayPlan(edition, person, each)).orElseThrow(NotFound::new);
        var outcome = versions.restore(row, content, form.basis() == null ? "" : form.basis(), person);
        spreekuren.forget(edition.id());
        return Flash.to(URI.create(href(edition, row)), switch (outcome) {
            case RESTORED -> "spreekuur.version.restored";
            case SAME -> "spreekuur.version.same";
            case MEANWHILE -> "spreekuur.version.meanwhile";
            case NEVER_OCCURS -> "spreekuur.version.never";
        });
    }

    /** A buurtverbinder does not bring it back to a Kern of another. */
    private static boolean mayPlan(Edition edition, CurrentPerson person, SpreekuurContent content) {
        return SpreekuurRights.kernIds(edition, person).contains(content.kernId());
    }

    private List<Difference> between(Edition edition, SpreekuurRow row, SpreekuurContent one, SpreekuurContent other) {
        return Difference.between(managed.form(one.in(row, row.updatedAt()), edition), managed.form(other.in(row, row.updatedAt()),
            edition));
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw new NotFound();
        }
    }

    private static String href(Edition edition, SpreekuurRow row) {
        return SpreekuurManagementController.home(edition) + "/" + row.slug();
    }

    /** @param basis which state the visitor sees: the {@link SpreekuurRow#fingerprint} */
    @Serdeable
    record BackForm(@Nullable String basis) {
    }

    @Introspected
    record VersionsPage(String name, String href, List<VersionRepository.Line> versions) {
    }

    /**
     * @param changes what it changed in the version before
     * @param first   there is no version before
     * @param back    what going back to it would change now; null when nothing would, or when it is not theirs to do
     */
    @Introspected
    record VersionPage(String name, String heading, int number, String href, String basis, List<Difference> changes, boolean first,
                       @Nullable List<Difference> back) {
    }
}
