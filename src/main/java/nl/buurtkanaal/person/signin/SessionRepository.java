package nl.buurtkanaal.person.signin;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRepository extends GenericRepository<Session, String> {

    Session save(Session session);

    Optional<Session> findById(String id);

    /** Moves the end of a session that is in use. */
    @Query("UPDATE session SET used_at = :now, expires_at = :expiresAt WHERE id = :id AND used_at < :now")
    void prolong(String id, Instant now, Instant expiresAt);

    /** Ends one session. */
    @Query("DELETE FROM session WHERE id = :id")
    void end(String id);

    /** Ends all sessions of an account but one. */
    @Query("DELETE FROM session WHERE account_id = :accountId AND id <> :kept")
    int endOthers(long accountId, String kept);

    /** Ends all sessions of a person's account. */
    @Query("DELETE FROM session WHERE account_id IN (SELECT a.id FROM account a WHERE a.person_id = :personId)")
    int endAllOf(long personId);

    /** Deletes sessions that are over. */
    @Query("DELETE FROM session WHERE expires_at <= :now")
    int deleteExpired(Instant now);
}
