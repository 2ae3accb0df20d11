package nl.buurtkanaal.platform.mail;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import nl.buurtkanaal.platform.database.Sweep;
import nl.buurtkanaal.platform.jobs.Job;

/** Forgets mails that went out, or that nobody could get, thirty days ago. What waits stays. */
@Singleton
class OutboxCleanUpJob implements Job {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Sweep sweep;

    OutboxCleanUpJob(Sweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public String name() {
        return "outbox-clean-up";
    }

    @Override
    public void run(Instant now) {
        sweep.delete("DELETE FROM outbox WHERE state IN (1, 2) AND due_at < ? AND settled_at < ?", now.minus(KEPT));
    }
}
