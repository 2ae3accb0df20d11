package nl.buurtkanaal.person;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Before the first visitor: whoever is on the list of erasures and came back with a restored backup is erased again. One query otherwise.
 */
@Singleton
class ErasuresAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(ErasuresAtStart.class);

    private final Leaving leaving;
    private final Clock clock;

    ErasuresAtStart(Leaving leaving, Clock clock) {
        this.leaving = leaving;
        this.clock = clock;
    }

    @EventListener
    void repeat(StartupEvent started) {
        var again = leaving.repeat(clock.instant());
        if (again > 0) {
            LOG.warn("A backup was restored: {} people who had been erased are erased again", again);
        }
    }
}
