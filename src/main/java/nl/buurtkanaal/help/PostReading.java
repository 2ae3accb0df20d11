package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.moderation.Refusal;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.time.Time;

/** Posts with what else is known of them: their author's name, whether they are closed or paused, who may see them. */
@Singleton
@Connectable
class PostReading {

    private static final int OWN_POSTS = 50;
    static final String STATE_COLUMNS = """
        , c.outcome, c.thanks, c.closed_at, r.paused_at, f.reason AS refusal_reason, f.note AS refusal_note""";
    static final String STATE_JOINS = """
         LEFT JOIN help_post_closure c ON c.help_post_id = p.id LEFT JOIN help_post_pause r ON r.help_post_id = p.id
         LEFT JOIN help_post_refusal f ON p.status = 'REFUSED'
             AND f.id = (SELECT MAX(g.id) FROM help_post_refusal g WHERE g.help_post_id = p.id)
        """;

    private final JdbcOperations jdbc;
    private final Kernen kernen;
    private final Editions editions;

    PostReading(JdbcOperations jdbc, Kernen kernen, Editions editions) {
        this.jdbc = jdbc;
        this.kernen = kernen;
        this.editions = editions;
    }

    Optional<VisiblePost> find(long editionId, String code, @Nullable CurrentPerson visitor, Instant now) {
        var visitorId = visitor == null ? 0 : visitor.id();
        return jdbc.prepareStatement("SELECT " + HelpPostRow.COLUMNS + ", " + HelpPostRow.AUTHOR_NAME + " AS author_name, p.hat"
            + STATE_COLUMNS + """
            , EXISTS (SELECT 1 FROM help_post_asked q WHERE q.help_post_id = p.id AND q.person_id = ?) AS asked
            , EXISTS (SELECT 1 FROM person_block b WHERE b.blocker_id = p.author_id AND b.blocked_id = ?
                                                      OR b.blocker_id = ? AND b.blocked_id = p.author_id) AS blocked
            , CASE WHEN p.author_id <> ? THEN ''
                WHEN EXISTS (SELECT 1 FROM moderation_case d JOIN moderation_question u ON u.case_id = d.id
                    WHERE d.subject_kind = 'POST' AND d.subject_id = p.id AND d.open = TRUE AND u.answered_at IS NULL) THEN 'question'
                WHEN EXISTS (SELECT 1 FROM help_post_change h WHERE h.help_post_id = p.id) THEN 'change' ELSE '' END AS from_desk
            FROM help_post p JOIN person a ON a.id = p.author_id""" + STATE_JOINS + """
            WHERE p.code = ? AND p.edition_id = ? AND p.texts_deleted_at IS NULL""", statement -> {
            statement.setLong(1, visitorId);
            statement.setLong(2, visitorId);
            statement.setLong(3, visitorId);
            statement.setLong(4, visitorId);
            statement.setString(5, code);
            statement.setLong(6, editionId);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? visible(rows, visitor, now) : Optional.empty();
            }
        });
    }

    /**
     * Everybody could see it, and it is closed, expired or so long ago that its words are gone. Of a quiet post, or one without consent,
     * nobody learns that.
     */
    boolean wasPublic(long editionId, String code, Instant now) {
        return jdbc.prepareStatement("""
            SELECT 1 FROM help_post p WHERE p.code = ? AND p.edition_id = ?
              AND p.status = 'PUBLISHED' AND p.published_at IS NOT NULL AND NOT p.quiet
              AND (p.texts_deleted_at IS NOT NULL OR p.expires_on < ?
                OR EXISTS (SELECT 1 FROM help_post_closure c WHERE c.help_post_id = p.id))
              AND NOT EXISTS (SELECT 1 FROM help_post_consent s WHERE s.help_post_id = p.id AND s.withdrawn_at IS NOT NULL)""",
              statement -> {
            statement.setString(1, code);
            statement.setLong(2, editionId);
            statement.setObject(3, now.atZone(Time.ZONE).toLocalDate());
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        });
    }

    private Optional<VisiblePost> visible(ResultSet row, @Nullable CurrentPerson visitor, Instant now) throws SQLException {
        var post = HelpPostRow.read(row);
        var viewer = PostAccess.viewer(post, visitor, row.getBoolean("asked"), row.getBoolean("blocked"));
        if (viewer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new VisiblePost(post, kernen.byId(post.kernId()), row.getString("author_name"), row.getString("hat"),
            state(row, post, now), viewer.get(),
            closure(row), refused(row), row.getString("from_desk")));
    }

    List<OwnPost> ownPosts(long personId, Instant now) {
        return jdbc.prepareStatement("SELECT " + HelpPostRow.COLUMNS + STATE_COLUMNS + " FROM help_post p" + STATE_JOINS + """
            WHERE p.author_id = ? AND p.texts_deleted_at IS NULL ORDER BY p.submitted_at DESC, p.id DESC LIMIT\s"""
                + OWN_POSTS, statement -> {
            statement.setLong(1, personId);
            try (var rows = statement.executeQuery()) {
                var own = new ArrayList<OwnPost>();
                while (rows.next()) {
                    var post = HelpPostRow.read(rows);
                    own.add(new OwnPost(post, post.path(slugOf(post)), kernen.byId(post.kernId()).name(), state(rows, post, now),
                        refused(rows)));
                }
                return own;
            }
        });
    }

    List<WrittenPost> written(Collection<Long> ids) {
        return written("p.id IN (" + ids.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")", null);
    }

    Optional<WrittenPost> written(long editionId, String code) {
        return written("p.texts_deleted_at IS NULL AND p.edition_id = " + editionId + " AND p.code = ?", code).stream().findFirst();
    }

    private List<WrittenPost> written(String condition, @Nullable String code) {
        return jdbc.prepareStatement("SELECT " + HelpPostRow.COLUMNS + """
            , a.shown_name, p.hat, s.how, s.given_on, b.shown_name AS subject_name,
            EXISTS (SELECT 1 FROM help_post_change c WHERE c.help_post_id = p.id) AS changed
            FROM help_post p JOIN person a ON a.id = p.author_id LEFT JOIN help_post_consent s ON s.help_post_id = p.id
            LEFT JOIN person b ON b.id = p.subject_id WHERE\s""" + condition, statement -> {
                if (code != null) {
                    statement.setString(1, code);
                }
                try (var rows = statement.executeQuery()) {
                    var posts = new ArrayList<WrittenPost>();
                    while (rows.next()) {
                        posts.add(writtenPost(rows));
                    }
                    return posts;
                }
            });
    }

    private static WrittenPost writtenPost(ResultSet row) throws SQLException {
        var how = row.getString("how");
        return new WrittenPost(HelpPostRow.read(row), row.getString("shown_name"), row.getString("hat"), row.getString("subject_name"),
            how == null ? null : new HelpPostAuthors.Consent(HelpPostAuthors.Consent.How.valueOf(how),
                row.getObject("given_on", LocalDate.class)), row.getBoolean("changed"));
    }

    private String slugOf(HelpPost post) {
        return editions.byId(post.editionId()).map(Edition::slug).orElse("");
    }

    PostState state(ResultSet row, HelpPost post, Instant now) throws SQLException {
        if (row.getTimestamp("closed_at") != null) {
            return PostState.CLOSED;
        }
        return switch (post.status()) {
            case SUBMITTED -> PostState.WAITING;
            case REFUSED -> PostState.REFUSED;
            case PUBLISHED -> post.isExpiredAt(now) ? PostState.EXPIRED : row.getTimestamp("paused_at") != null ? PostState.PAUSED
                : PostState.OPEN;
        };
    }

    private static VisiblePost.@Nullable Closure closure(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null ? null
            : new VisiblePost.Closure(VisiblePost.Outcome.valueOf(outcome),
                row.getString("thanks"), row.getTimestamp("closed_at").toInstant());
    }

    private static VisiblePost.@Nullable Refused refused(ResultSet row) throws SQLException {
        var reason = row.getString("refusal_reason");
        return reason == null ? null : new VisiblePost.Refused(Refusal.valueOf(reason), row.getString("refusal_note"));
    }

    /** What somebody wrote for themselves, and what was written for them. */
    List<Long> publishedIdsOf(long personId) {
        return jdbc.prepareStatement("""
            SELECT id FROM help_post WHERE author_id = ? AND status = 'PUBLISHED' AND texts_deleted_at IS NULL
            UNION SELECT id FROM help_post WHERE subject_id = ? AND status = 'PUBLISHED' AND texts_deleted_at IS NULL""", statement -> {
            statement.setLong(1, personId);
            statement.setLong(2, personId);
            try (var rows = statement.executeQuery()) {
                var ids = new ArrayList<Long>();
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
                return ids;
            }
        });
    }
}
