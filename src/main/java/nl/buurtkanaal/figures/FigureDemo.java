package nl.buurtkanaal.figures;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.database.DemoPart;

/** Counts what the demo filled, so that its page of figures is not empty until the first night. */
@Singleton
@Requires(resources = "classpath:demo/posts.json")
class FigureDemo implements DemoPart {

    /** After all others. */
    private static final int ORDER = 900;

    private final FigureRound round;

    FigureDemo(FigureRound round) {
        this.round = round;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Instant now) {
        round.count(now);
    }

    @Override
    public void shift(long days) {
        // the next night counts again
    }
}
