package nl.buurtkanaal.person;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface BlockRepository extends GenericRepository<Person, Long> {

    /** How many blocks there are between two persons, in either direction. */
    @Query("""
        SELECT COUNT(*) FROM person_block
        WHERE (blocker_id = :one AND blocked_id = :other) OR (blocker_id = :other AND blocked_id = :one)""")
    long countBetween(long one, long other);

    /** Whom a person blocked, and by whom they are blocked; hardly ever anybody. A row for each block. */
    @Query("""
        SELECT b.blocked_id FROM person_block b WHERE b.blocker_id = :personId
        UNION ALL SELECT c.blocker_id FROM person_block c WHERE c.blocked_id = :personId""")
    List<Long> others(long personId);

    /** Whom a person blocked, the newest first, at most two hundred. */
    @Query("""
        SELECT p.id, p.shown_name, b.blocked_at FROM person_block b JOIN person p ON p.id = b.blocked_id
        WHERE b.blocker_id = :personId ORDER BY b.blocked_at DESC, p.id LIMIT 200""")
    List<BlocksController.BlockedPerson> by(long personId);

    /** Writes a block down; a second one keeps the time of the first. */
    @Query("""
        INSERT INTO person_block (blocker_id, blocked_id, blocked_at) VALUES (:blockerId, :blockedId, :now)
        ON DUPLICATE KEY UPDATE blocker_id = blocker_id""")
    void insertUnlessThere(long blockerId, long blockedId, Instant now);

    /** Takes a block away, if there was one. */
    @Query("DELETE FROM person_block WHERE blocker_id = :blockerId AND blocked_id = :blockedId")
    void remove(long blockerId, long blockedId);
}
