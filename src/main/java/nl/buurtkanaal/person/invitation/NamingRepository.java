package nl.buurtkanaal.person.invitation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface NamingRepository extends GenericRepository<Naming, Long> {

    String COLUMNS = "n.id, n.kind, n.subject_id, n.edition_id, n.email, n.named_by, n.named_at, n.expires_at";

    Naming save(Naming naming);

    Optional<Naming> findById(long id);

    /** What waits for who has this address, never what they asked themselves; at most fifty. */
    @Query("SELECT " + COLUMNS + " FROM account a JOIN naming n ON n.email = a.email"
        + " WHERE a.person_id = :personId AND n.named_by <> :personId AND n.expires_at > :now ORDER BY n.id DESC LIMIT 50")
    List<Naming> waitingFor(long personId, Instant now);

    /** One of these. */
    @Query("SELECT " + COLUMNS + " FROM account a JOIN naming n ON n.email = a.email"
        + " WHERE a.person_id = :personId AND n.named_by <> :personId AND n.expires_at > :now AND n.id = :id")
    Optional<Naming> waitingFor(long personId, Instant now, long id);

    /** What nobody answered yet of an edition, at most a hundred. */
    @Query("SELECT " + COLUMNS + " FROM naming n WHERE n.edition_id = :editionId AND n.kind = :kind AND n.expires_at > :now"
        + " ORDER BY n.id DESC LIMIT 100")
    List<Naming> open(long editionId, Naming.Kind kind, Instant now);

    /** Takes one back; 0 when it was answered. */
    @Query("DELETE FROM naming WHERE id = :id AND edition_id = :editionId AND kind = :kind")
    int withdraw(long id, long editionId, Naming.Kind kind);

    /** Whoever was asked about this before, with this address or, without one, with any. */
    @Query("DELETE FROM naming WHERE edition_id = :editionId AND kind = :kind AND subject_id = :subjectId"
        + " AND (:email = '' OR email = :email)")
    void forget(long editionId, Naming.Kind kind, long subjectId, String email);

    /** It is answered; 0 when somebody was first. */
    @Query("DELETE FROM naming WHERE id = :id")
    int delete(long id);

    /** Those that ran out. */
    @Query("DELETE FROM naming WHERE expires_at < :before")
    int deleteBefore(Instant before);
}
