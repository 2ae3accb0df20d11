package nl.buurtkanaal.introduction;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.person.Belongings;

/** For what somebody who leaves was asked, and what they answered. */
@Singleton
class InvitationBelongings implements Belongings {

    private static final int ORDER = 20;

    private final InvitationRepository invitations;

    InvitationBelongings(InvitationRepository invitations) {
        this.invitations = invitations;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void erase(long personId, Instant now) {
        invitations.forget(personId);
    }
}
