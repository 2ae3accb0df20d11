package nl.buurtkanaal.person;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ConfirmationRepository extends GenericRepository<Confirmation, Long> {

    Confirmation save(Confirmation confirmation);

    /** The confirmations of one person that hold now, newest first. */
    @Query("""
        SELECT c.id, c.person_id, c.kind, c.confirmed_by, c.confirmed_at, c.until_at, c.how FROM person_confirmation c
        WHERE c.person_id = :personId AND c.revoked_at IS NULL AND c.until_at > :now
        ORDER BY c.confirmed_at DESC, c.id DESC""")
    List<Confirmation> holding(long personId, Instant now);

    /** What holds now for one person: confirmed for orange, met at all, and a VOG seen on or after a day. */
    @Query("""
        SELECT EXISTS (SELECT 1 FROM person_confirmation c WHERE c.person_id = :personId AND c.kind = 'ORANGE' AND c.revoked_at IS NULL
                       AND c.until_at > :now) AS confirmed,
               EXISTS (SELECT 1 FROM person_confirmation c WHERE c.person_id = :personId AND c.revoked_at IS NULL
                       AND c.until_at > :now) AS acquainted,
               EXISTS (SELECT 1 FROM vog_seen v WHERE v.person_id = :personId AND v.seen_on >= :vogSince) AS vog_seen""")
    Marks marks(long personId, Instant now, LocalDate vogSince);

    /** Takes back all confirmations of one kind that still hold. Returns how many. */
    @Query("""
        UPDATE person_confirmation SET revoked_by = :by, revoked_at = :now
        WHERE person_id = :personId AND kind = :kind AND revoked_at IS NULL AND until_at > :now""")
    int revoke(long personId, Confirmation.Kind kind, long by, Instant now);

    /** Gives back the confirmation for orange that was taken back at that moment. Returns how many. */
    @Query("""
        UPDATE person_confirmation SET revoked_by = NULL, revoked_at = NULL
        WHERE person_id = :personId AND kind = 'ORANGE' AND revoked_at = :revokedAt""")
    int restore(long personId, Instant revokedAt);

    /** What was taken back holds no longer. Returns how many. */
    @Query("UPDATE person_revocation SET lifted_by = :by, lifted_at = :now WHERE person_id = :personId AND lifted_at IS NULL")
    int endRevocation(long personId, long by, Instant now);
}
