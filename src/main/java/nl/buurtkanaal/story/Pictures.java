package nl.buurtkanaal.story;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pictures of stories: one for each, in some widths, with what the people in it said. */
@Singleton
@Connectable
class Pictures {

    private static final List<String> TABLES = List.of("story_picture_consent", "story_picture_size", "story_picture");

    private final JdbcOperations jdbc;

    Pictures(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Its one picture, in place of the one before. */
    @Transactional
    void put(long storyId, Picture picture, String alt, Consent consent, long by, Instant now) {
        remove(storyId);
        jdbc.prepareStatement("""
            INSERT INTO story_picture (story_id, hash, media, width, height, alt, content) VALUES (?, ?, ?, ?, ?, ?, ?)""", statement -> {
            statement.setLong(1, storyId);
            statement.setString(2, picture.hash());
            statement.setString(3, picture.media());
            statement.setInt(4, picture.width());
            statement.setInt(5, picture.height());
            statement.setString(6, alt);
            statement.setBytes(7, picture.bytes());
            return statement.executeUpdate();
        });
        for (var size : picture.smaller()) {
            jdbc.prepareStatement("INSERT INTO story_picture_size (story_id, width, height, content) VALUES (?, ?, ?, ?)", statement -> {
                statement.setLong(1, storyId);
                statement.setInt(2, size.width());
                statement.setInt(3, size.height());
                statement.setBytes(4, size.bytes());
                return statement.executeUpdate();
            });
        }
        note(storyId, consent, by, now);
    }

    /** Other words for the same picture; false when there is none. */
    @Transactional
    boolean describe(long storyId, String alt, Consent consent, long by, Instant now) {
        boolean there = jdbc.prepareStatement("UPDATE story_picture SET alt = ? WHERE story_id = ?", statement -> {
            statement.setString(1, alt);
            statement.setLong(2, storyId);
            return statement.executeUpdate() > 0;
        });
        if (there) {
            note(storyId, consent, by, now);
        }
        return there;
    }

    private void note(long storyId, Consent consent, long by, Instant now) {
        jdbc.prepareStatement("REPLACE INTO story_picture_consent (story_id, people, given_on, noted_by, noted_at) VALUES (?, ?, ?, ?, ?)",
            statement -> {
                statement.setLong(1, storyId);
                statement.setString(2, consent.people());
                statement.setDate(3, consent.givenOn() == null ? null : Date.valueOf(consent.givenOn()));
                statement.setLong(4, by);
                statement.setTimestamp(5, Timestamp.from(now));
                return statement.executeUpdate();
            });
    }

    /** Gone from the site at once, in all widths, with what was said about it. */
    @Transactional
    void remove(long storyId) {
        for (var table : TABLES) {
            jdbc.prepareStatement("DELETE FROM " + table + " WHERE story_id = ?", statement -> {
                statement.setLong(1, storyId);
                return statement.executeUpdate();
            });
        }
    }

    /** The same, of a story and of a change of it, where they show this picture. */
    @Transactional
    void removeBoth(long storyId, String hash) {
        var shown = jdbc.prepareStatement("""
            SELECT p.story_id FROM story_picture p WHERE p.hash = ? AND (p.story_id = ?
                OR p.story_id IN (SELECT r.draft_id FROM story_revision r WHERE r.story_id = ?))""", statement -> {
            statement.setString(1, hash);
            statement.setLong(2, storyId);
            statement.setLong(3, storyId);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Long>();
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
                return found;
            }
        });
        shown.forEach(this::remove);
    }

    /** What was noted with the picture of a story. */
    Optional<Noted> noted(long storyId) {
        return jdbc.prepareStatement("""
            SELECT c.people, c.given_on, p.shown_name, c.noted_at FROM story_picture_consent c LEFT JOIN person p ON p.id = c.noted_by
            WHERE c.story_id = ?""", statement -> {
            statement.setLong(1, storyId);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new Noted(new Consent(rows.getString(1),
                    rows.getDate(2) == null ? null : rows.getDate(2).toLocalDate()), rows.getString(3), rows.getTimestamp(4).toInstant()))
                    : Optional.empty();
            }
        });
    }

    /**
     * A picture of this edition, of a story on the site or not; its address holds what is in it.
     *
     * @param width one of {@link Story#narrowerThan}, or zero for its own; a width that is not there gives its own
     */
    Optional<Served> served(long editionId, String slug, String hash, int width) {
        if (!Stories.isAscii(slug + hash)) {
            return Optional.empty();
        }
        return jdbc.prepareStatement("""
            SELECT p.media, COALESCE(z.content, p.content) FROM story s JOIN story_picture p ON p.story_id = s.id
                LEFT JOIN story_picture_size z ON z.story_id = p.story_id AND z.width = ?
            WHERE s.edition_id = ? AND s.slug = ? AND p.hash = ?""", statement -> {
            statement.setInt(1, width);
            statement.setLong(2, editionId);
            statement.setString(3, slug);
            statement.setString(4, hash);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new Served(rows.getString(1), rows.getBytes(2))) : Optional.empty();
            }
        });
    }

    /** As it goes over the wire. */
    record Served(String media, byte[] bytes) {
    }

    /** @param by the shown name of the editor; null when they left */
    @Introspected
    record Noted(Consent consent, @Nullable String by, Instant at) {
    }
}
