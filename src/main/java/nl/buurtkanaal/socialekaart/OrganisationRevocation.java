package nl.buurtkanaal.socialekaart;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.person.HatTaken;

/** Somebody writes along for an organisation no more: from then on they are a neighbour in all that they wrote for it. */
@Singleton
class OrganisationRevocation {

    private final OrganisationEditorRepository members;
    private final Audit audit;
    private final ApplicationEventPublisher<HatTaken> taken;

    OrganisationRevocation(OrganisationEditorRepository members, Audit audit, ApplicationEventPublisher<HatTaken> taken) {
        this.members = members;
        this.audit = audit;
        this.taken = taken;
    }

    @Transactional
    public void revoke(long organisationId, long personId, long byPersonId) {
        if (members.revoke(organisationId, personId) == 1) {
            audit.record(byPersonId, "organisation-editor.revoked", "person", personId, "organisation " + organisationId);
            taken.publishEvent(new HatTaken(personId));
        }
    }
}
