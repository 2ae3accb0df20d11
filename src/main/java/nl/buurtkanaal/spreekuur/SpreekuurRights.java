package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Nullable;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Role;
import nl.buurtkanaal.platform.errors.NotFound;

/**
 * Who may change which Spreekuren: editors and administrators all of their edition, buurtverbinders those of their own kernen and of those
 * where they stand in.
 */
public final class SpreekuurRights {

    private SpreekuurRights() {
    }

    /**
     * The ids of the Kernen whose Spreekuren someone may change, to be put in a query.
     *
     * @throws NotFound when there are none: then there is no such page
     */
    public static Set<Long> kernIds(Edition edition, CurrentPerson person) {
        var ids = inside(edition, person);
        if (ids.isEmpty()) {
            throw new NotFound();
        }
        return ids;
    }

    /** Whether someone may change any Spreekuur of this edition. */
    public static boolean any(Edition edition, @Nullable CurrentPerson person) {
        return person != null && !inside(edition, person).isEmpty();
    }

    /** Whether someone may change the Spreekuren of a Kern. */
    public static boolean in(Edition edition, @Nullable CurrentPerson person, long kernId) {
        return person != null && inside(edition, person).contains(kernId);
    }

    /** Whether someone decides for the whole edition, such as about its holidays. */
    public static boolean whole(Edition edition, CurrentPerson person) {
        return person.isEditorOf(edition.id()) || person.isAdministratorOf(edition.id());
    }

    private static Set<Long> inside(Edition edition, CurrentPerson person) {
        if (whole(edition, person)) {
            return edition.kernIds();
        }
        var ids = new HashSet<Long>();
        person.roles().stream().filter(role -> role.kind() == Role.Kind.BUURTVERBINDER && Objects.equals(role.editionId(), edition.id()))
            .forEach(role -> {
                ids.addAll(role.kernen());
                ids.addAll(role.deputyKernen());
            });
        ids.retainAll(edition.kernIds());
        return ids;
    }
}
