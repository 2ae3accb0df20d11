package nl.buurtkanaal.socialekaart;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.person.invitation.NamedThing;
import nl.buurtkanaal.person.invitation.Naming;

/** Who says yes writes along for the organisation. */
@Singleton
class OrganisationNaming implements NamedThing {

    private final OrganisationEditorRepository members;
    private final Audit audit;

    OrganisationNaming(OrganisationEditorRepository members, Audit audit) {
        this.members = members;
        this.audit = audit;
    }

    @Override
    public Naming.Kind kind() {
        return Naming.Kind.ORGANISATION;
    }

    @Override
    public Map<Long, String> titles(Collection<Long> subjectIds) {
        return members.called(subjectIds).stream().collect(Collectors.toMap(OrganisationEditorRepository.Called::id,
            OrganisationEditorRepository.Called::name));
    }

    @Override
    public void give(long subjectId, long personId, long by, Instant now) {
        if (members.grant(subjectId, personId, by, now) == 1) {
            audit.record(by, "organisation-editor.granted", "person", personId, "organisation " + subjectId);
        }
    }
}
