package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.help.HelpPost;

@JdbcRepository(dialect = Dialect.MYSQL)
interface InvitationRepository extends GenericRepository<HelpPost, Long> {

    /** Asks somebody for a post, once. Returns 0 when they were asked before. */
    @Query("""
        INSERT INTO invitation (help_post_id, person_id, kern_id, minutes, round, invited_at, by_phone, tell_at)
        VALUES (:helpPostId, :personId, :kernId, :minutes, :round, :now, :byPhone, :tellAt) ON DUPLICATE KEY UPDATE id = id""")
    int add(long helpPostId, long personId, long kernId, int minutes, int round, Instant now, boolean byPhone, @Nullable Instant tellAt);

    /** One of them. */
    @Query("SELECT i.id, i.help_post_id, i.person_id, i.minutes, i.invited_at, i.reply, i.replied_at FROM invitation i WHERE i.id = :id")
    Optional<Invitation> byId(long id);

    /** The same, which nobody else answers before this transaction ends. */
    @Query("SELECT i.id, i.help_post_id, i.person_id, i.minutes, i.invited_at, i.reply, i.replied_at FROM invitation i"
        + " WHERE i.id = :id FOR UPDATE")
    Optional<Invitation> hold(long id);

    /** Holds a post as it is until the end of the transaction, so that closing it and answering it come one after the other. */
    @Query("SELECT id FROM help_post WHERE id = :helpPostId FOR UPDATE")
    Optional<Long> holdPost(long helpPostId);

    /** Writes down an answer; there is nothing to mail any more. */
    @Query("UPDATE invitation SET reply = :reply, replied_at = :now, tell_at = NULL WHERE id = :id")
    void reply(long id, Reply reply, Instant now);

    /** What those who were asked for a post answered; may be empty. */
    @Query("SELECT i.reply, i.replied_at AS at FROM invitation i WHERE i.help_post_id = :helpPostId AND i.reply IS NOT NULL")
    List<RepliedRow> repliesTo(long helpPostId);

    /** People for whom a mail is due, at most {@code limit}. */
    @Query("SELECT DISTINCT i.person_id FROM invitation i WHERE i.tell_at <= :now LIMIT :limit")
    List<Long> toTell(Instant now, int limit);

    /** What one person has not been told yet, oldest first, at most twenty. */
    @Query("""
        SELECT i.id, i.help_post_id, i.person_id, i.minutes, i.invited_at, i.reply, i.replied_at FROM invitation i
        WHERE i.person_id = :personId AND i.tell_at IS NOT NULL ORDER BY i.invited_at, i.id LIMIT 20""")
    List<Invitation> untold(long personId);

    /** Postpones what one person has not been told yet; null: they have. */
    @Query("UPDATE invitation SET tell_at = :tellAt WHERE person_id = :personId AND tell_at IS NOT NULL")
    void tell(long personId, @Nullable Instant tellAt);

    /** How somebody hears, and the mails they got; their row is held until the end of the transaction. */
    @Query("""
        SELECT w.hearing, w.mailed_at, w.mailed_times, NOT EXISTS (SELECT 1 FROM account a WHERE a.person_id = w.person_id) AS by_phone
        FROM willingness w WHERE w.person_id = :personId FOR UPDATE""")
    Optional<HearingRow> holdHearing(long personId);

    /** Notes that a mail goes out. */
    @Query("UPDATE willingness SET mailed_at = :now, mailed_times = :times WHERE person_id = :personId")
    void mailed(long personId, Instant now, int times);

    /**
     * What still waits for an answer of these: the post is open, nobody blocked the other, and they have not written. Oldest first.
     *
     * @see AskedRow
     */
    @Query("""
        SELECT i.id, i.person_id, i.help_post_id, i.minutes, i.invited_at, p.code, p.edition_id, p.kern_id,
            p.category, p.title, p.day_parts, p.quiet
        FROM invitation i JOIN help_post p ON p.id = i.help_post_id
        WHERE i.id IN (:ids) AND i.reply IS NULL AND p.status = 'PUBLISHED' AND p.texts_deleted_at IS NULL AND p.expires_on >= :today
          AND NOT EXISTS (SELECT 1 FROM help_post_closure c WHERE c.help_post_id = p.id)
          AND NOT EXISTS (SELECT 1 FROM help_post_pause r WHERE r.help_post_id = p.id)
          AND NOT EXISTS (SELECT 1 FROM person_ban x WHERE x.person_id = p.author_id AND x.lifted_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM person_block b WHERE b.blocker_id = p.author_id AND b.blocked_id = i.person_id)
          AND NOT EXISTS (SELECT 1 FROM person_block b WHERE b.blocker_id = i.person_id AND b.blocked_id = p.author_id)
          AND NOT EXISTS (SELECT 1 FROM conversation t WHERE t.help_post_id = p.id AND t.answerer_id = i.person_id)
        ORDER BY i.invited_at, i.id""")
    List<AskedRow> waiting(Collection<Long> ids, LocalDate today);

    /** The same of one person since a moment, at most {@code limit}. */
    @Query("""
        SELECT i.id, i.person_id, i.help_post_id, i.minutes, i.invited_at, p.code, p.edition_id, p.kern_id,
            p.category, p.title, p.day_parts, p.quiet
        FROM invitation i JOIN help_post p ON p.id = i.help_post_id
        WHERE i.person_id = :personId AND i.invited_at > :since AND i.reply IS NULL AND p.status = 'PUBLISHED'
            AND p.texts_deleted_at IS NULL
          AND p.expires_on >= :today
          AND NOT EXISTS (SELECT 1 FROM help_post_closure c WHERE c.help_post_id = p.id)
          AND NOT EXISTS (SELECT 1 FROM help_post_pause r WHERE r.help_post_id = p.id)
          AND NOT EXISTS (SELECT 1 FROM person_ban x WHERE x.person_id = p.author_id AND x.lifted_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM person_block b WHERE b.blocker_id = p.author_id AND b.blocked_id = i.person_id)
          AND NOT EXISTS (SELECT 1 FROM person_block b WHERE b.blocker_id = i.person_id AND b.blocked_id = p.author_id)
          AND NOT EXISTS (SELECT 1 FROM conversation t WHERE t.help_post_id = p.id AND t.answerer_id = i.person_id)
        ORDER BY i.invited_at DESC, i.id DESC LIMIT :limit""")
    List<AskedRow> waitingFor(long personId, Instant since, LocalDate today, int limit);
}
