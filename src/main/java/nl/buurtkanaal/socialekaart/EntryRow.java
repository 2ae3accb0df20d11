package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import nl.buurtkanaal.category.Rubriek;

/** A row of {@code socialekaart_entry}, all of it, for writing; pages read {@link SocialeKaartEntry} and {@link SocialeKaartCard}. */
@MappedEntity("socialekaart_entry")
record EntryRow(@Id @GeneratedValue @Nullable Long id, String uuid, long editionId, String slug, long organisationId, String name,
                Rubriek rubriek, int leefring, String what, String forWhom, String howToStart, String cost, boolean free,
                boolean referralNeeded, boolean wheelchair, boolean servesAll, @Nullable Long placeId, @Nullable String phone,
                @Nullable String email, @Nullable String website, String openingHours, String contactRole, String contactFirstName,
                String searchWords, Status status, @Nullable LocalDate checkedOn, @Nullable String checkedBy, Instant createdAt,
                Instant updatedAt, @Version int version) {

    /** Being written, on the site, off it for a while, or over. */
    enum Status { DRAFT, PUBLISHED, PAUSED, ENDED }
}
