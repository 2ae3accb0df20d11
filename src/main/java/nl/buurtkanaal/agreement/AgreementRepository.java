package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AgreementRepository extends GenericRepository<AgreementRow, Long> {

    /** The columns of {@link Agreement}. */
    String AGREEMENT = """
        SELECT a.id, a.conversation_id, c.code AS conversation_code, c.help_post_id, p.edition_id, c.owner_id, c.answerer_id,
          a.proposed_by, a.agreed_by,
               a.first_on, a.day_part, a.wall_time, a.rhythm, a.next_on, a.standing, a.place_id, a.place_words, a.agreed_at
        FROM agreement a JOIN conversation c ON c.id = a.conversation_id JOIN help_post p ON p.id = c.help_post_id
        """;

    AgreementRow save(AgreementRow row);

    /** One agreement, whether it stands or not. */
    @Query(AGREEMENT + "WHERE a.id = :id")
    Optional<Agreement> byId(long id);

    /** The newest agreement of a conversation that stands. */
    @Query(AGREEMENT + "WHERE a.conversation_id = :conversationId AND a.standing = TRUE ORDER BY a.id DESC LIMIT 1")
    Optional<Agreement> standingIn(long conversationId);

    /** Every agreement of a conversation that stands; hardly ever more than two. */
    @Query(AGREEMENT + "WHERE a.conversation_id = :conversationId AND a.standing = TRUE ORDER BY a.id LIMIT 20")
    List<Agreement> allStandingIn(long conversationId);

    /** Those that stand and whose first day was before a day, in the order of that day and their id, at most {@code limit}. */
    @Query(AGREEMENT + """
        WHERE a.standing = TRUE AND a.first_on < :day AND (a.first_on > :afterDay OR a.first_on = :afterDay AND a.id > :afterId)
        ORDER BY a.first_on, a.id LIMIT :limit""")
    List<Agreement> passed(LocalDate day, LocalDate afterDay, long afterId, int limit);

    /** Those of one person that stand and are still to come, the soonest first, at most {@code limit}. */
    @Query(AGREEMENT + """
        WHERE (c.owner_id = :personId OR c.answerer_id = :personId) AND a.standing = TRUE AND a.next_on >= :today
        ORDER BY a.next_on, a.id LIMIT :limit""")
    List<Agreement> upcomingOf(long personId, LocalDate today, int limit);

    /** The same with the name of the other, or of whom the other reads for. */
    @Query("""
        SELECT c.code, CASE WHEN c.answerer_id = :personId THEN COALESCE(s.shown_name, o.shown_name) ELSE o.shown_name END AS other_name,
          a.first_on, a.day_part, a.wall_time, a.rhythm, a.next_on
        FROM conversation c
        JOIN agreement a ON a.conversation_id = c.id AND a.standing = TRUE
        JOIN person o ON o.id = CASE WHEN c.owner_id = :personId THEN c.answerer_id ELSE c.owner_id END
        JOIN help_post p ON p.id = c.help_post_id
        LEFT JOIN person s ON s.id = p.subject_id AND p.for_whom = 'ON_BEHALF'
        WHERE (c.owner_id = :personId OR c.answerer_id = :personId) AND a.next_on >= :today
        ORDER BY a.next_on, a.id LIMIT :limit""")
    List<DiaryController.Line> diaryOf(long personId, LocalDate today, int limit);

    /** Rhythms whose next time is over, at most {@code limit}. */
    @Query(AGREEMENT + "WHERE a.standing = TRUE AND a.next_on < :today AND a.rhythm <> 'ONCE' ORDER BY a.next_on, a.id LIMIT :limit")
    List<Agreement> over(LocalDate today, int limit);

    /** What is on a day, was agreed before a moment and of which nobody was reminded, at most {@code limit}. */
    @Query(AGREEMENT + """
        WHERE a.standing = TRUE AND a.next_on = :day AND a.agreed_at < :before
          AND NOT EXISTS (SELECT 1 FROM agreement_reminder r WHERE r.agreement_id = a.id AND r.reminded_on = :day)
        ORDER BY a.id LIMIT :limit""")
    List<Agreement> dueOn(LocalDate day, Instant before, int limit);

    /** Ends one. Returns 0 when it did not stand any more. */
    @Query("UPDATE agreement SET standing = FALSE WHERE id = :id AND standing = TRUE")
    int standNoMore(long id);

    /** Writes down why it ended. */
    @Query("INSERT INTO agreement_end (agreement_id, ending, ended_by, ended_at) VALUES (:id, :ending, :personId, :now)")
    void noteEnd(long id, String ending, @Nullable Long personId, Instant now);
}
