package nl.buurtkanaal.conversation;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;

/** At night: deletes conversations in which nobody has written for twelve months. */
@Singleton
class ConversationCleanUpJob implements Job {

    private final ConversationRetention retention;

    ConversationCleanUpJob(ConversationRetention retention) {
        this.retention = retention;
    }

    @Override
    public String name() {
        return "conversation-clean-up";
    }

    @Override
    public void run(Instant now) {
        retention.forget(now);
    }
}
