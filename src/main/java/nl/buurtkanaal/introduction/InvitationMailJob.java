package nl.buurtkanaal.introduction;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Promises the mails that ask. */
@Singleton
class InvitationMailJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(InvitationMailJob.class);
    private static final int AT_ONCE = 1_000;

    private final InvitationMails mails;

    InvitationMailJob(InvitationMails mails) {
        this.mails = mails;
    }

    @Override
    public String name() {
        return "invitation-mail";
    }

    @Override
    public void run(Instant now) {
        mails.due(now, AT_ONCE).forEach(personId -> {
            try {
                mails.tell(personId, now);
            } catch (RuntimeException e) {
                LOG.warn("The mail that asks waits for the next run", e);
            }
        });
    }
}
