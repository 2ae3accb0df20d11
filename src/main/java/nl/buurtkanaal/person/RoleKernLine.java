package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/** A role with one of its kernen, or with none. */
@Introspected
record RoleKernLine(long id, long personId, Role.Kind kind, String shownName, @Nullable String email, @Nullable String kernName,
                    @Nullable Boolean deputy) {
}
