package nl.buurtkanaal.kern;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.Comparator;

/**
 * A village or hamlet as residents know it: the unit for browsing and matching, not a gemeente and not a postcode.
 *
 * @param key         {@code GM0213/oeken}: given once, stays through renamings and mergers of gemeenten
 * @param slug        in paths; unique within its gemeente
 * @param sortKey     to order names by, without {@code 's-} and {@code 't}
 * @param postalPlace the woonplaats that its addresses name, often another village; null when nobody checked it
 * @param latitude    WGS84 degrees, as is the longitude
 * @param retired     no longer to be chosen; what was written there stays
 */
@Introspected
public record Kern(long id, String key, String slug, String name, String sortKey, long gemeenteId, String gemeenteName,
                   @Nullable String postalPlace, double latitude, double longitude, boolean retired) {

    /** As in a Dutch register: 's-Heerenbroek under H, IJsselmuiden under I and J. */
    public static final Comparator<Kern> BY_NAME = Comparator.comparing(Kern::sortKey).thenComparing(Kern::key);

    /** Its addresses name it: Brummen, not Oeken. */
    public boolean isWoonplaats() {
        return name.equals(postalPlace);
    }
}
