package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** A row of {@code spreekuur_exception}: what is different on one date, who said so and when. */
@MappedEntity("spreekuur_exception")
record ExceptionRow(@Id @GeneratedValue @Nullable Long id, String uuid, long spreekuurId, LocalDate occursOn, boolean extra,
                    DateException.Kind kind, @Nullable LocalDate newOn,
                    @Nullable @MappedProperty(converter = WallTime.class) LocalTime newStart,
                    @Nullable Integer newMinutes, @Nullable Long newPlaceId, String reason,
                    @Nullable Long personId, Instant recordedAt, @Version int version) {

    ExceptionRow cancelled(String why, long by, Instant now) {
        return new ExceptionRow(id, uuid, spreekuurId, occursOn, extra, DateException.Kind.CANCELLED, newOn, newStart, newMinutes,
            newPlaceId, why, by, now, version);
    }

    ExceptionRow moved(@Nullable LocalDate on, LocalTime start, int minutes, @Nullable Long placeId, String why, long by, Instant now) {
        return new ExceptionRow(id, uuid, spreekuurId, occursOn, extra, DateException.Kind.MOVED, on, start, minutes, placeId, why, by, now,
            version);
    }

    /** Takes place after all: as it was moved or announced before it was cancelled. */
    ExceptionRow restored(DateException.Kind asBefore, long by, Instant now) {
        return new ExceptionRow(id, uuid, spreekuurId, occursOn, extra, asBefore,
            asBefore == DateException.Kind.EXTRA ? null : newOn, newStart, newMinutes, newPlaceId, "", by, now, version);
    }

    ExceptionRow withReason(String why) {
        return new ExceptionRow(id, uuid, spreekuurId, occursOn, extra, kind, newOn, newStart, newMinutes, newPlaceId, why, personId,
            recordedAt, version);
    }

    boolean differsOtherwise() {
        return newOn != null || newStart != null || newMinutes != null || newPlaceId != null;
    }
}
