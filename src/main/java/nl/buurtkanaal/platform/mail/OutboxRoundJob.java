package nl.buurtkanaal.platform.mail;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;

/** Brings waiting mails out every few seconds. */
@Singleton
class OutboxRoundJob implements Job {

    private final MailRound round;

    OutboxRoundJob(MailRound round) {
        this.round = round;
    }

    @Override
    public String name() {
        return "outbox-round";
    }

    @Override
    public void run(Instant now) {
        round.run();
    }
}
