package nl.buurtkanaal.kern;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/**
 * A kern on the map of an edition, and where it leads to.
 *
 * @param href    null where there is nothing to go to
 * @param caption what one hears there: "Oeken: 9 adressen"
 * @param here    the one that was chosen
 */
@Introspected
public record MapLink(EditionMap.Spot spot, @Nullable String href, String caption, boolean here) {
}
