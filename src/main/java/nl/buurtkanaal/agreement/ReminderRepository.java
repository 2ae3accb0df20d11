package nl.buurtkanaal.agreement;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the clock does to agreements, and what ends with a person. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReminderRepository extends GenericRepository<AgreementRow, Long> {

    /** Claims the mails about one time. Returns 0 when they were promised before. */
    @Query("INSERT IGNORE INTO agreement_reminder (agreement_id, reminded_on, promised_at) VALUES (:id, :day, :now)")
    int claim(long id, LocalDate day, Instant now);

    /** Conversations of a person, or about their posts by phone, in which something waits or stands. */
    @Query("""
        SELECT c.code FROM conversation c LEFT JOIN help_post p ON p.id = c.help_post_id AND p.for_whom = 'ON_BEHALF'
        WHERE (c.owner_id = :personId OR c.answerer_id = :personId OR p.subject_id = :personId)
          AND (EXISTS (SELECT 1 FROM agreement a WHERE a.conversation_id = c.id AND a.standing = TRUE)
            OR EXISTS (SELECT 1 FROM agreement_proposal q WHERE q.conversation_id = c.id))""")
    List<String> codesOf(long personId);

    /** Who of a conversation is to be named when something ends because of a person: they themselves, or who reads for them. */
    @Query("""
        SELECT CASE WHEN c.answerer_id = :personId THEN c.answerer_id ELSE c.owner_id END FROM conversation c
        WHERE c.code = :code""")
    long sideOf(String code, long personId);

    /** Whether somebody may no longer come here. */
    @Query("SELECT COUNT(*) FROM person_ban b WHERE b.person_id = :personId AND b.lifted_at IS NULL")
    int bans(long personId);
}
