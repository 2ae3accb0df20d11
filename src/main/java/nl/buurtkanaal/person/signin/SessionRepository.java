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

    /** A session that has not expired, with its person and roles. Empty when that person is banned or has left. */
    @Query("""
        SELECT s.id, s.account_id, s.used_at, s.expires_at, a.last_used_on, p.id AS person_id, p.shown_name, p.kern_id, p.edition_id,
               p.adult_from, r.id AS role_id, r.kind AS role_kind, r.edition_id AS role_edition_id, rk.kern_id AS role_kern_id, rk.deputy,
               ck.kern_id AS cover_kern_id
        FROM session s
        JOIN account a ON a.id = s.account_id
        JOIN person p ON p.id = a.person_id
        LEFT JOIN role r ON r.person_id = p.id
        LEFT JOIN role_kern rk ON rk.role_id = r.id
        LEFT JOIN role_absence ab ON ab.covered_by = r.id AND ab.ended_at IS NULL AND ab.from_at <= :now AND (ab.until_at IS NULL OR ab.until_at > :now)
        LEFT JOIN role_kern ck ON ck.role_id = ab.role_id AND ck.deputy = FALSE
        WHERE s.id = :id AND s.expires_at > :now AND p.left_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM person_ban b WHERE b.person_id = p.id AND b.lifted_at IS NULL)
        ORDER BY r.id""")
    List<SessionRow> living(String id, Instant now);

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
