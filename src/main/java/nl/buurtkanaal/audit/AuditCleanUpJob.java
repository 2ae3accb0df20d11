package nl.buurtkanaal.audit;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;

/** Forgets acts of more than 24 months ago. */
@Singleton
class AuditCleanUpJob implements Job {

    private final Audit audit;

    AuditCleanUpJob(Audit audit) {
        this.audit = audit;
    }

    @Override
    public String name() {
        return "audit-clean-up";
    }

    @Override
    public void run(Instant now) {
        audit.forgetOld(now);
    }
}
