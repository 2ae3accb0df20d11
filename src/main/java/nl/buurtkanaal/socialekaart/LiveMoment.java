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
 * @param dropped what residents count on before it and does not take place; null when there is nothing like that
 */
@Introspected
public record LiveMoment(String title, String path, Instant start, Instant end, String placeName, String kernName,
                         @Nullable Integer minutes, @Nullable Dropped dropped) {

    /** The day as it stands on a calendar, never "morgen". */
    public CalendarLeaf leaf() {
        return CalendarLeaf.of(start);
    }

    /** In the own Kern: no bike needed. */
    public boolean here() {
        return minutes != null && minutes == 0;
    }

    /**
     * Do not come then.
     *
     * @param movedTo the day on which it is instead; null when it is off
     * @param reason  in words for residents; may be empty
     * @param instead where one can go before it takes place again; null when nowhere is near
     */
    @Introspected
    public record Dropped(Instant start, @Nullable CalendarLeaf movedTo, String reason, @Nullable LiveMoment instead) {

        /** The day as it stands on a calendar. */
        public CalendarLeaf leaf() {
            return CalendarLeaf.of(start);
        }
    }
}
