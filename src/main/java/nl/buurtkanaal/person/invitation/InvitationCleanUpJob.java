package nl.buurtkanaal.person.invitation;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;

/**
 * Forgets invitations, accepted or not, a month after they ran out: who has the role stands in the roles and in the book of acts. What
 * editors asked by mail address goes when it runs out.
 */
@Singleton
class InvitationCleanUpJob implements Job {

    private static final Duration KEPT = Duration.ofDays(30);

    private final RoleInvitations invitations;
    private final Namings namings;

    InvitationCleanUpJob(RoleInvitations invitations, Namings namings) {
        this.invitations = invitations;
        this.namings = namings;
    }

    @Override
    public String name() {
        return "invitation-clean-up";
    }

    @Override
    public void run(Instant now) {
        invitations.forget(now.minus(KEPT));
        namings.forget(now);
    }
}
