package nl.buurtkanaal.closing;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;
import nl.buurtkanaal.platform.time.Time;

/** At night: forgets who was asked twelve months ago. What was told stays, without persons. */
@Singleton
class ClosingCleanUpJob implements Job {

    private static final int MONTHS_KEPT = 12;

    private final QuestionRepository questions;

    ClosingCleanUpJob(QuestionRepository questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "closing-clean-up";
    }

    @Override
    @Transactional
    public void run(Instant now) {
        questions.forgetBefore(now.atZone(Time.ZONE).minusMonths(MONTHS_KEPT).toInstant());
    }
}
