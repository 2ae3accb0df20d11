package nl.buurtkanaal.moderation.report;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.moderation.DeskCounter;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.moderation.DeskRow;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSelect;
import nl.buurtkanaal.moderation.DeskSource;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.words.TextCheck;

/** Reports in the list of the desk. The reported words stand there, so that who opens one knows what it is about. */
@Singleton
class ReportWork implements DeskSource {

    static final String KIND = "REPORTS";
    private static final int GLANCE = 220;

    private final ReportTable reports;
    private final Kernen kernen;

    ReportWork(ReportTable reports, Kernen kernen) {
        this.reports = reports;
        this.kernen = kernen;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public DeskSelect waiting(DeskSeat seat, Instant now) {
        var me = seat.person().id();
        return DeskSelect.of(KIND, "r.id", "r.kern_id", "r.received_at").due("r.due_at").texts("r.title", "r.quoted")
            .codes("r.reason", "IF(r.about_person, 'PERSON', r.subject_kind)").number("r.round").flag("r.urgent")
            .notFor("r.reporter_id", "r.about_id", "(SELECT MIN(d.decided_by) FROM report_decision d WHERE d.report_id = r.id"
                + " AND r.round > 1)")
            .from("report r WHERE r.edition_id = ? AND r.due_at IS NOT NULL AND " + reports.condition(seat.person(), seat.edition().id()),
                seat.edition().id(), now, now, me, me, me);
    }

    @Override
    public DeskLine line(DeskRow row, DeskSeat seat, Instant now) {
        var reason = ReportTask.why(ReportReason.valueOf(row.code()), row.number() > 1);
        var what = Messages.get("report.kind." + row.word());
        var kern = row.kernId();
        var urgent = row.flag() ? Messages.get("report.urgent") : null;
        return new DeskLine(DeskCounter.REPORTS, "melding-" + row.id(), reason, ReportTask.title(row.title()), glance(row.words()),
            kern == null ? what : Messages.get("report.where", what, kernen.byId(kern).name()),
            row.handed() == null ? urgent : row.handedNote(seat), row.since(), row.due(), row.partFor(seat), row.heldFrom(seat), null,
            seat.href() + "/meldingen/" + row.id(), Messages.get("report.open"), now);
    }

    private static @Nullable String glance(@Nullable String words) {
        if (words == null) {
            return null;
        }
        var masked = TextCheck.masked(words);
        return masked.codePointCount(0, masked.length()) <= GLANCE ? masked : masked.substring(0, masked.offsetByCodePoints(0, GLANCE))
            + "…";
    }
}
