package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.Optional;

/** Knows the next moment that one can meet someone; answered by spreekuur, which stands above the sociale kaart. */
public interface LiveMoments {

    /** The next one near a Kern, the soonest of all when that is null; nothing when the edition has none. */
    Optional<LiveMoment> next(long editionId, @Nullable Long kernId, Instant from);
}
