package nl.buurtkanaal.person;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

@JdbcRepository(dialect = Dialect.MYSQL)
interface BanRepository extends GenericRepository<Ban, Long> {

    Ban save(Ban ban);

    /** How many bans of one person have not been lifted. */
    @Query("SELECT COUNT(*) FROM person_ban WHERE person_id = :personId AND lifted_at IS NULL")
    long countStanding(long personId);

    /** Lifts the standing bans of one person. Returns how many. */
    @Query("UPDATE person_ban SET lifted_by = :by, lifted_at = :now WHERE person_id = :personId AND lifted_at IS NULL")
    int lift(long personId, long by, Instant now);
}
