package nl.buurtkanaal.person.signin;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MailLinkRepository extends GenericRepository<MailLink, Long> {

    MailLink save(MailLink link);

    Optional<MailLink> findById(long id);

    /** Uses a link up. Returns 0 when somebody was first or it has expired: two buttons pressed at once are one sign-in. */
    @Query("UPDATE mail_link SET used_at = :now, used_by = :page WHERE id = :id AND used_at IS NULL AND expires_at > :now")
    int use(long id, byte[] page, Instant now);

    /** Lets the link of a sign-up point to the account that came of it, so that it outlives the pending row. */
    @Query("UPDATE mail_link SET account_id = :accountId, pending_sign_up_id = NULL WHERE id = :id")
    void settle(long id, long accountId);

    /** Deletes links that expired before a moment. */
    @Query("DELETE FROM mail_link WHERE expires_at < :before")
    int deleteExpiredBefore(Instant before);
}
