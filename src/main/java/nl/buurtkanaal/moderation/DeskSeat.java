package nl.buurtkanaal.moderation;

import java.util.Set;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;

/**
 * Who sits at the desk of an edition now, and for which kernen.
 *
 * @param own      kernen in this person's care; for an administrator all of the edition
 * @param standsIn other kernen, where this person sees only what waits too long: as a deputy, or from next door
 */
public record DeskSeat(CurrentPerson person, Edition edition, Set<Long> own, Set<Long> standsIn) {

    public DeskSeat {
        own = Set.copyOf(own);
        standsIn = Set.copyOf(standsIn);
    }

    public boolean isOwn(long kernId) {
        return own.contains(kernId);
    }

    public boolean isAdministrator() {
        return person.isAdministratorOf(edition.id());
    }

    /** The own kernen for {@code IN (...)}: ids of ours, so they may stand in the statement itself; never empty. */
    public String ownList() {
        return Jurisdiction.list(own);
    }

    /** The kernen of {@link #standsIn} for {@code IN (...)}; never empty. */
    public String standsInList() {
        return Jurisdiction.list(standsIn);
    }

    /** Where the pages of the desk begin: {@code /brummen/balie}. */
    public String href() {
        return "/" + edition.slug() + "/balie";
    }
}
