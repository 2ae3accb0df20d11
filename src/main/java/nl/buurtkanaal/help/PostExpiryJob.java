package nl.buurtkanaal.help;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;

/** Just after midnight: takes off what had its last day, deletes old texts and drafts. */
@Singleton
class PostExpiryJob implements Job {

    private final PostExpiry expiry;
    private final HelpDrafts drafts;

    PostExpiryJob(PostExpiry expiry, HelpDrafts drafts) {
        this.expiry = expiry;
        this.drafts = drafts;
    }

    @Override
    public String name() {
        return "post-expiry";
    }

    @Override
    public void run(Instant now) {
        expiry.hide(now);
        expiry.deleteTexts(now);
        drafts.forgetOld(now);
    }
}
