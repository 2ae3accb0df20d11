package nl.buurtkanaal.platform.outage;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.core.order.Ordered;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.runtime.graceful.GracefulShutdownConfiguration;
import io.micronaut.runtime.graceful.GracefulShutdownListener;
import io.micronaut.runtime.graceful.GracefulShutdownManager;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A node that is asked to stop first says that it is not ready, and serves on for a few seconds: a proxy that looks each second then sends its
 * visitors elsewhere, so that none knocks at a door that is being closed. Only then it takes no new visitors and finishes what it is at.
 *
 * <p>In place of the framework's own listener, which closes the doors at once: both stand first in the same line, so which of them came first
 * was chance.
 */
@Singleton
@Readiness
@Replaces(GracefulShutdownListener.class)
class Draining implements ApplicationEventListener<ShutdownEvent>, HealthIndicator, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(Draining.class);

    private final int seconds;
    private final GracefulShutdownManager doors;
    private final Duration grace;
    private volatile boolean stopping;

    Draining(@Value("${buurtkanaal.drain-seconds}") int seconds, GracefulShutdownManager doors, GracefulShutdownConfiguration configuration) {
        this.seconds = seconds;
        this.doors = doors;
        this.grace = configuration.getGracePeriod();
    }

    /** Before everything else that ends with the application. */
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
            doors.shutdownGracefully().toCompletableFuture().get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            LOG.warn("Not all that was begun is finished after {} s: it is broken off", grace.toSeconds());
        } catch (ExecutionException e) {
            LOG.warn("The doors did not close well", e.getCause());
        }
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("open", stopping ? HealthStatus.DOWN : HealthStatus.UP).build());
    }
}
