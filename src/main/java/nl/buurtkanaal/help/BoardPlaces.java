package nl.buurtkanaal.help;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.words.Terms;

/**
 * Which posts have a place on the board: published, and not paused, closed, expired, quiet or of somebody who is banned or on hold. Whoever
 * changes one of these calls this in the same transaction; nothing else writes {@code on_board} or the words by which a post is found.
 */
@Singleton
class BoardPlaces {

    private static final String SUBJECT = "POST";

    private final JdbcOperations jdbc;
    private final HelpPostTable posts;
    private final Terms terms;

    BoardPlaces(JdbcOperations jdbc, HelpPostTable posts, Terms terms) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.terms = terms;
    }

    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void settle(long postId, Instant now) {
        jdbc.prepareStatement("""
            UPDATE help_post p SET on_board = p.status = 'PUBLISHED' AND NOT p.quiet AND p.texts_deleted_at IS NULL
                AND COALESCE(p.expires_on >= ?, FALSE)
                AND NOT EXISTS (SELECT 1 FROM help_post_closure c WHERE c.help_post_id = p.id)
                AND NOT EXISTS (SELECT 1 FROM help_post_pause r WHERE r.help_post_id = p.id)
                AND NOT EXISTS (SELECT 1 FROM help_post_consent s WHERE s.help_post_id = p.id AND s.withdrawn_at IS NOT NULL)
                AND NOT EXISTS (SELECT 1 FROM person_ban b WHERE b.lifted_at IS NULL
                    AND b.person_id = CASE WHEN p.for_whom = 'ON_BEHALF' THEN p.subject_id ELSE p.author_id END)
                AND NOT EXISTS (SELECT 1 FROM person_pause u WHERE u.lifted_at IS NULL
                    AND u.person_id = CASE WHEN p.for_whom = 'ON_BEHALF' THEN p.subject_id ELSE p.author_id END)
            WHERE p.id = ?""", statement -> {
            statement.setObject(1, now.atZone(Time.ZONE).toLocalDate());
            statement.setLong(2, postId);
            return statement.executeUpdate();
        });
        var post = posts.byId(postId).orElseThrow();
        if (post.onBoard()) {
            terms.index(post.editionId(), post.kernId(), SUBJECT, postId, post.title(), post.body(), post.category().label());
        } else {
            terms.remove(SUBJECT, postId);
        }
    }
}
