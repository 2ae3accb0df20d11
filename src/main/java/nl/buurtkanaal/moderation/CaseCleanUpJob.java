package nl.buurtkanaal.moderation;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import nl.buurtkanaal.platform.database.Sweep;
import nl.buurtkanaal.platform.jobs.Job;
import nl.buurtkanaal.platform.time.Time;

/** Forgets what was decided twenty-four months ago, with its questions and steps, and what colleagues looked at or gave to one another. */
@Singleton
class CaseCleanUpJob implements Job {

    private static final int MONTHS_KEPT = 24;
    private static final Duration PEOPLE_GIVEN = Duration.ofDays(30);

    private final Sweep sweep;

    CaseCleanUpJob(Sweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public String name() {
        return "case-clean-up";
    }

    @Override
    public void run(Instant now) {
        var before = now.atZone(Time.ZONE).minusMonths(MONTHS_KEPT).toInstant();
        sweep.delete("DELETE FROM moderation_case WHERE decided_at < ?", before);
        sweep.delete("DELETE FROM desk_handover WHERE handed_at < ?", before);
        // who was asked to get somebody of another kern to know does not keep their page for ever
        sweep.delete("DELETE FROM desk_handover WHERE kind = 'PEOPLE' AND handed_at < ?", now.minus(PEOPLE_GIVEN));
        sweep.delete("DELETE FROM desk_hold WHERE until_at < ?", now);
    }
}
