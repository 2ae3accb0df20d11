package nl.buurtkanaal.moderation.report;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.moderation.DeskCounter;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.moderation.DeskLine.Part;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskWork;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.words.TextCheck;

/** Reports in the list of the desk. The reported words stand there, so that who opens one knows what it is about. */
@Singleton
class ReportWork implements DeskWork {

    private static final int GLANCE = 220;

    private final Reports reports;
    private final Kernen kernen;

    ReportWork(Reports reports, Kernen kernen) {
        this.reports = reports;
        this.kernen = kernen;
    }

    @Override
    public DeskCounter counter() {
        return DeskCounter.REPORTS;
    }

    @Override
    public List<DeskLine> waiting(DeskSeat seat, Instant now) {
        return reports.waitingFor(seat.person(), seat.edition().id(), now).stream().map(report -> line(seat, report, now)).toList();
    }

    private DeskLine line(DeskSeat seat, Report report, Instant now) {
        var task = ReportTask.of(report, seat.edition(), now);
        var mine = report.kernId() == null || seat.isOwn(report.kernId());
        var where = report.kernId() == null ? Messages.get("report.kind." + report.kind())
            : Messages.get("report.where", Messages.get("report.kind." + (report.aboutPerson() ? "PERSON" : report.kind().name())),
                kernen.byId(report.kernId()).name());
        return new DeskLine(DeskCounter.REPORTS, "melding-" + report.id(), task.why(), task.title(), glance(report.quoted()), where,
            report.urgent() ? Messages.get("report.urgent") : null, report.receivedAt(), report.dueAt(), mine ? Part.MINE : Part.STANDING_IN, null, null,
            task.href(), Messages.get("report.open"), now);
    }

    private static @Nullable String glance(@Nullable String words) {
        if (words == null) {
            return null;
        }
        var masked = TextCheck.masked(words);
        return masked.codePointCount(0, masked.length()) <= GLANCE ? masked : masked.substring(0, masked.offsetByCodePoints(0, GLANCE)) + "…";
    }
}
