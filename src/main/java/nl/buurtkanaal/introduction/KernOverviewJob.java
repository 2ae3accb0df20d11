package nl.buurtkanaal.introduction;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;

/** Promises the weekly overviews, some hundreds at a time. */
@Singleton
class KernOverviewJob implements Job {

    private static final int AT_ONCE = 1_000;

    private final KernOverview overview;

    KernOverviewJob(KernOverview overview) {
        this.overview = overview;
    }

    @Override
    public String name() {
        return "kern-overview";
    }

    @Override
    public void run(Instant now) {
        KernOverview.thursday(now).ifPresent(thursday -> overview.due(thursday, AT_ONCE).forEach(row -> overview.send(row, thursday)));
    }
}
