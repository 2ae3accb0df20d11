package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.platform.views.Messages;

/**
 * When and where one occurrence is to take place, as typed.
 *
 * @param place empty for the usual place
 */
@Serdeable
record DateForm(@Nullable String inzending, @Nullable String on, @Nullable String startsAt, @Nullable String endsAt, @Nullable String place,
                @Size(max = 200, message = "{spreekuur.reason.long}") @Nullable String reason) {

    /** As it is known now, to change something in it. */
    static DateForm of(Occurrence occurrence) {
        var zone = nl.buurtkanaal.platform.time.Time.ZONE;
        var usual = occurrence.place().id() == occurrence.spreekuur().place().id();
        return new DateForm(null, occurrence.date().toString(), occurrence.start().atZone(zone).toLocalTime().toString(),
            occurrence.end().atZone(zone).toLocalTime().toString(), usual ? "" : occurrence.place().slug(), "");
    }

    /** An empty one with the usual times. */
    static DateForm of(SpreekuurRow row) {
        return new DateForm(null, "", row.startsAt().toString(), row.startsAt().plusMinutes(row.minutes()).toString(), "", "");
    }

    /** Adds a sentence for each thing that cannot be. */
    Optional<DateWish> wish(@Nullable Long placeId, Map<String, String> errors) {
        var date = WallClock.date(on);
        if (date.isEmpty()) {
            errors.putIfAbsent("on", Messages.get("spreekuur.date.invalid"));
        }
        var start = WallClock.time(startsAt);
        if (date.isPresent() && start.isPresent() && new DateWish(date.get(), start.get(), 1, null, "").isSkipped()) {
            errors.putIfAbsent("startsAt", Messages.get(DateOutcome.SKIPPED_HOUR.messageKey()));
        }
        var times = SpreekuurTimes.read(startsAt, endsAt, errors);
        return errors.isEmpty() && date.isPresent() && times != null
            ? Optional.of(new DateWish(date.get(), times.start(), times.minutes(), placeId, reason == null ? "" : reason.strip()))
            : Optional.empty();
    }
}
