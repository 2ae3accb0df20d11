package nl.buurtkanaal.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.MySQL8JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the jobs: each run is picked by one node, and a node that died gives its run back after a few minutes. */
@Context
@Requires(property = "buurtkanaal.jobs.enabled", value = "true", defaultValue = "true")
class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final int THREADS = 2;

    private final Scheduler scheduler;

    JobRunner(DataSource dataSource, List<Job> jobs, Environment settings, Clock clock) {
        this.scheduler = Scheduler.create(DelegatingDataSource.unwrapDataSource(dataSource))
            .startTasks(jobs.stream().map(job -> task(job, settings, clock)).toList())
            // named, since a MariaDB that calls itself 5.5.5 would be guessed wrong; both engines know this dialect
            .jdbcCustomization(new MySQL8JdbcCustomization(true))
            .alwaysPersistTimestampInUTC()
            .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
            .threads(THREADS)
            .pollingInterval(POLL)
            .build();
    }

    @EventListener
    void start(ServerStartupEvent started) {
        scheduler.start();
    }

    @PreDestroy
    void stop() {
        scheduler.stop();
    }

    private static RecurringTask<Void> task(Job job, Environment settings, Clock clock) {
        var schedule = settings.getRequiredProperty("buurtkanaal.jobs." + job.name(), String.class);
        return Tasks.recurring(job.name(), Schedules.parseSchedule(schedule)).execute((instance, context) -> {
            var start = System.nanoTime();
            job.run(clock.instant());
            LOG.debug("Job {} took {} ms", job.name(), (System.nanoTime() - start) / 1_000_000);
        });
    }
}
