package nl.buurtkanaal.moderation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Role;

/**
 * Who may decide on what: the buurtverbinder of the kern at once; after twelve hours also who stands in there and the buurtverbinders of
 * neighbouring kernen; after the promised day every buurtverbinder of the edition. An administrator of the edition always. Nobody on their
 * own.
 */
@Singleton
public class Jurisdiction {

    private final Kernen kernen;

    Jurisdiction(Kernen kernen) {
        this.kernen = kernen;
    }

    boolean holds(CurrentPerson person, ModerationCase waiting, Instant now) {
        if (person.id() == waiting.authorId()) {
            return false;
        }
        if (person.isAdministratorOf(waiting.editionId()) || person.isBuurtverbinderIn(waiting.kernId())) {
            return true;
        }
        return waiting.waitsTooLongAt(now) && standsIn(person, waiting.editionId()).contains(waiting.kernId())
            || waiting.isLateAt(now) && isBuurtverbinderOf(person, waiting.editionId());
    }

    /**
     * The same as a condition on moderation_case c, its desk_handover o and its moderation_transfer t, with two moments: twelve hours ago,
     * and now. Beside that, what a colleague gave to this person or asked their kern to take over.
     */
    static String condition(DeskSeat seat) {
        return "c.kern_id IN (" + seat.ownList() + ") OR c.opened_at <= ? AND c.kern_id IN (" + seat.standsInList()
            + ") OR c.due_at <= ? AND "
            + (isBuurtverbinderOf(seat.person(), seat.edition().id()) ? "TRUE" : "FALSE") + " OR o.to_id = " + seat.person().id()
            + " OR t.to_kern_id IN (" + seat.ownList() + ")";
    }

    /** Whether this person is a buurtverbinder of some kern of an edition. */
    public static boolean isBuurtverbinderOf(CurrentPerson person, long editionId) {
        return person.roles().stream().anyMatch(role -> role.kind() == Role.Kind.BUURTVERBINDER && role.editionId() != null
            && role.editionId() == editionId);
    }

    /** The kernen that are this person's own care. */
    public static Set<Long> own(CurrentPerson person) {
        return person.roles().stream().filter(role -> role.kind() == Role.Kind.BUURTVERBINDER)
            .flatMap(role -> role.kernen().stream()).collect(Collectors.toSet());
    }

    /** The kernen in which this person stands in when something waits: as a deputy, or from a neighbouring kern. */
    public Set<Long> standsIn(CurrentPerson person, long editionId) {
        var kernIds = new HashSet<Long>();
        for (var role : person.roles()) {
            if (role.kind() == Role.Kind.BUURTVERBINDER && role.editionId() != null && role.editionId() == editionId) {
                kernIds.addAll(role.deputyKernen());
                role.kernen().forEach(own -> kernen.neighboursOf(own).forEach(neighbour -> kernIds.add(neighbour.kern().id())));
            }
        }
        return kernIds;
    }

    /** Ids of ours, so they may stand in the statement itself; an impossible one keeps an empty list valid. */
    public static String list(Collection<Long> ids) {
        return ids.isEmpty() ? "0" : ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }
}
