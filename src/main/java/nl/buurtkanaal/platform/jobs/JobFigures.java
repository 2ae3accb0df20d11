package nl.buurtkanaal.platform.jobs;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import nl.buurtkanaal.platform.figures.Figure;

/** Whether the jobs run. */
@Factory
class JobFigures {

    @Singleton
    @Named("jobs-late")
    Figure late() {
        return new Figure("buurtkanaal.jobs.late.seconds", "how long the job that is due longest waits to be started, in seconds",
            "SELECT COALESCE(GREATEST(TIMESTAMPDIFF(SECOND, MIN(execution_time), ?), 0), 0) FROM scheduled_tasks WHERE picked = FALSE");
    }

    @Singleton
    @Named("jobs-failing")
    Figure failing() {
        return new Figure("buurtkanaal.jobs.failing", "jobs whose last run failed", "SELECT COUNT(*) FROM scheduled_tasks"
            + " WHERE consecutive_failures > 0");
    }

    @Singleton
    @Named("jobs-running")
    Figure running() {
        return new Figure("buurtkanaal.jobs.running", "jobs that run now, on any node", "SELECT COUNT(*) FROM scheduled_tasks"
            + " WHERE picked = TRUE");
    }
}
