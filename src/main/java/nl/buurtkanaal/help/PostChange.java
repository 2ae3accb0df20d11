package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * What the desk changed in a post, as its author sees it: before and after. A part that stayed as it was is null on both sides.
 *
 * @param by   shown name of the buurtverbinder
 * @param note what they said about it; null when nothing
 */
@Introspected
public record PostChange(String by, Instant at, @Nullable Part title, @Nullable Part body, @Nullable Part place, @Nullable Part category,
                         @Nullable Part kern, @Nullable String note) {

    /** How something was and how it became. */
    @Introspected
    public record Part(String before, String after) {

        static @Nullable Part of(@Nullable String before, @Nullable String after) {
            var was = before == null ? "" : before;
            var became = after == null ? "" : after;
            return was.equals(became) ? null : new Part(was, became);
        }
    }
}
