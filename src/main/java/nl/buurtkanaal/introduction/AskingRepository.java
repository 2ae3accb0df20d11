package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.help.HelpPost;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AskingRepository extends GenericRepository<HelpPost, Long> {

    /** Posts with something to do, longest due first, at most {@code limit}. */
    @Query("SELECT help_post_id FROM asking WHERE next_at <= :now ORDER BY next_at, help_post_id LIMIT :limit")
    List<Long> due(Instant now, int limit);

    /** One post, which no other node looks at before this transaction ends. */
    @Query("""
        SELECT help_post_id, began_at, rounds, wanted, round_at, next_at, desk_at FROM asking
            WHERE help_post_id = :helpPostId FOR UPDATE""")
    Optional<AskingRow> hold(long helpPostId);

    /** The same for a page. */
    @Query("SELECT help_post_id, began_at, rounds, wanted, round_at, next_at, desk_at FROM asking WHERE help_post_id = :helpPostId")
    Optional<AskingRow> of(long helpPostId);

    /**
     * The same with in how many kernen how many were asked, nearest first: a row for each kern, one without a kern where nobody was asked
     * yet, none where nobody is asked for the post.
     */
    @Query("""
        SELECT a.help_post_id, a.began_at, a.rounds, a.wanted, a.round_at, a.next_at, a.desk_at, i.kern_id, i.people
        FROM asking a LEFT JOIN (
            SELECT help_post_id, kern_id, COUNT(*) AS people, MIN(minutes) AS minutes FROM invitation WHERE help_post_id = :helpPostId
            GROUP BY help_post_id, kern_id) i ON i.help_post_id = a.help_post_id
        WHERE a.help_post_id = :helpPostId ORDER BY i.minutes, i.people DESC, i.kern_id""")
    List<AskingKernRow> asked(long helpPostId);

    /** From now on there is something to do for a post; where it had come to stays. */
    @Query("""
        INSERT INTO asking (help_post_id, began_at, next_at) VALUES (:helpPostId, :now, :now)
        ON DUPLICATE KEY UPDATE next_at = VALUES(next_at)""")
    void wake(long helpPostId, Instant now);

    /** Writes down how far it has come. */
    @Query("""
        UPDATE asking SET rounds = :rounds, wanted = :wanted, round_at = :roundAt, next_at = :nextAt, desk_at = :deskAt
        WHERE help_post_id = :helpPostId""")
    void settle(long helpPostId, int rounds, int wanted, @Nullable Instant roundAt, @Nullable Instant nextAt, @Nullable Instant deskAt);
}
