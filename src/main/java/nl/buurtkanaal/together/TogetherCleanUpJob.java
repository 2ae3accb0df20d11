package nl.buurtkanaal.together;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;

/** Forgets who joined what was deleted. */
@Singleton
class TogetherCleanUpJob implements Job {

    private final TogetherTable table;

    TogetherCleanUpJob(TogetherTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return "together-clean-up";
    }

    @Override
    public void run(Instant now) {
        table.forgetOld();
    }
}
