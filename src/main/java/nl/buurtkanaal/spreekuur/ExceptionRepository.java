package nl.buurtkanaal.spreekuur;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ExceptionRepository extends GenericRepository<ExceptionRow, Long> {

    ExceptionRow save(ExceptionRow exception);

    void deleteByUuid(String uuid);

    /** Whether something is different already on a date of the rule. */
    @Query("SELECT COUNT(*) > 0 FROM spreekuur_exception WHERE spreekuur_id = :spreekuurId AND occurs_on = :on AND extra = FALSE")
    boolean existsOn(long spreekuurId, LocalDate on);

    /** The id of the Spreekuur with this uuid; 0 when there is none. */
    @Query("SELECT COALESCE(MAX(id), 0) FROM spreekuur WHERE uuid = :uuid")
    long spreekuurId(String uuid);
}
