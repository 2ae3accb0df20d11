package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Introspected;

/**
 * What buurtverbinders know of a person now.
 *
 * @param confirmed  spoken with about safety, for all orange categories
 * @param acquainted has met one, or more than that
 * @param vogSeen    in the last three years
 */
@Introspected
public record Marks(boolean confirmed, boolean acquainted, boolean vogSeen) {

    /** Nobody knows them yet. */
    public static final Marks NONE = new Marks(false, false, false);
}
