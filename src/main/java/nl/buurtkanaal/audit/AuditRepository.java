package nl.buurtkanaal.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AuditRepository extends GenericRepository<AuditEntry, Long> {

    AuditEntry save(AuditEntry entry);

    /** Takes the words of those with a role out of the acts about somebody who leaves; that it was done stays. */
    @Query("UPDATE audit_entry SET reason = NULL WHERE about_id = :personId AND reason IS NOT NULL")
    void forgetReasonsAbout(long personId);
}
