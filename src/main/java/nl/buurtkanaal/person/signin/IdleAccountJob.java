package nl.buurtkanaal.person.signin;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;

/** Mails people whose account is idle, and erases those who did not come back. */
@Singleton
class IdleAccountJob implements Job {

    private final IdleAccounts accounts;

    IdleAccountJob(IdleAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "idle-account";
    }

    @Override
    public void run(Instant now) {
        accounts.erase(now);
        accounts.warn(now);
    }
}
