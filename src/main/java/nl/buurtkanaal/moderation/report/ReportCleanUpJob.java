package nl.buurtkanaal.moderation.report;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;
import nl.buurtkanaal.platform.time.Time;

/** Forgets the words of reports after twelve months, as long as a conversation is kept, and that there was one after twenty-four. */
@Singleton
class ReportCleanUpJob implements Job {

    private static final int MONTHS_OF_WORDS = 12;
    private static final int MONTHS_KEPT = 24;

    private final ReportTable table;

    ReportCleanUpJob(ReportTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return "report-clean-up";
    }

    @Override
    @Transactional
    public void run(Instant now) {
        var today = now.atZone(Time.ZONE);
        table.forgetWords(today.minusMonths(MONTHS_OF_WORDS).toInstant(), now);
        table.forget(today.minusMonths(MONTHS_KEPT).toInstant());
    }
}
