package nl.buurtkanaal.closing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Who is to be asked. Each person once about each post, nobody about more than one post a day; each looks in an index by time. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CandidateRepository extends GenericRepository<Question, Long> {

    /** Who was to be helped: who answered an offer, who is called about a post by phone, and else who placed it. */
    String OF_POST = """
        JOIN help_post p ON p.id = c.help_post_id
        JOIN person x ON x.left_at IS NULL AND x.id = CASE WHEN p.kind = 'OFFER' THEN c.answerer_id
            WHEN p.for_whom = 'ON_BEHALF' AND p.subject_id IS NOT NULL THEN p.subject_id ELSE c.owner_id END
        WHERE p.status = 'PUBLISHED' AND p.texts_deleted_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM help_post_closure d WHERE d.help_post_id = p.id)
          AND NOT EXISTS (SELECT 1 FROM closing_question q WHERE q.help_post_id = p.id AND q.person_id = x.id)
          AND NOT EXISTS (SELECT 1 FROM closing_question r WHERE r.person_id = x.id AND r.asked_at > :askedSince)
          AND (p.kind <> 'OFFER' AND p.for_whom = 'ON_BEHALF' OR EXISTS (SELECT 1 FROM account n WHERE n.person_id = x.id))
        """;

    /** After the day that two people agreed on; the oldest first, at most {@code limit}. */
    @Query("SELECT p.id AS help_post_id, x.id AS person_id, c.id AS conversation_id, a.id AS agreement_id,"
        + " (p.kind <> 'OFFER' AND p.for_whom = 'ON_BEHALF') AS by_phone, p.edition_id, x.kern_id"
        + " FROM agreement a JOIN conversation c ON c.id = a.conversation_id " + OF_POST + """
          AND a.standing = TRUE AND a.first_on < :today AND a.first_on >= :oldest
        ORDER BY a.first_on, a.id LIMIT :limit""")
    List<Candidate> agreed(LocalDate today, LocalDate oldest, Instant askedSince, int limit);

    /**
     * Where the last word fell a quiet week ago and nothing is agreed; about a request also in none of its other conversations. The oldest
     * first, at most {@code limit}.
     */
    @Query("SELECT p.id AS help_post_id, x.id AS person_id, c.id AS conversation_id, NULL AS agreement_id,"
        + " (p.kind <> 'OFFER' AND p.for_whom = 'ON_BEHALF') AS by_phone, p.edition_id, x.kern_id"
        + " FROM message m JOIN conversation c ON c.id = m.conversation_id " + OF_POST + """
          AND m.sent_at >= :oldest AND m.sent_at < :quietSince
          AND NOT EXISTS (SELECT 1 FROM message n WHERE n.conversation_id = m.conversation_id AND n.id > m.id)
          AND NOT EXISTS (SELECT 1 FROM agreement a WHERE a.conversation_id = c.id AND a.standing = TRUE)
          AND (p.kind = 'OFFER' OR NOT EXISTS (SELECT 1 FROM conversation e WHERE e.help_post_id = p.id AND e.id <> c.id
              AND (EXISTS (SELECT 1 FROM message f WHERE f.conversation_id = e.id AND f.sent_at >= :quietSince)
                OR EXISTS (SELECT 1 FROM agreement g WHERE g.conversation_id = e.id AND g.standing = TRUE))))
        ORDER BY m.sent_at, m.id LIMIT :limit""")
    List<Candidate> quiet(Instant oldest, Instant quietSince, Instant askedSince, int limit);
}
