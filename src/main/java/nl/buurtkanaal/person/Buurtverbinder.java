package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/** The known face of a kern: a name and a phone number to call. A deputy stands in when the buurtverbinder is away. */
@Introspected
public record Buurtverbinder(long personId, String shownName, @Nullable String phone, boolean deputy) {
}
