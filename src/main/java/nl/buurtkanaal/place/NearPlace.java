package nl.buurtkanaal.place;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import nl.buurtkanaal.kern.Kern;

/**
 * A meeting place as seen from a Kern.
 *
 * @param kern    where it stands
 * @param minutes by bike from the Kern that was asked about, 0 in itself; null when nobody cycles it
 */
@Introspected
public record NearPlace(Place place, Kern kern, @Nullable Integer minutes) {

    /** In the own Kern: no bike needed. */
    public boolean here() {
        return minutes != null && minutes == 0;
    }
}
