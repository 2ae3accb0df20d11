package nl.buurtkanaal.platform.outage;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.core.order.Ordered;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A node that is asked to stop first says that it is not ready, and serves on for a few seconds: a proxy that looks each second then sends
 * its visitors elsewhere, so that none knocks at a door that is being closed.
 */
@Singleton
@Readiness
class Draining implements ApplicationEventListener<ShutdownEvent>, HealthIndicator, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(Draining.class);

    private final int seconds;
    private volatile boolean stopping;

    Draining(@Value("${buurtkanaal.drain-seconds}") int seconds) {
        this.seconds = seconds;
    }

    /** Before the server closes its doors, which listens to the same event. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ShutdownEvent event) {
        stopping = true;
        LOG.info("Stopping: not ready any more, open for {} s", seconds);
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("open", stopping ? HealthStatus.DOWN : HealthStatus.UP).build());
    }
}
