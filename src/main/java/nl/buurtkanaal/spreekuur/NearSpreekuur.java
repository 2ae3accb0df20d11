package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * The next occurrence within reach of a Kern.
 *
 * @param open    someone sits there at the moment that was asked about
 * @param minutes by bike from that Kern, 0 in itself; null when nobody cycles it
 * @param dropped the occurrence of the same Spreekuur that would have been next and does not take place; null when there is none
 * @param instead with {@code dropped}: the nearest other one before this Spreekuur takes place again; null when there is none
 */
@Introspected
public record NearSpreekuur(Occurrence occurrence, boolean open, @Nullable Integer minutes, @Nullable Occurrence dropped,
                            @Nullable NearSpreekuur instead) {

    /** In the own Kern: no bike needed. */
    public boolean here() {
        return minutes != null && minutes == 0;
    }

    /** The moment on which residents count: that of what drops out, when something does. */
    public Instant expected() {
        return dropped == null ? occurrence.start() : dropped.start();
    }

    NearSpreekuur with(@Nullable Occurrence dropped, @Nullable NearSpreekuur instead) {
        return new NearSpreekuur(occurrence, open, minutes, dropped, instead);
    }
}
