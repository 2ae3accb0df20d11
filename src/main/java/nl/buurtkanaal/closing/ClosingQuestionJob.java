package nl.buurtkanaal.closing;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;

/** By day: asks who is due whether it worked out. */
@Singleton
class ClosingQuestionJob implements Job {

    private final QuestionRound round;

    ClosingQuestionJob(QuestionRound round) {
        this.round = round;
    }

    @Override
    public String name() {
        return "closing-question";
    }

    @Override
    public void run(Instant now) {
        round.run(now);
    }
}
