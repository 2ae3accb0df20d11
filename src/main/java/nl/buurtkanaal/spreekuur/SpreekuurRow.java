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

/**
 * A row of {@code spreekuur}, as it is written and read; everybody else reads {@link Spreekuur}.
 *
 * @param startsAt wall time in Europe/Amsterdam
 * @param bring    one thing a line
 */
@MappedEntity("spreekuur")
record SpreekuurRow(@Id @GeneratedValue @Nullable Long id, String uuid, long editionId, String slug, @Nullable Long organisationId, long kernId,
                    long placeId, String title, String rrule, LocalDate firstOn,
                    @MappedProperty(converter = WallTime.class) LocalTime startsAt, int minutes, @Nullable LocalDate seasonFrom,
                    @Nullable LocalDate seasonUntil, boolean holidaysClosed, String who, String bring, boolean wheelchair, boolean appointment,
                    Status status, Instant createdAt, Instant updatedAt, @Version int version) {

    /** Being written, on the site, off it for a while, or over. */
    enum Status { DRAFT, PUBLISHED, PAUSED, ENDED }
}
