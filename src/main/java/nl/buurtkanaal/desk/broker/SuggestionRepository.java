package nl.buurtkanaal.desk.broker;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SuggestionRepository extends GenericRepository<Suggestion, Long> {

    /** Writes a suggestion down; nothing happens when these two posts were suggested before. Returns how many were written. */
    @Query("""
        INSERT IGNORE INTO suggestion (code, edition_id, request_id, offer_id, asker_id, helper_id, suggested_by, suggested_at)
        VALUES (:code, :editionId, :requestId, :offerId, :askerId, :helperId, :suggestedBy, :now)""")
    int insert(String code, long editionId, long requestId, long offerId, long askerId, long helperId, long suggestedBy, Instant now);

    /** By its code, for one of its two people only. */
    @Query("""
        SELECT s.id, s.code, s.edition_id, s.request_id, s.offer_id, s.asker_id, s.helper_id, s.suggested_by, s.suggested_at, s.met_at
        FROM suggestion s WHERE s.code = :code AND (s.asker_id = :personId OR s.helper_id = :personId)""")
    Optional<Suggestion> of(String code, long personId);

    /** With which other posts one post was suggested, newest first, at most fifty; for the desk. */
    @Query("""
        SELECT o.code, s.met_at IS NOT NULL AS met FROM suggestion s
        JOIN help_post o ON o.id = CASE WHEN s.request_id = :postId THEN s.offer_id ELSE s.request_id END
        WHERE s.request_id = :postId OR s.offer_id = :postId ORDER BY s.id DESC LIMIT 50""")
    List<SuggestedWith> about(long postId);

    /** Lets the two decide one after the other. */
    @Query("SELECT s.id FROM suggestion s WHERE s.id = :id FOR UPDATE")
    Optional<Long> lock(long id);

    /** Writes down what one of them decided; a second press keeps the first. */
    @Query("INSERT IGNORE INTO suggestion_answer (suggestion_id, person_id, yes, answered_at) VALUES (:id, :personId, :yes, :now)")
    int answer(long id, long personId, boolean yes, Instant now);

    /** What somebody decided; empty as long as they did not. */
    @Query("SELECT a.yes FROM suggestion_answer a WHERE a.suggestion_id = :id AND a.person_id = :personId")
    Optional<Boolean> answerOf(long id, long personId);

    /** Both said yes. Returns 0 when that was known. */
    @Query("""
        UPDATE suggestion SET met_at = :now WHERE id = :id AND met_at IS NULL
          AND (SELECT COUNT(*) FROM suggestion_answer a WHERE a.suggestion_id = suggestion.id AND a.yes = TRUE) = 2""")
    int meet(long id, Instant now);
}
