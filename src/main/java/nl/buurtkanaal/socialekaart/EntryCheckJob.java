package nl.buurtkanaal.socialekaart;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;

/** In the morning: asks about entries that nobody checked for six months. */
@Singleton
class EntryCheckJob implements Job {

    private final EntryChecks checks;

    EntryCheckJob(EntryChecks checks) {
        this.checks = checks;
    }

    @Override
    public String name() {
        return "entry-check";
    }

    @Override
    public void run(Instant now) {
        checks.ask(now);
    }
}
