package nl.buurtkanaal.place;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PlaceRepository extends GenericRepository<PlaceRow, Long> {

    PlaceRow save(PlaceRow place);

    /** @throws io.micronaut.data.exceptions.OptimisticLockException when somebody else changed it meanwhile */
    PlaceRow update(PlaceRow place);

    /** All of a place, for its editors; in use or not. */
    @Query("SELECT * FROM place WHERE edition_id = :editionId AND slug = :slug")
    Optional<PlaceRow> row(long editionId, String slug);

    /** Every place of an edition, those that closed last, by name; an edition has some tens. */
    @Query("SELECT * FROM place WHERE edition_id = :editionId ORDER BY closed_on IS NOT NULL, name, id LIMIT 500")
    List<PlaceRow> all(long editionId);

    /** Closed from a day on, or open again. */
    @Query("UPDATE place SET closed_on = :closedOn, updated_at = :now, version = version + 1 WHERE id = :id")
    void close(long id, @Nullable LocalDate closedOn, Instant now);

    /** The meeting places of an edition that are in use, by name; an edition has some tens. */
    @Query("""
        SELECT id, uuid, edition_id, slug, kern_id, name, what, hours, street, postcode, wheelchair, toilet, meeting_place
        FROM place WHERE edition_id = :editionId AND meeting_place = TRUE AND closed_on IS NULL
        ORDER BY name, id""")
    List<Place> meetingPlaces(long editionId);

    /** These places, in no order; those that are no longer in use too, since an old date may name them. */
    @Query("""
        SELECT id, uuid, edition_id, slug, kern_id, name, what, hours, street, postcode, wheelchair, toilet, meeting_place
        FROM place WHERE id IN (:ids)""")
    List<Place> withIds(Collection<Long> ids);

    /** The places of an edition that are in use, meeting place or not, by name. */
    @Query("""
        SELECT id, uuid, edition_id, slug, kern_id, name, what, hours, street, postcode, wheelchair, toilet, meeting_place
        FROM place WHERE edition_id = :editionId AND closed_on IS NULL
        ORDER BY name, id""")
    List<Place> inUse(long editionId);

    /** The place with this slug, in use or not. */
    @Query("""
        SELECT id, uuid, edition_id, slug, kern_id, name, what, hours, street, postcode, wheelchair, toilet, meeting_place
        FROM place WHERE edition_id = :editionId AND slug = :slug""")
    Optional<Place> bySlug(long editionId, String slug);

    /** The place with this name in a Kern, the one in use longest when there are two. */
    @Query("SELECT id FROM place WHERE edition_id = :editionId AND kern_id = :kernId AND name = :name AND closed_on IS NULL"
        + " ORDER BY id LIMIT 1")
    Optional<Long> idOf(long editionId, long kernId, String name);

    /** Whether a slug is taken, also by a place that is no longer in use. */
    @Query("SELECT COUNT(*) > 0 FROM place WHERE edition_id = :editionId AND slug = :slug")
    boolean isTaken(long editionId, String slug);
}
