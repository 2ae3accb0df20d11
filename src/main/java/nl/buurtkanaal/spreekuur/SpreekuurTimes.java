package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import nl.buurtkanaal.platform.views.Messages;

/**
 * From when till when, as typed: by day, at least five minutes, the end after the start. Pure.
 *
 * @param minutes how long
 */
record SpreekuurTimes(LocalTime start, int minutes) {

    private static final LocalTime EARLIEST = LocalTime.of(6, 0);
    private static final LocalTime LATEST = LocalTime.of(23, 0);
    private static final int SHORTEST = 5;

    /** Null, and a sentence under {@code startsAt} or {@code endsAt}, when it cannot be. */
    @Nullable
    static SpreekuurTimes read(@Nullable String startsAt, @Nullable String endsAt, Map<String, String> errors) {
        var start = WallClock.time(startsAt);
        var end = WallClock.time(endsAt);
        if (start.isEmpty()) {
            errors.putIfAbsent("startsAt", Messages.get("spreekuur.time.invalid"));
        }
        if (end.isEmpty()) {
            errors.putIfAbsent("endsAt", Messages.get("spreekuur.time.invalid"));
        }
        if (start.isEmpty() || end.isEmpty()) {
            return null;
        }
        var minutes = Duration.between(start.get(), end.get()).toMinutes();
        if (start.get().isBefore(EARLIEST) || start.get().isAfter(LATEST)) {
            errors.putIfAbsent("startsAt", Messages.get("spreekuur.time.night"));
        } else if (minutes <= 0) {
            errors.putIfAbsent("endsAt", Messages.get("spreekuur.time.reversed"));
        } else if (minutes < SHORTEST || end.get().isAfter(LATEST)) {
            errors.putIfAbsent("endsAt", Messages.get(minutes < SHORTEST ? "spreekuur.time.short" : "spreekuur.time.night"));
        } else {
            return new SpreekuurTimes(start.get(), (int) minutes);
        }
        return null;
    }
}
