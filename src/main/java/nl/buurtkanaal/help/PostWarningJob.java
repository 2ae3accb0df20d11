package nl.buurtkanaal.help;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;

/** In the morning: mails to authors whose post goes in a week. */
@Singleton
class PostWarningJob implements Job {

    private final PostExpiry expiry;

    PostWarningJob(PostExpiry expiry) {
        this.expiry = expiry;
    }

    @Override
    public String name() {
        return "post-warning";
    }

    @Override
    public void run(Instant now) {
        expiry.warn(now);
    }
}
