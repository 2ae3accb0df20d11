package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.place.Place;

/**
 * What is different on one date of a Spreekuur. What is null stays as the Spreekuur says.
 *
 * @param uuid   public and stable: the UID of an extra occurrence in the calendar feed
 * @param on     the date by the rhythm; of an extra one, the date for which it was announced
 * @param extra  whether that date is not one of the rhythm; an extra occurrence can be moved or cancelled like any other
 * @param reason what residents read
 */
record DateException(String uuid, LocalDate on, boolean extra, Kind kind, @Nullable LocalDate newDate, @Nullable LocalTime newStart,
                     @Nullable Duration newDuration, @Nullable Place newPlace, @Nullable Kern newPlaceKern, @Nullable String reason) {
    enum Kind { CANCELLED, MOVED, EXTRA }

    OccurrenceKey key() {
        return new OccurrenceKey(on, extra);
    }

    /** The date on which it takes place, or would have. */
    LocalDate date() {
        return newDate == null ? on : newDate;
    }
}
