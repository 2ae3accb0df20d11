package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/**
 * A Spreekuur as one of those who keep it sees it in a list.
 *
 * @param rhythm    "elke dinsdag"
 * @param status    message key of how it stands; {@code live} when residents see it
 * @param next      null when none comes within a year, or when it is not on the site
 * @param followers how many hear of changes by mail
 */
@Introspected
record ManagedSpreekuur(String slug, String title, String kernName, String kernSlug, String rhythm, String status, boolean live,
                        @Nullable Occurrence next, @Nullable Occurrence dropped, int followers) {
}
