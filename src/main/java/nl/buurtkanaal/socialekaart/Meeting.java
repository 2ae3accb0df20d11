package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import nl.buurtkanaal.place.OpeningHours;
import nl.buurtkanaal.platform.time.CalendarLeaf;
import nl.buurtkanaal.platform.time.Time;

/**
 * When one can meet the person of an entry, at its place, or reach them by phone.
 *
 * @param now it has begun
 */
@Introspected
record Meeting(Instant start, Instant end, boolean now) {

    /** The first from now on in the hours of the entry; empty when these are not known. */
    static Optional<Meeting> next(String openingHours, Predicate<LocalDate> closed, Clock clock) {
        var now = ZonedDateTime.now(clock.withZone(Time.ZONE));
        return OpeningHours.read(openingHours).next(now, closed)
            .map(opening -> new Meeting(opening.start().toInstant(), opening.end().toInstant(), !opening.start().isAfter(now)));
    }

    /** The day as it stands on a calendar. */
    public CalendarLeaf leaf() {
        return CalendarLeaf.of(start);
    }
}
