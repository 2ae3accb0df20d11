package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;

/** Who does something for residents, in one edition or in several: a row of {@code organisation}. */
@MappedEntity("organisation")
record OrganisationRow(@Id @GeneratedValue @Nullable Long id, String uuid, String name, String description, @Nullable String kvkNumber,
                       @Nullable String phone, @Nullable String email, @Nullable String website, Instant createdAt, Instant updatedAt,
                       @Version int version) {

    /** With nothing but its name yet. */
    static OrganisationRow named(String uuid, String name, Instant now) {
        return new OrganisationRow(null, uuid, name, "", null, null, null, null, now, now, 1);
    }
}
