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
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;

/**
 * The receipt of who reported: a code to keep, what was promised, what was decided, and a way to disagree. Whoever has the code reads it.
 */
@Controller("/{editie}/meldingen/{kenmerk}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class ReportReceiptController {

    private static final String VIEW = "moderation/receipt";

    private final Reports reports;
    private final ObjectionIntake intake;
    private final CodeTries tries;
    private final Clock clock;

    ReportReceiptController(Reports reports, ObjectionIntake intake, CodeTries tries, Clock clock) {
        this.reports = reports;
        this.intake = intake;
        this.tries = tries;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    ReceiptPage show(Edition edition, @PathVariable String kenmerk, HttpRequest<?> request) {
        tries.count(request);
        return page(edition, find(edition, kenmerk), ObjectionForm.EMPTY, Map.of());
    }

    @Post("/bezwaar")
    HttpResponse<?> object(Edition edition, @PathVariable String kenmerk, @Body ObjectionForm form, HttpRequest<?> request) {
        tries.count(request);
        var report = find(edition, kenmerk);
        return intake.take(report, Side.REPORTER, form, VIEW, errors -> page(edition, report, form, errors),
            Reports.reporterPath(edition.slug(), report.code()));
    }

    private Report find(Edition edition, String code) {
        return reports.ofReporter(edition.id(), code.toLowerCase(java.util.Locale.ROOT).replace("-", "")).orElseThrow(NotFound::new);
    }

    private ReceiptPage page(Edition edition, Report report, ObjectionForm form, Map<String, String> errors) {
        var decisions = reports.decisionsOn(report);
        var told = reports.toldOf(report, clock.instant());
        var objections = reports.objectionsTo(report);
        var code = report.code().toUpperCase(java.util.Locale.ROOT);
        return new ReceiptPage(code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8),
            Messages.get(report.reason().messageKey()), report.urgent(), report.receivedAt(), report.dueAt(), told.stream()
                .map(ReportReceiptController::told).toList(),
            objections.stream().filter(one -> one.side() == Side.REPORTER).findFirst().orElse(null),
            decisions.size() == 1 && told.size() == 1, told.size() > 1,
            Reports.reporterPath(edition.slug(), report.code()) + "/bezwaar", form, errors);
    }

    private static Told told(DecisionRow decision) {
        return new Told(decision.round() > 1, decision.decidedAt(),
            decision.toReporter() != null ? decision.toReporter() : Messages.get("report.told"));
    }

    /** What one of the two reads of a decision. */
    @Introspected
    record Told(boolean last, Instant at, String text) {
    }

    /**
     * @param code     in three groups, to write down
     * @param dueAt    when a decision was promised; null when nothing waits
     * @param told     the decisions, the first before the last
     * @param mine     the reader's own objection; then they object no more
     */
    @Introspected
    record ReceiptPage(String code, String reason, boolean urgent, Instant receivedAt, @Nullable Instant dueAt, List<Told> told,
                       @Nullable Objection mine, boolean decidedOnce, boolean settled, String action, ObjectionForm form,
                       Map<String, String> errors) {

        public boolean mayObject() {
            return decidedOnce && mine == null;
        }
    }
}
