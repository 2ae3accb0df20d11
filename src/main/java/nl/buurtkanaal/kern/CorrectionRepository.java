package nl.buurtkanaal.kern;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** The corrected pairs, and the neighbours that follow from them. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CorrectionRepository extends GenericRepository<Corrections.Correction, Long> {

    /** Every pair that one kern has a part in. */
    @Query("SELECT c.kern_id, c.other_id, c.minutes, c.reason FROM kern_correction c WHERE c.kern_id = :kernId OR c.other_id = :kernId")
    List<Corrections.Correction> of(long kernId);

    /** Writes a pair down; the lower id first. */
    @Query("""
        INSERT INTO kern_correction (kern_id, other_id, minutes, reason, set_by, set_at) VALUES (:kernId, :otherId,
            :minutes, :reason, :personId, :now)""")
    void insert(long kernId, long otherId, @Nullable Integer minutes, String reason, long personId, Instant now);

    /** Forgets a pair; the lower id first. Returns 0 when there was none. */
    @Query("DELETE FROM kern_correction WHERE kern_id = :kernId AND other_id = :otherId")
    int delete(long kernId, long otherId);

    /** The two are no neighbours. */
    @Query("DELETE FROM kern_neighbour WHERE kern_id = :one AND neighbour_id = :other OR kern_id = :other AND neighbour_id = :one")
    void part(long one, long other);

    /** The one has the other as a neighbour. */
    @Query("INSERT INTO kern_neighbour (kern_id, minutes, neighbour_id) VALUES (:kernId, :minutes, :neighbourId)")
    void join(long kernId, int minutes, long neighbourId);
}
