package nl.buurtkanaal.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.MySQL8JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.buurtkanaal.platform.outage.Patience;

/** Runs the jobs: each run is picked by one node, and a node that died gives its run back within a minute. */
@Singleton
@Requires(property = "buurtkanaal.jobs.enabled", value = "true", defaultValue = "true")
class JobRunner {

    private static final Duration POLL = Duration.ofSeconds(2);
    private static final int THREADS = 2;
    /** A node that died is noticed after four of these, and its job runs elsewhere: a sign-in mail must not wait for half an hour. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    /** A stop lets a job finish; longer than this it is broken off, and runs again elsewhere. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final Scheduler scheduler;

    JobRunner(DataSource dataSource, List<Job> jobs, Environment settings, Clock clock, MeterRegistry measures) {
        this.scheduler = Scheduler.create(DelegatingDataSource.unwrapDataSource(dataSource))
            .startTasks(jobs.stream().map(job -> task(job, settings, clock, measures)).toList())
            // named, since a MariaDB that calls itself 5.5.5 would be guessed wrong; both engines know this dialect
            .jdbcCustomization(new MySQL8JdbcCustomization(true))
            .alwaysPersistTimestampInUTC()
            .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
            .threads(THREADS)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(LONGEST_STOP)
            .build();
    }

    void start() {
        scheduler.start();
    }

    @PreDestroy
    void stop() {
        scheduler.stop();
    }

    private static RecurringTask<Void> task(Job job, Environment settings, Clock clock, MeterRegistry measures) {
        var schedule = settings.getRequiredProperty("buurtkanaal.jobs." + job.name(), String.class);
        var done = timer(job, "done", measures);
        var failed = timer(job, "failed", measures);
        return Tasks.recurring(job.name(), Schedules.parseSchedule(schedule)).execute((instance, context) -> {
            var start = System.nanoTime();
            try {
                Patience.during(() -> job.run(clock.instant()));
                done.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            } catch (RuntimeException e) {
                failed.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
                throw e;
            }
        });
    }

    private static Timer timer(Job job, String outcome, MeterRegistry measures) {
        return Timer.builder("buurtkanaal.job").description("runs of a job on this node").tag("job", job.name()).tag("outcome", outcome)
            .register(measures);
    }
}
