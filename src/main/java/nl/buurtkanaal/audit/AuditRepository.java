package nl.buurtkanaal.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AuditRepository extends GenericRepository<AuditEntry, Long> {

    AuditEntry save(AuditEntry entry);

    /** Forgets entries older than the 24 months for which acts are kept. */
    @Query("DELETE FROM audit_entry WHERE done_at < :before")
    int deleteBefore(Instant before);

    /** Takes the words of those with a role out of the acts about somebody who leaves; that it was done stays. */
    @Query("UPDATE audit_entry SET reason = NULL WHERE about_id = :personId AND reason IS NOT NULL")
    void forgetReasonsAbout(long personId);
}
