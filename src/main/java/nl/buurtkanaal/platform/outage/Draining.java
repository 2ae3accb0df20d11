package nl.buurtkanaal.platform.outage;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;

/**
 * A node that is asked to stop first says that it is not ready, and serves on for a few seconds: a proxy that looks each second then sends
 * its visitors elsewhere, so that none knocks at a door that is being closed. Only then the application ends: it takes no new visitors and
 * finishes what it is at.
 *
 * <p>It hears the signal itself. By the time that the framework tells of a stop, its server has closed the doors, and who stood before them
 * is turned away without a word.
 */
@Singleton
@Readiness
class Draining implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Draining.class);
    private static final Signal STOP = new Signal("TERM");
    /** What a shell makes of the end by that signal. */
    private static final int ENDED_BY_SIGNAL = 128 + STOP.getNumber();

    private final int seconds;
    private volatile boolean stopping;

    Draining(@Value("${buurtkanaal.drain-seconds}") int seconds) {
        this.seconds = seconds;
    }

    @EventListener
    void listen(StartupEvent started) {
        if (seconds > 0) {
            Signal.handle(STOP, signal -> drain());
        }
    }

    private void drain() {
        if (!stopping) {
            stopping = true;
            LOG.info("Stopping: not ready any more, open for {} s", seconds);
            try {
                TimeUnit.SECONDS.sleep(seconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            System.exit(ENDED_BY_SIGNAL);
        }
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("open", stopping ? HealthStatus.DOWN : HealthStatus.UP).build());
    }
}
