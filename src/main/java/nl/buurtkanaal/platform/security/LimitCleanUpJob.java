package nl.buurtkanaal.platform.security;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;

/** Deletes counts whose time is over. */
@Singleton
class LimitCleanUpJob implements Job {

    private final Limits limits;

    LimitCleanUpJob(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "limit-clean-up";
    }

    @Override
    public void run(Instant now) {
        limits.forgetOver(now);
    }
}
