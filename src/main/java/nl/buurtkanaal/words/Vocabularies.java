package nl.buurtkanaal.words;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vocabulary of each edition, kept in memory and read again in the background: at most a minute behind, and nobody waits for it twice.
 */
@Singleton
public class Vocabularies {

    private static final Logger LOG = LoggerFactory.getLogger(Vocabularies.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final VocabularyReading reading;
    private final ExecutorService background;
    private final Clock clock;
    private final Map<Long, Held> held = new ConcurrentHashMap<>();

    Vocabularies(VocabularyReading reading, @Named(TaskExecutors.BLOCKING) ExecutorService background, Clock clock) {
        this.reading = reading;
        this.background = background;
        this.clock = clock;
    }

    /** What this edition knows; may be a minute old. */
    public Vocabulary of(long editionId) {
        var now = clock.instant();
        var here = held.computeIfAbsent(editionId, id -> new Held(reading.read(id), now));
        if (now.isAfter(here.readAt.plus(FRESH)) && here.reading.compareAndSet(false, true)) {
            background.execute(() -> readAgain(editionId, now));
        }
        return here.vocabulary;
    }

    /** Read it anew at the next question: an editor changed its synonyms. */
    public void forget(long editionId) {
        held.remove(editionId);
    }

    private void readAgain(long editionId, Instant now) {
        try {
            held.put(editionId, new Held(reading.read(editionId), now));
        } catch (RuntimeException e) {
            held.computeIfPresent(editionId, (id, old) -> new Held(old.vocabulary, now));
            LOG.warn("Could not read the words of edition {} again", editionId);
        }
    }

    private record Held(Vocabulary vocabulary, Instant readAt, AtomicBoolean reading) {
        Held(Vocabulary vocabulary, Instant readAt) {
            this(vocabulary, readAt, new AtomicBoolean());
        }
    }
}
