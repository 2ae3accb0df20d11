package nl.buurtkanaal.moderation.report;

import jakarta.inject.Singleton;
import java.util.Optional;
import nl.buurtkanaal.audit.AuditScope;

/** What is done with a report belongs to its kern. It is told to nobody in their own part: that would say who reported whom. */
@Singleton
class ReportScope implements AuditScope {

    private final ReportTable reports;

    ReportScope(ReportTable reports) {
        this.reports = reports;
    }

    @Override
    public String subject() {
        return "report";
    }

    @Override
    public Optional<Place> of(long subjectId) {
        return reports.byId(subjectId).map(report -> new Place(report.editionId(), report.kernId(), null));
    }
}
