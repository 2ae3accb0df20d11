package nl.buurtkanaal.desk;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Role;
import nl.buurtkanaal.platform.errors.NotFound;

/**
 * Which kernen of an edition someone looks after: the own ones of a buurtverbinder, all of them for an administrator. Who lives elsewhere is
 * not there for them.
 *
 * @param own    kernen whose people they know
 * @param deputy kernen where they stand in when something waits too long
 */
public record Care(CurrentPerson person, Edition edition, Set<Long> own, Set<Long> deputy) {

    /** @throws NotFound when this person has no desk in this edition: as if there is none */
    public static Care of(CurrentPerson person, Edition edition) {
        if (person.isAdministratorOf(edition.id())) {
            return new Care(person, edition, edition.kernIds(), Set.of());
        }
        var own = new HashSet<Long>();
        var deputy = new HashSet<Long>();
        var seat = false;
        for (var role : person.roles()) {
            if (role.kind() == Role.Kind.BUURTVERBINDER && role.editionId() != null && role.editionId() == edition.id()) {
                seat = true;
                own.addAll(role.kernen());
                deputy.addAll(role.deputyKernen());
            }
        }
        if (!seat) {
            throw new NotFound();
        }
        deputy.removeAll(own);
        return new Care(person, edition, own, deputy);
    }

    /** Own or as a deputy. */
    public boolean reaches(long kernId) {
        return own.contains(kernId) || deputy.contains(kernId);
    }

    /** Ids of ours for in a statement; an impossible one keeps an empty list valid. */
    public String ownList() {
        return list(own);
    }

    public String deputyList() {
        return list(deputy);
    }

    /** Own kernen and those where they stand in. */
    public String reachList() {
        var all = new HashSet<>(own);
        all.addAll(deputy);
        return list(all);
    }

    private static String list(Collection<Long> ids) {
        return ids.isEmpty() ? "0" : ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }
}
