package nl.buurtkanaal.story;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.buurtkanaal.audit.Audit;

/** What is on the site and what waits for it: who put a story there, when, and which change of it nobody else read yet. */
@Singleton
@Connectable
class Publications {

    private final JdbcOperations jdbc;
    private final Revisions revisions;
    private final Audit audit;

    Publications(JdbcOperations jdbc, Revisions revisions, Audit audit) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.audit = audit;
    }

    /**
     * On the site, once somebody has looked who wrote none of these words and put in no picture or film that nobody looked at before; false
     * for who did. A change takes the place of what it changes.
     */
    @Transactional
    public boolean publish(long id, long by, Instant now) {
        var read = update("""
            UPDATE story SET published_at = COALESCE(published_at, ?) WHERE id = ? AND written_by <> ?
                AND NOT EXISTS (SELECT 1 FROM story_picture_consent c WHERE c.story_id = story.id AND c.noted_by = ?
                    AND NOT EXISTS (SELECT 1 FROM story_revision r JOIN story_picture_consent o ON o.story_id = r.story_id
                        WHERE r.draft_id = c.story_id AND o.noted_at = c.noted_at AND o.noted_by = c.noted_by))
                AND NOT EXISTS (SELECT 1 FROM story_film_consent c WHERE c.story_id = story.id AND c.noted_by = ?
                    AND NOT EXISTS (SELECT 1 FROM story_revision r JOIN story_film_consent o ON o.story_id = r.story_id
                        WHERE r.draft_id = c.story_id AND o.noted_at = c.noted_at AND o.noted_by = c.noted_by))""",
            Timestamp.from(now), id, by, by, by) == 1;
        if (read) {
            long shown = revisions.takePlace(id);
            update("REPLACE INTO story_publication (story_id, published_by, published_at) VALUES (?, ?, ?)", shown, by,
                Timestamp.from(now));
            audit.record(by, "story.published", "story", shown, null);
        }
        return read;
    }

    /** Off the site; whoever keeps stories may do that at once. */
    @Transactional
    public void withdraw(long id, long by) {
        if (update("UPDATE story SET published_at = NULL WHERE id = ? AND published_at IS NOT NULL", id) == 1) {
            audit.record(by, "story.withdrawn", "story", id, null);
        }
    }

    /** What editors read about the stories of an edition, by the number of the story. */
    Map<Long, Trace> traces(long editionId) {
        return jdbc.prepareStatement("""
            SELECT s.id, w.shown_name, s.written_at, b.shown_name, u.published_at, o.slug, d.slug
            FROM story s LEFT JOIN person w ON w.id = s.written_by
                LEFT JOIN story_publication u ON u.story_id = s.id AND s.published_at IS NOT NULL
                LEFT JOIN person b ON b.id = u.published_by
                LEFT JOIN story_revision r ON r.draft_id = s.id LEFT JOIN story o ON o.id = r.story_id
                LEFT JOIN story_revision x ON x.story_id = s.id LEFT JOIN story d ON d.id = x.draft_id
            WHERE s.edition_id = ? ORDER BY s.published_at IS NOT NULL, s.id DESC LIMIT 60""", statement -> {
            statement.setLong(1, editionId);
            try (var rows = statement.executeQuery()) {
                var found = new HashMap<Long, Trace>();
                while (rows.next()) {
                    var published = rows.getTimestamp(5);
                    found.put(rows.getLong(1), new Trace(rows.getString(2), rows.getTimestamp(3).toInstant(), rows.getString(4),
                        published == null ? null : published.toInstant(), rows.getString(6), rows.getString(7)));
                }
                return found;
            }
        });
    }

    private int update(String sql, Object... values) {
        return jdbc.prepareStatement(sql, statement -> {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        });
    }

    /**
     * @param publishedBy null when it is not on the site, and for one of before this was noted
     * @param changes the address of the story that this is a change of; null for a story itself
     * @param draft   the address of the change of this story that waits; null when none does
     */
    @Introspected
    record Trace(@Nullable String writtenBy, Instant writtenAt, @Nullable String publishedBy, @Nullable Instant publishedAt,
                 @Nullable String changes, @Nullable String draft) {
    }
}
