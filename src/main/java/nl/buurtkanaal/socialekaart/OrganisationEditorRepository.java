package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OrganisationEditorRepository extends GenericRepository<OrganisationRow, Long> {

    /** The organisation with this uuid, when it has an entry in the edition. */
    @Query("""
        SELECT o.id FROM organisation o WHERE o.uuid = :uuid
          AND EXISTS (SELECT 1 FROM socialekaart_entry e WHERE e.organisation_id = o.id AND e.edition_id = :editionId)""")
    Optional<Long> inEdition(long editionId, String uuid);

    /** The organisations with an entry in the edition, by name; at most a thousand. */
    @Query("""
        SELECT o.uuid, o.name FROM organisation o WHERE o.id IN (SELECT e.organisation_id FROM socialekaart_entry e
            WHERE e.edition_id = :editionId)
        ORDER BY o.name, o.id LIMIT 1000""")
    List<Named> organisationsIn(long editionId);

    /** Who writes along for the organisations of an edition, by organisation and name. */
    @Query("""
        SELECT o.uuid AS organisation_uuid, o.name AS organisation_name, p.id AS person_id, p.shown_name AS name
        FROM organisation_editor m JOIN organisation o ON o.id = m.organisation_id JOIN person p ON p.id = m.person_id
        WHERE p.left_at IS NULL AND o.id IN (SELECT e.organisation_id FROM socialekaart_entry e WHERE e.edition_id = :editionId)
        ORDER BY o.name, p.shown_name, p.id LIMIT 1000""")
    List<Member> in(long editionId);

    /** What these are called. */
    @Query("SELECT o.id, o.name FROM organisation o WHERE o.id IN (:ids)")
    List<Called> called(Collection<Long> ids);

    /** Lets someone write along; 0 when they do already. */
    @Query("INSERT IGNORE INTO organisation_editor (organisation_id, person_id, granted_by, granted_at)"
        + " VALUES (:organisationId, :personId, :by, :now)")
    int grant(long organisationId, long personId, long by, Instant now);

    /** Takes that away; 0 when it was not there. */
    @Query("DELETE FROM organisation_editor WHERE organisation_id = :organisationId AND person_id = :personId")
    int revoke(long organisationId, long personId);

    /** This person writes along nowhere any more. */
    @Query("DELETE FROM organisation_editor WHERE person_id = :personId")
    void forget(long personId);

    @Introspected
    record Called(long id, String name) {
    }

    @Introspected
    record Named(String uuid, String name) {
    }

    @Introspected
    record Member(String organisationUuid, String organisationName, long personId, String name) {
    }
}
