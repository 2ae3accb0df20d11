package nl.buurtkanaal.spreekuur;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.database.Sweep;
import nl.buurtkanaal.platform.jobs.Job;
import nl.buurtkanaal.platform.time.Time;

/** Forgets what a Spreekuur was after twenty-four months; what it is now stands in its own row. */
@Singleton
class VersionCleanUpJob implements Job {

    private static final int MONTHS = 24;

    private final Sweep sweep;

    VersionCleanUpJob(Sweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public String name() {
        return "spreekuur-clean-up";
    }

    @Override
    public void run(Instant now) {
        sweep.delete("DELETE FROM spreekuur_version WHERE changed_at < ?", now.atZone(Time.ZONE).minusMonths(MONTHS).toInstant());
    }
}
