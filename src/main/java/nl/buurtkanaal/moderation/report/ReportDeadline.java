package nl.buurtkanaal.moderation.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.edition.ClosedDays;
import nl.buurtkanaal.platform.time.OfficeHours;

/** Until when an edition promises to decide. */
@Singleton
class ReportDeadline {

    private final ClosedDays closed;

    ReportDeadline(ClosedDays closed) {
        this.closed = closed;
    }

    Instant of(long editionId, boolean urgent, Instant from) {
        return urgent ? OfficeHours.after(from, Report.URGENT, day -> closed.isClosed(editionId, day))
            : OfficeHours.afterDays(from, Report.WORKING_DAYS, day -> closed.isClosed(editionId, day));
    }
}
