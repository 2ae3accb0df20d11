package nl.buurtkanaal.platform.web;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;

/** Forgets, once a day, the keys of forms that were sent days ago. */
@Singleton
class SubmissionCleanUpJob implements Job {

    private final Submissions submissions;

    SubmissionCleanUpJob(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public String name() {
        return "submission-clean-up";
    }

    @Override
    public void run(Instant now) {
        submissions.forgetOld();
    }
}
