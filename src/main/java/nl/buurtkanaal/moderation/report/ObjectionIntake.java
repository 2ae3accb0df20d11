package nl.buurtkanaal.moderation.report;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import nl.buurtkanaal.moderation.report.DecisionRepository.Side;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;

/** Takes in what one of the two sides has against a decision, from the page on which that side reads it. */
@Singleton
class ObjectionIntake {

    private final Reports reports;
    private final Forms forms;
    private final Clock clock;

    ObjectionIntake(Reports reports, Forms forms, Clock clock) {
        this.reports = reports;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * @param view    of the side's page, shown again with what has to be mended
     * @param page    that page with its errors
     * @param pageRef where that page is
     */
    HttpResponse<?> take(Report report, Side side, ObjectionForm form, String view, Function<Map<String, String>, ?> page, String pageRef) {
        var errors = forms.errors(form);
        form.addErrors(errors);
        if (!errors.isEmpty()) {
            return Forms.invalid(view, page.apply(errors));
        }
        reports.object(report, side, form.bezwaar(), clock.instant());
        return Flash.to(URI.create(pageRef), "report.objected");
    }
}
