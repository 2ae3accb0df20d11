package nl.buurtkanaal.spreekuur.follower;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;

/** Forgets addresses of followers that nobody confirmed. */
@Singleton
class FollowerCleanUpJob implements Job {

    private final Followers followers;

    FollowerCleanUpJob(Followers followers) {
        this.followers = followers;
    }

    @Override
    public String name() {
        return "follower-clean-up";
    }

    @Override
    public void run(Instant now) {
        followers.forgetUnconfirmed(now);
    }
}
