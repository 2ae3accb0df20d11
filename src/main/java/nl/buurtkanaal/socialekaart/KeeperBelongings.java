package nl.buurtkanaal.socialekaart;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.person.Belongings;

/** Who leaves writes along for no organisation any more. Versions stay, by an id that nobody has any longer: the words were the organisation's. */
@Singleton
class KeeperBelongings implements Belongings {

    private static final int ORDER = 35;

    private final OrganisationEditorRepository members;
    private final ProposalRepository proposals;

    KeeperBelongings(OrganisationEditorRepository members, ProposalRepository proposals) {
        this.members = members;
        this.proposals = proposals;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void erase(long personId, Instant now) {
        members.forget(personId);
        proposals.withdraw(personId);
    }
}
