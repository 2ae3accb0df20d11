package nl.buurtkanaal.closing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.help.VisiblePost.Outcome;

@JdbcRepository(dialect = Dialect.MYSQL)
interface QuestionRepository extends GenericRepository<Question, Long> {

    String COLUMNS = """
        SELECT q.id, q.outcome_id, q.help_post_id, q.person_id, q.conversation_id, q.agreement_id, q.by_phone, q.edition_id, q.kern_id,
               q.asked_at, q.times, q.next_at, q.answered_by, q.answered_at, q.thanked_at FROM closing_question q
        """;

    Question save(Question question);

    /** One of them. */
    @Query(COLUMNS + "WHERE q.id = :id")
    Optional<Question> byId(long id);

    /** The same, which nobody else answers before this transaction ends. */
    @Query(COLUMNS + "WHERE q.id = :id FOR UPDATE")
    Optional<Question> hold(long id);

    /** What one person was asked about one post. */
    @Query(COLUMNS + "WHERE q.help_post_id = :helpPostId AND q.person_id = :personId FOR UPDATE")
    Optional<Question> of(long helpPostId, long personId);

    /** Holds a post as it is until the end of the transaction, so that two nodes ask about it once. */
    @Query("SELECT id FROM help_post WHERE id = :helpPostId FOR UPDATE")
    Optional<Long> holdPost(long helpPostId);

    /** Whether somebody was asked about anything since a moment. */
    @Query("SELECT EXISTS (SELECT 1 FROM closing_question q WHERE q.person_id = :personId AND q.asked_at > :since)")
    boolean askedSince(long personId, Instant since);

    /** The outcome of a question, when it was told. */
    @Query("SELECT o.outcome FROM help_outcome o WHERE o.id = :outcomeId")
    Optional<Outcome> outcomeOf(long outcomeId);

    /** Writes down that it was answered. */
    @Query("UPDATE closing_question SET answered_by = :personId, answered_at = :now, next_at = NULL WHERE id = :id AND answered_at IS NULL")
    int answer(long id, long personId, Instant now);

    /** It has not worked out yet: once more later, or no more. */
    @Query("UPDATE closing_question SET next_at = :nextAt, postponed_by = :byPersonId, postponed_at = :now WHERE id = :id")
    void postpone(long id, @Nullable Instant nextAt, long byPersonId, Instant now);

    /** A question with who said or heard last that it has not worked out yet. */
    @Query("""
        SELECT q.id, q.postponed_by AS by_id, w.shown_name AS `by`, q.postponed_at AS at
        FROM closing_question q LEFT JOIN person w ON w.id = q.postponed_by
        WHERE q.help_post_id = :helpPostId AND q.person_id = :personId""")
    Optional<Closings.Asked> asked(long helpPostId, long personId);

    /** It is asked once more. */
    @Query("UPDATE closing_question SET asked_at = :now, times = times + 1, next_at = NULL WHERE id = :id AND next_at <= :now")
    int askAgain(long id, Instant now);

    /** Takes the one thank-you of a question. Returns 0 when there was one. */
    @Query("UPDATE closing_question SET thanked_at = :now WHERE id = :id AND thanked_at IS NULL")
    int thank(long id, Instant now);

    /** What is to be asked again, at most {@code limit}: not by phone, where the desk looks itself. */
    @Query("""
        SELECT q.id FROM closing_question q JOIN help_post p ON p.id = q.help_post_id
        WHERE q.next_at <= :now AND q.answered_at IS NULL AND q.by_phone = FALSE AND p.texts_deleted_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM help_post_closure c WHERE c.help_post_id = p.id)
          AND NOT EXISTS (SELECT 1 FROM agreement a WHERE a.conversation_id = q.conversation_id AND a.standing = TRUE
              AND a.next_on >= :today)
        ORDER BY q.next_at LIMIT :limit""")
    List<Long> toAskAgain(Instant now, java.time.LocalDate today, int limit);

    /** Twelve months after it was asked nobody needs to know who was. What was told stays, without persons. */
    @Query("DELETE FROM closing_question WHERE asked_at < :before")
    int forgetBefore(Instant before);
}
