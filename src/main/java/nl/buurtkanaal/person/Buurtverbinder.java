package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/** The known face of a kern: a name and a phone number to call. A deputy stands in when the buurtverbinder is away. */
@Introspected
public record Buurtverbinder(long personId, String shownName, @Nullable String phone, boolean deputy) {

    /** For {@code tel:} links, such as {@code tel:+31575000111}; null without a phone. */
    public @Nullable String phoneHref() {
        if (phone == null) {
            return null;
        }
        var dialled = phone.replaceAll("[^0-9+]", "");
        return "tel:" + (dialled.startsWith("0") && !dialled.startsWith("00") ? "+31" + dialled.substring(1) : dialled);
    }
}
