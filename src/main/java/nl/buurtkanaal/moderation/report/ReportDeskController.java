package nl.buurtkanaal.moderation.report;

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
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.moderation.FirstThere;
import nl.buurtkanaal.moderation.report.ReportDeskPages.ReportPage;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.FreshCode;
import nl.buurtkanaal.platform.errors.Conflict;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.TypedId;

/** One report at the desk: the reported words, a decision with reasons to both, and reading more only together with a colleague. */
@Controller("/{editie}/balie/meldingen/{nummer}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ReportDeskController {

    private static final String VIEW = "moderation/desk-report";

    private final Reports reports;
    private final ReportUndoing undoing;
    private final DeskSeats seats;
    private final Openings openings;
    private final ReportDeskPages pages;
    private final Forms forms;
    private final Clock clock;

    ReportDeskController(Reports reports, ReportUndoing undoing, DeskSeats seats, Openings openings, ReportDeskPages pages, Forms forms,
                         Clock clock) {
        this.undoing = undoing;
        this.seats = seats;
        this.reports = reports;
        this.openings = openings;
        this.pages = pages;
        this.forms = forms;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    ReportPage show(Edition edition, CurrentPerson person, @PathVariable String nummer) {
        return pages.page(edition, person, find(edition, person, nummer), DecisionForm.EMPTY, WhyForm.EMPTY, Map.of());
    }

    /** Of two who press, the second reads who was first. */
    @Post("/besluit")
    @FreshCode(only = "besluit=BANNED")
    HttpResponse<?> decide(Edition edition, CurrentPerson person, @PathVariable String nummer, @Body DecisionForm form) {
        var report = find(edition, person, nummer);
        var outcome = form.outcome(report, person.isAdministratorOf(edition.id()));
        var errors = forms.errors(form);
        form.addErrors(errors, outcome, report);
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, pages.page(edition, person, report, form, WhyForm.EMPTY, errors));
        }
        if (!reports.decide(person, edition, report, form.round(), outcome, form.toReporter(), form.toAbout(report), clock.instant())) {
            var first = reports.decisionsOn(report).stream().filter(made -> made.round() == form.round()).findFirst()
                .orElseThrow(() -> new Conflict("report.changed"));
            return FirstThere.page(seats.of(person, edition), "report.first", pages.name(first.decidedBy()), first.decidedAt());
        }
        return Flash.to(URI.create("/" + edition.slug() + "/balie"), "report.decided");
    }

    /** Takes one's own decision back, within ten minutes. For who could not decide on it, there is nothing to take back. */
    @Post("/terugdraaiing")
    HttpResponse<?> undo(Edition edition, CurrentPerson person, @PathVariable String nummer) {
        seats.of(person, edition);
        var undone = undoing.undo(person, edition, TypedId.orNotFound(nummer), clock.instant());
        return Flash.to(URI.create("/" + edition.slug() + "/balie"), undone ? "report.undone" : "desk.undo-late");
    }

    /** Asks a colleague to read along. */
    @Post("/inzage")
    HttpResponse<?> ask(Edition edition, CurrentPerson person, @PathVariable String nummer, @Body WhyForm form) {
        var report = withConversation(find(edition, person, nummer));
        var errors = forms.errors(form);
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, pages.page(edition, person, report, DecisionForm.EMPTY, form, errors));
        }
        openings.ask(report, person, form.waarom(), clock.instant());
        return Flash.to(here(edition, nummer), "report.asked");
    }

    /** Says yes to a colleague. @throws Conflict when there is nothing to say yes to, or it was one's own question */
    @Post("/akkoord")
    HttpResponse<?> grant(Edition edition, CurrentPerson person, @PathVariable String nummer) {
        if (!openings.grant(withConversation(find(edition, person, nummer)), person, clock.instant())) {
            throw new Conflict("report.changed");
        }
        return Flash.to(here(edition, nummer), "report.granted");
    }

    private static Report withConversation(Report report) {
        if (report.kind() != ReportedKind.MESSAGE && report.kind() != ReportedKind.CONVERSATION) {
            throw new NotFound();
        }
        return report;
    }

    /** @throws NotFound when it is not theirs to decide on: as if there is none */
    private Report find(Edition edition, CurrentPerson person, @Nullable String number) {
        return reports.heldBy(person, edition.id(), TypedId.orNotFound(number), clock.instant()).orElseThrow(NotFound::new);
    }

    private static URI here(Edition edition, String number) {
        return URI.create("/" + edition.slug() + "/balie/meldingen/" + number);
    }
}
