package nl.buurtkanaal.person;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;

/** Lets people and their posts come back when their pause is over. */
@Singleton
class PauseEndJob implements Job {

    private final Measures measures;

    PauseEndJob(Measures measures) {
        this.measures = measures;
    }

    @Override
    public String name() {
        return "pause-end";
    }

    @Override
    public void run(Instant now) {
        measures.endPauses(now);
    }
}
