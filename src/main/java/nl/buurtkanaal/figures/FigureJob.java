package nl.buurtkanaal.figures;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;

/** At night: counts the figures. */
@Singleton
class FigureJob implements Job {

    private final FigureRound round;

    FigureJob(FigureRound round) {
        this.round = round;
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public void run(Instant now) {
        round.count(now);
    }
}
