package nl.buurtkanaal.person;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface VogSeenRepository extends GenericRepository<VogSeen, Long> {

    VogSeen save(VogSeen seen);

    /** The latest VOG of one person that was seen on or after a day. */
    @Query("""
        SELECT v.id, v.person_id, v.organisation, v.seen_on, v.noted_by, v.noted_at FROM vog_seen v
        WHERE v.person_id = :personId AND v.seen_on >= :since
        ORDER BY v.seen_on DESC, v.id DESC LIMIT 1""")
    Optional<VogSeen> latestSince(long personId, LocalDate since);
}
