package nl.buurtkanaal.conversation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ConversationRepository extends GenericRepository<Conversation, Long> {

    Conversation save(Conversation conversation);

    /** Holds a post as it is until the end of the transaction, so that closing it and answering it come one after the other. */
    @Query("SELECT id FROM help_post WHERE id = :helpPostId FOR UPDATE")
    Optional<Long> holdPost(long helpPostId);

    /** Lets the messages of one conversation come one after the other, so that a later id is a later message. */
    @Query("SELECT id FROM conversation WHERE id = :id FOR UPDATE")
    Optional<Long> hold(long id);

    /** What somebody answered to a post before. */
    @Query("""
        SELECT c.id, c.code, c.help_post_id, c.owner_id, c.answerer_id, c.answerer_hat, c.safety_read_at, c.created_at FROM conversation c
        WHERE c.help_post_id = :helpPostId AND c.answerer_id = :answererId""")
    Optional<Conversation> ofAnswerer(long helpPostId, long answererId);

    /** The same by its code, for one of its two people only. */
    @Query("""
        SELECT c.id, c.code, c.help_post_id, c.owner_id, c.answerer_id, c.answerer_hat, c.safety_read_at, c.created_at FROM conversation c
        WHERE c.code = :code AND (c.owner_id = :personId OR c.answerer_id = :personId)""")
    Optional<Conversation> of(String code, long personId);

    /** One of the conversations about a post; for who reads and writes for somebody without an account. */
    @Query("""
        SELECT c.id, c.code, c.help_post_id, c.owner_id, c.answerer_id, c.answerer_hat, c.safety_read_at, c.created_at FROM conversation c
        WHERE c.id = :id AND c.help_post_id = :helpPostId""")
    Optional<Conversation> aboutPost(long id, long helpPostId);

    /**
     * Whether somebody answered a post before, whether who is to be reached about it can read an answer, and whether somebody writes along
     * for an organisation.
     */
    @Query("""
        SELECT (SELECT c.code FROM conversation c WHERE c.help_post_id = :helpPostId AND c.answerer_id = :personId) AS conversation,
               EXISTS (SELECT 1 FROM account a WHERE a.person_id = :contactId) AS contact_has_account,
               EXISTS (SELECT 1 FROM organisation_editor e WHERE e.person_id = :personId) AS writes_along""")
    StandingRow standing(long helpPostId, long personId, long contactId);

    /** How many people answered a post; among them those who left since. */
    @Query("SELECT COUNT(*) FROM conversation WHERE help_post_id = :helpPostId")
    int countFor(long helpPostId);

    /**
     * The answers to a post as the one who placed it has them, the newest message first, at most {@code limit}; and in each row in how many
     * conversations something waits for them. One row without an answer where there is none.
     */
    @Query("""
        SELECT u.waiting, x.code, x.shown_name, x.unread, x.last_at
        FROM (SELECT COUNT(*) AS waiting FROM conversation_side
              WHERE person_id = :ownerId AND received_message_id > read_message_id) u
        LEFT JOIN (SELECT c.code,
                CASE WHEN c.answerer_hat IS NULL THEN a.shown_name ELSE CONCAT(a.shown_name, ' (', c.answerer_hat, ')') END AS shown_name,
                s.received_message_id > s.read_message_id AS unread, m.sent_at AS last_at,
                s.last_message_id
            FROM conversation c
            JOIN conversation_side s ON s.conversation_id = c.id AND s.person_id = c.owner_id
            JOIN person a ON a.id = c.answerer_id
            LEFT JOIN message m ON m.id = s.last_message_id
            WHERE c.help_post_id = :helpPostId AND c.owner_id = :ownerId AND s.left_at IS NULL
            ORDER BY s.last_message_id DESC LIMIT :limit) x ON TRUE
        ORDER BY x.last_message_id DESC""")
    List<PostAnswerRow> answersTo(long helpPostId, long ownerId, int limit);

    /**
     * A conversation with what stands around it, for one of its two people only.
     *
     * @see ConversationView
     */
    @Query("""
        SELECT c.id, c.code, c.owner_id, c.answerer_id, p.id AS help_post_id, p.code AS post_code, p.title AS post_title,
            p.edition_id, p.kind, p.category,
               p.kern_id AS post_kern_id, o.id AS other_id, o.shown_name AS other_name,
               CASE WHEN o.id = c.owner_id THEN p.hat ELSE c.answerer_hat END AS other_hat,
               CASE WHEN o.id = c.owner_id THEN c.answerer_hat ELSE p.hat END AS own_hat, o.kern_id AS other_kern_id,
               (for_whom.left_at IS NOT NULL OR (p.for_whom <> 'ON_BEHALF' OR o.id = c.answerer_id) AND (o.left_at IS NOT NULL
                 OR EXISTS (SELECT 1 FROM person_ban x WHERE x.person_id = o.id AND x.lifted_at IS NULL))) AS other_gone,
               for_whom.shown_name AS on_behalf_of, mine.left_at IS NOT NULL AS left_by_me, theirs.left_at IS NOT NULL AS left_by_other,
               mine.received_message_id > mine.read_message_id AS unread,
               EXISTS (SELECT 1 FROM person_block b WHERE b.blocker_id = :personId AND b.blocked_id = o.id) AS blocked_by_me
        FROM conversation c
        JOIN conversation_side mine ON mine.conversation_id = c.id AND mine.person_id = :personId
        JOIN conversation_side theirs ON theirs.conversation_id = c.id AND theirs.person_id <> :personId
        JOIN person o ON o.id = theirs.person_id
        JOIN help_post p ON p.id = c.help_post_id
        LEFT JOIN person for_whom ON for_whom.id = p.subject_id AND p.for_whom = 'ON_BEHALF'
        WHERE c.code = :code""")
    Optional<ConversationView> view(String code, long personId);

    /** Who lost a role writes as a neighbour in all that they answered. */
    @Query("UPDATE conversation SET answerer_hat = NULL WHERE answerer_id = :answererId AND answerer_hat IS NOT NULL")
    void takeOffHats(long answererId);

    /** The conversations that two people have, of whichever of their posts. */
    @Query("""
        SELECT c.id, c.code, c.help_post_id, c.owner_id, c.answerer_id, c.answerer_hat, c.safety_read_at, c.created_at FROM conversation c
        WHERE (c.owner_id = :one AND c.answerer_id = :other) OR (c.owner_id = :other AND c.answerer_id = :one)""")
    List<Conversation> between(long one, long other);

    /**
     * The conversations of one person, that with the newest message first, at most {@code limit}; those that they left are gone.
     *
     * @param before those whose newest message is older than this one
     */
    @Query("""
        SELECT c.code, p.title AS post_title, c.owner_id = :personId AS mine,
               o.shown_name AS other_name, CASE WHEN o.id = c.owner_id THEN p.hat ELSE c.answerer_hat END AS other_hat,
               for_whom.shown_name AS on_behalf_of, s.last_message_id,
               CASE WHEN EXISTS (SELECT 1 FROM message_removal x WHERE x.message_id = m.id) THEN '' ELSE m.body END AS last_text,
                   m.author_id = :personId AS last_is_mine, m.sent_at AS last_at,
               (SELECT COUNT(*) FROM message u WHERE u.conversation_id = c.id AND u.id > s.read_message_id AND u.id <= s.received_message_id
                  AND u.author_id <> :personId AND u.withheld = FALSE) AS unread
        FROM conversation_side s
        JOIN conversation c ON c.id = s.conversation_id
        JOIN help_post p ON p.id = c.help_post_id
        JOIN person o ON o.id = CASE WHEN c.owner_id = :personId THEN c.answerer_id ELSE c.owner_id END
        JOIN message m ON m.id = s.last_message_id
        LEFT JOIN person for_whom ON for_whom.id = p.subject_id AND p.for_whom = 'ON_BEHALF'
        WHERE s.person_id = :personId AND s.left_at IS NULL AND s.last_message_id < :before
        ORDER BY s.last_message_id DESC LIMIT :limit""")
    List<ConversationCard> of(long personId, long before, int limit);
}
