package nl.buurtkanaal.socialekaart;

import io.micronaut.data.connection.annotation.Connectable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.buurtkanaal.socialekaart.FreshnessRepository.KernCount;

/** How much there is in each Kern, for the map: at most a minute old, so that no page counts. */
@Singleton
@Connectable
class KernCounts {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final FreshnessRepository counts;
    private final SocialeKaart socialeKaart;
    private final Clock clock;
    private final Map<Long, Counts> kept = new ConcurrentHashMap<>();

    KernCounts(FreshnessRepository counts, SocialeKaart socialeKaart, Clock clock) {
        this.counts = counts;
        this.socialeKaart = socialeKaart;
        this.clock = clock;
    }

    /** What serves each Kern by name, and what serves all. */
    record Counts(Map<Long, Long> named, long all, Instant readAt) {
        long of(long kernId) {
            return named.getOrDefault(kernId, 0L) + all;
        }
    }

    Counts of(long editionId) {
        var now = clock.instant();
        return kept.compute(editionId, (id, old) -> old != null && now.isBefore(old.readAt().plus(FRESH)) && !now.isBefore(old.readAt())
            ? old : read(id, now));
    }

    private Counts read(long editionId, Instant now) {
        return new Counts(counts.byKern(editionId, socialeKaart.freshSince()).stream()
            .collect(Collectors.toMap(KernCount::kernId, KernCount::entries)), counts.forAll(editionId, socialeKaart.freshSince())
            .entries(), now);
    }

    /** Counts anew at the next question. */
    void forget(long editionId) {
        kept.remove(editionId);
    }
}
