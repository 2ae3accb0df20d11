package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.buurtkanaal.platform.time.Time;

/**
 * When and where one occurrence is to take place, on the wall clock of Europe/Amsterdam.
 *
 * @param placeId null for the usual place
 * @param reason  for residents; may be empty
 */
record DateWish(LocalDate on, LocalTime start, int minutes, @Nullable Long placeId, String reason) {

    Instant startsAt() {
        return on.atTime(start).atZone(Time.ZONE).toInstant();
    }

    /** In the night that summer time begins the clock goes from 02:00 to 03:00: 02:30 does not come. */
    boolean isSkipped() {
        return Time.ZONE.getRules().getValidOffsets(on.atTime(start)).isEmpty();
    }
}
