package nl.buurtkanaal.moderation;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;

/** Tells writers, every few minutes, that the promised day was not enough. */
@Singleton
class ModerationLateJob implements Job {

    private final LateCases late;

    ModerationLateJob(LateCases late) {
        this.late = late;
    }

    @Override
    public String name() {
        return "moderation-late";
    }

    @Override
    public void run(Instant now) {
        late.tell(now);
    }
}
