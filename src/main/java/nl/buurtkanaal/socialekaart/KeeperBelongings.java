package nl.buurtkanaal.socialekaart;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.person.Belongings;
import nl.buurtkanaal.person.Kept;

/**
 * Who leaves writes along for no organisation any more. Versions stay, by an id that nobody has any longer: the words were the
 * organisation's.
 */
@Singleton
class KeeperBelongings implements Belongings {

    private static final List<Kept> KEPT = List.of(
        new Kept("organisation_editor", """
            SELECT o.name AS organisation_id, e.granted_at FROM organisation_editor e JOIN organisation o ON o.id = e.organisation_id
            WHERE e.person_id = ? ORDER BY e.granted_at DESC"""),
        new Kept("socialekaart_proposal", """
            SELECT e.name AS socialekaart_entry_id, p.proposed_at FROM socialekaart_proposal p
            JOIN socialekaart_entry e ON e.id = p.socialekaart_entry_id WHERE p.proposed_by = ? ORDER BY p.id DESC"""),
        new Kept("socialekaart_proposal_decision", """
            SELECT d.accepted, d.reason, d.decided_at FROM socialekaart_proposal p
            JOIN socialekaart_proposal_decision d ON d.socialekaart_proposal_id = p.id WHERE p.proposed_by = ? ORDER BY p.id DESC"""));

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
    public List<Kept> kept() {
        return KEPT;
    }

    @Override
    public void erase(long personId, Instant now) {
        members.forget(personId);
        proposals.withdraw(personId);
    }
}
