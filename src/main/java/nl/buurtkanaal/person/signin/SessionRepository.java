package nl.buurtkanaal.person.signin;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRepository extends GenericRepository<Session, String> {

    Session save(Session session);

    Optional<Session> findById(String id);

    /** Moves the end of a session that is in use. */
    @Query("UPDATE session SET used_at = :now, expires_at = :expiresAt WHERE id = :id AND used_at < :now")
    void prolong(String id, Instant now, Instant expiresAt);

    /** Notes when the second factor was shown. */
    @Query("UPDATE session SET factor_at = :now WHERE id = :id")
    void prove(String id, Instant now);

    /** The second factor has to be shown anew in all sessions of an account. */
    @Query("UPDATE session SET factor_at = NULL WHERE account_id = :accountId")
    void forgetProofs(long accountId);

    /** The sessions of an account that are not over, the one used last first. */
    @Query("""
        SELECT s.id, s.account_id, s.created_at, s.used_at, s.expires_at, s.by_link, s.device, s.factor_at FROM session s
        WHERE s.account_id = :accountId AND s.expires_at > :now ORDER BY s.used_at DESC, s.id LIMIT 50""")
    List<Session> openOf(long accountId, Instant now);

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
