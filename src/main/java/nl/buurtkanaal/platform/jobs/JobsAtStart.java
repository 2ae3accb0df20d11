package nl.buurtkanaal.platform.jobs;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins with the jobs once the site answers: making all of them ready would hold up its first visitors. */
@Singleton
@Requires(property = "buurtkanaal.jobs.enabled", value = "true", defaultValue = "true")
class JobsAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(JobsAtStart.class);

    private final BeanProvider<JobRunner> runner;
    private final ApplicationContext context;
    private volatile @Nullable Thread beginning;

    JobsAtStart(BeanProvider<JobRunner> runner, ApplicationContext context) {
        this.runner = runner;
        this.context = context;
    }

    @EventListener
    void begin(ServerStartupEvent started) {
        var thread = new Thread(this::begin, "jobs-at-start");
        beginning = thread;
        thread.start();
    }

    /** A site without its jobs sends no mail and keeps what it must forget: it stops rather than go on so. */
    private void begin() {
        try {
            runner.get().start();
        } catch (RuntimeException e) {
            LOG.error("The jobs could not begin, so the site stops", e);
            beginning = null;
            context.close();
        }
    }

    /** So that a stop in the first second does not take from them what they are being made of. */
    @EventListener
    void awaitBeginning(ShutdownEvent stopping) throws InterruptedException {
        var thread = beginning;
        if (thread != null) {
            thread.join();
        }
    }
}
