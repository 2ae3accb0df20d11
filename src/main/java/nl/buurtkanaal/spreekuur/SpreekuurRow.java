package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * A row of {@code spreekuur}, as it is written and read; everybody else reads {@link Spreekuur}.
 *
 * @param startsAt wall time in Europe/Amsterdam
 * @param bring    one thing a line
 */
@MappedEntity("spreekuur")
record SpreekuurRow(@Id @GeneratedValue @Nullable Long id, String uuid, long editionId, String slug, @Nullable Long organisationId,
                    long kernId, long placeId, String title, String rrule, LocalDate firstOn,
                    @MappedProperty(converter = WallTime.class) LocalTime startsAt, int minutes, @Nullable LocalDate seasonFrom,
                    @Nullable LocalDate seasonUntil, boolean holidaysClosed, String who, String bring, boolean wheelchair,
                    boolean appointment, Status status, Instant createdAt, Instant updatedAt, @Version int version) {

    /** Being written, on the site, off it for a while, or over. */
    enum Status { DRAFT, PUBLISHED, PAUSED, ENDED }

    /** Which wording this is: changes with what somebody typed, not with what happens on single dates. */
    String fingerprint() {
        var words = String.join("\0", slug, String.valueOf(organisationId), String.valueOf(kernId), String.valueOf(placeId), title, rrule,
            firstOn.toString(), startsAt.toString(), String.valueOf(minutes), String.valueOf(seasonFrom), String.valueOf(seasonUntil),
            String.valueOf(holidaysClosed), who, bring, String.valueOf(wheelchair), String.valueOf(appointment), status.name());
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
