package nl.buurtkanaal.introduction;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes on with asking around. A post that fails holds up no other; it is tried again at the next run. */
@Singleton
class AskingRoundJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(AskingRoundJob.class);
    private static final int AT_ONCE = 500;

    private final AskingAround asking;

    AskingRoundJob(AskingAround asking) {
        this.asking = asking;
    }

    @Override
    public String name() {
        return "asking-round";
    }

    @Override
    public void run(Instant now) {
        asking.due(now, AT_ONCE).forEach(postId -> {
            try {
                asking.step(postId, now);
            } catch (RuntimeException e) {
                LOG.warn("Asking around for post {} waits for the next run", postId, e);
            }
        });
    }
}
