package nl.buurtkanaal.place;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;

/** A row of {@code place}, all of it, for writing; pages read {@link Place}. */
@MappedEntity("place")
record PlaceRow(@Id @GeneratedValue @Nullable Long id, String uuid, long editionId, String slug, long kernId, String name, String what,
                String hours, @Nullable String street, @Nullable String postcode, @Nullable Double latitude, @Nullable Double longitude,
                boolean wheelchair, boolean toilet, boolean meetingPlace, @Nullable LocalDate closedOn, Instant createdAt,
                Instant updatedAt, @Version int version) {

    /** In use from now on, without a street or a point of its own. */
    static PlaceRow of(String uuid, long editionId, String slug, long kernId, String name, String what, String hours, boolean wheelchair,
                       boolean toilet, boolean meetingPlace, Instant now) {
        return new PlaceRow(null, uuid, editionId, slug, kernId, name, what, hours, null, null, null, null, wheelchair, toilet,
            meetingPlace, null, now, now, 1);
    }
}
