package nl.buurtkanaal.together;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The few days to come that are called off, kept for some seconds: the first page of every edition asks for them. Another node's change is
 * seen within that time, our own at once.
 */
@Singleton
class CalledOff {

    private static final long KEPT = Duration.ofSeconds(20).toNanos();

    private final TogetherTable table;
    private volatile @Nullable Known known;

    CalledOff(TogetherTable table) {
        this.table = table;
    }

    /** By post, from a day on. */
    Map<Long, Set<LocalDate>> from(LocalDate day) {
        var now = System.nanoTime();
        var last = known;
        if (last == null || now - last.readAt() > KEPT || !last.from().equals(day)) {
            last = new Known(now, day, table.offFrom(day));
            known = last;
        }
        return last.days();
    }

    void forget() {
        known = null;
    }

    private record Known(long readAt, LocalDate from, Map<Long, Set<LocalDate>> days) {
    }
}
