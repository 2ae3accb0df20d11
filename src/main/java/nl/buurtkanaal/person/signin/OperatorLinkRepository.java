package nl.buurtkanaal.person.signin;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OperatorLinkRepository extends GenericRepository<OperatorLink, Long> {

    OperatorLink save(OperatorLink link);

    /** How many links with this hash can still be used: one or none. */
    @Query("SELECT COUNT(*) FROM operator_link WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now")
    long countGood(byte[] hash, Instant now);

    /** Uses a link up. Returns 0 when it was used or has expired. */
    @Query("UPDATE operator_link SET used_at = :now WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now")
    int use(byte[] hash, Instant now);

    /** Takes the links of earlier starts away. */
    @Query("DELETE FROM operator_link")
    void deleteAll();
}
