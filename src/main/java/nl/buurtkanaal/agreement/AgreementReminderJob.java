package nl.buurtkanaal.agreement;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;
import nl.buurtkanaal.platform.time.Daytime;

/** Reminds of what is tomorrow, by day; after a standstill of what is still to come only. */
@Singleton
class AgreementReminderJob implements Job {

    private final Reminders reminders;

    AgreementReminderJob(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public String name() {
        return "agreement-reminder";
    }

    @Override
    public void run(Instant now) {
        while (reminders.moveOn(now)) {
            // as many as there are
        }
        while (Daytime.is(now) && reminders.remind(now)) {
            // as many as there are
        }
    }
}
