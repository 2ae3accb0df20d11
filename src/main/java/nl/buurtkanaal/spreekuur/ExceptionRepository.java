package nl.buurtkanaal.spreekuur;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ExceptionRepository extends GenericRepository<ExceptionRow, Long> {

    ExceptionRow save(ExceptionRow exception);

    ExceptionRow update(ExceptionRow exception);

    void deleteById(long id);

    /** What was decided about one date of a Spreekuur. */
    @Query("""
        SELECT id, uuid, spreekuur_id, occurs_on, extra, kind, new_on, new_start, new_minutes, new_place_id, reason, person_id, recorded_at,
            version
        FROM spreekuur_exception WHERE spreekuur_id = :spreekuurId AND occurs_on = :on AND extra = :extra""")
    Optional<ExceptionRow> of(long spreekuurId, LocalDate on, boolean extra);

    /** What was decided, by its public id. */
    @Query("""
        SELECT id, uuid, spreekuur_id, occurs_on, extra, kind, new_on, new_start, new_minutes, new_place_id, reason, person_id, recorded_at,
            version
        FROM spreekuur_exception WHERE uuid = :uuid""")
    Optional<ExceptionRow> byUuid(String uuid);

    void deleteByUuid(String uuid);

    /** Whether something is different already on a date of the rule. */
    @Query("SELECT COUNT(*) > 0 FROM spreekuur_exception WHERE spreekuur_id = :spreekuurId AND occurs_on = :on AND extra = FALSE")
    boolean existsOn(long spreekuurId, LocalDate on);

    /** The id of the Spreekuur with this uuid; 0 when there is none. */
    @Query("SELECT COALESCE(MAX(id), 0) FROM spreekuur WHERE uuid = :uuid")
    long spreekuurId(String uuid);
}
