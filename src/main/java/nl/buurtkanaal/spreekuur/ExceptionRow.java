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
record ExceptionRow(@Id @GeneratedValue @Nullable Long id, String uuid, long spreekuurId, LocalDate occursOn, boolean extra, DateException.Kind kind,
                    @Nullable LocalDate newOn, @Nullable @MappedProperty(converter = WallTime.class) LocalTime newStart,
                    @Nullable Integer newMinutes, @Nullable Long newPlaceId, String reason,
                    @Nullable Long personId, Instant recordedAt, @Version int version) {
}
