package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.place.Place;

/**
 * A repeating walk-in hour in one Kern, where a resident meets someone who knows the way. On screen: inloopspreekuur.
 *
 * @param startsAt        wall time in Europe/Amsterdam, on every date of the rhythm
 * @param holidaysClosed  whether it keeps the holidays on which its edition is closed
 * @param who             who sits there, in words, such as "Maria van Team Voor Elkaar"
 * @param bring           what to take along, one thing each; may be empty
 * @param appointment     whether one must call first
 * @param version         counts its changes, those of its dates too; the SEQUENCE of its calendar feed
 * @param changedAt       moment of the latest of these
 */
@Introspected
public record Spreekuur(long id, String uuid, long editionId, String slug, String title, Kern kern, Place place, Kern placeKern,
                        Rhythm rhythm, LocalTime startsAt, Duration duration, boolean holidaysClosed, String who, List<String> bring,
                        boolean wheelchair, boolean appointment, int version, Instant changedAt, @Nullable Long organisationId) {

    /** Wall time in Europe/Amsterdam at which it is over. */
    public LocalTime endsAt() {
        return startsAt.plus(duration);
    }

    /** When it repeats, such as "elke dinsdag" or "elke tweede dinsdag van de maand". */
    public String rhythmInWords() {
        return RhythmWords.of(rhythm);
    }
}
