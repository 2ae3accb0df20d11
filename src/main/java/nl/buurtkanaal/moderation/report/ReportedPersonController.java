package nl.buurtkanaal.moderation.report;

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
import io.micronaut.views.View;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.report.DecisionRepository.DecisionRow;
import nl.buurtkanaal.moderation.report.DecisionRepository.Objection;
import nl.buurtkanaal.moderation.report.DecisionRepository.Side;
import nl.buurtkanaal.moderation.report.ReportReceiptController.Told;
import nl.buurtkanaal.platform.errors.NotFound;

/**
 * The reasons of a decision for whom it is about, and a way to object. By a code from the mail, because somebody who may not come here any
 * more has no other way in. Who reported stands nowhere on it.
 */
@Controller("/{editie}/besluiten/{kenmerk}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class ReportedPersonController {

    private static final String VIEW = "moderation/about-you";

    private final Reports reports;
    private final ObjectionIntake intake;
    private final CodeTries tries;
    private final Clock clock;

    ReportedPersonController(Reports reports, ObjectionIntake intake, CodeTries tries, Clock clock) {
        this.reports = reports;
        this.intake = intake;
        this.tries = tries;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    AboutPage show(Edition edition, @PathVariable String kenmerk, HttpRequest<?> request) {
        tries.count(request);
        return page(edition, find(edition, kenmerk), ObjectionForm.EMPTY, Map.of());
    }

    @Post("/bezwaar")
    HttpResponse<?> object(Edition edition, @PathVariable String kenmerk, @Body ObjectionForm form, HttpRequest<?> request) {
        tries.count(request);
        var report = find(edition, kenmerk);
        return intake.take(report, Side.ABOUT, form, VIEW, errors -> page(edition, report, form, errors),
            Reports.aboutPath(edition.slug(), report.decisionCode()));
    }

    /** @throws NotFound also as long as there is nothing to tell, now or in a moment */
    private Report find(Edition edition, String code) {
        return reports.ofAbout(edition.id(), code).filter(report -> reports.decisionsOn(report).stream()
            .anyMatch(ReportedPersonController::concernsThem)).orElseThrow(NotFound::new);
    }

    private static boolean concernsThem(DecisionRow decision) {
        return decision.toAbout() != null;
    }

    private AboutPage page(Edition edition, Report report, ObjectionForm form, Map<String, String> errors) {
        var told = reports.toldOf(report, clock.instant()).stream().filter(ReportedPersonController::concernsThem).toList();
        var mine = reports.objectionsTo(report).stream().filter(one -> one.side() == Side.ABOUT).findFirst().orElse(null);
        var settled = reports.decisionsOn(report).size() > 1;
        var hit = !told.isEmpty() && told.get(0).outcome() != Outcome.NOTHING_WRONG;
        return new AboutPage(report.title(), report.quoted(), report.dueAt(),
            told.stream().map(decision -> new Told(decision.round() > 1, decision.decidedAt(), decision.toAbout())).toList(), mine,
            hit && !settled && mine == null, told.size() > 1, Reports.aboutPath(edition.slug(), report.decisionCode()) + "/bezwaar", form,
            errors);
    }

    /**
     * @param title     what was reported; null when it was forgotten
     * @param mayObject something follows from the decision, and nobody decided anew yet
     * @param settled   the second decision was made and told
     */
    @Introspected
    record AboutPage(@Nullable String title, @Nullable String quoted, @Nullable Instant dueAt, List<Told> told, @Nullable Objection mine,
                     boolean mayObject, boolean settled, String action, ObjectionForm form, Map<String, String> errors) {
    }
}
