package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import nl.buurtkanaal.platform.time.CalendarLeaf;

/**
 * When and where one can meet someone in person, without an appointment on paper or online.
 *
 * @param start   an instant, of the first moment that one can walk in
 * @param end     an instant, of the moment that it is over
 * @param minutes by bike from the Kern that was asked about, 0 in itself; null when nobody cycles it
 */
@Introspected
public record LiveMoment(String title, String path, Instant start, Instant end, String placeName, String kernName,
                         @Nullable Integer minutes) {

    /** The day as it stands on a calendar, never "morgen". */
    public CalendarLeaf leaf() {
        return CalendarLeaf.of(start);
    }

    /** In the own Kern: no bike needed. */
    public boolean here() {
        return minutes != null && minutes == 0;
    }
}
