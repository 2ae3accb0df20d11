package nl.buurtkanaal.story;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The films of stories: one for each, never without subtitles where somebody speaks, with its words and what the people in it said. */
@Singleton
@Connectable
class Films {

    static final int PART_BYTES = 512 * 1024;
    private static final List<String> TABLES = List.of("story_film_consent", "story_film_part", "story_film");
    private static final String OF_THIS_EDITION = """
        FROM story s JOIN story_film f ON f.story_id = s.id WHERE s.edition_id = ? AND s.slug = ?""";

    private final JdbcOperations jdbc;
    private final Attachments attachments;
    private final Consents consents;

    Films(JdbcOperations jdbc, Attachments attachments, Consents consents) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.consents = consents;
    }

    /** Its one film, in place of the one before. */
    @Transactional
    void put(long storyId, Footage film, Telling telling, long by, Instant now) {
        remove(storyId);
        jdbc.prepareStatement("""
            INSERT INTO story_film (hash, media, content, byte_count, width, height, subtitles, subtitles_hash, transcript, description,
                story_id) VALUES (?, ?, '', ?, ?, ?, '', '', '', '', ?)""", statement -> {
            statement.setString(1, film.hash());
            statement.setString(2, Footage.MEDIA);
            statement.setInt(3, film.bytes().length);
            statement.setInt(4, film.width());
            statement.setInt(5, film.height());
            statement.setLong(6, storyId);
            return statement.executeUpdate();
        });
        var position = 0;
        for (var part : film.parts()) {
            var at = position++;
            jdbc.prepareStatement("INSERT INTO story_film_part (story_id, position, content) VALUES (?, ?, ?)", statement -> {
                statement.setLong(1, storyId);
                statement.setInt(2, at);
                statement.setBytes(3, part);
                return statement.executeUpdate();
            });
        }
        describe(storyId, telling, by, now);
    }

    /** Other words for the same film; false when there is none. */
    @Transactional
    boolean describe(long storyId, Telling telling, long by, Instant now) {
        boolean there = jdbc.prepareStatement("""
            UPDATE story_film SET subtitles = ?, subtitles_hash = ?, transcript = ?, description = ? WHERE story_id = ?""", statement -> {
            statement.setString(1, telling.subtitles().vtt());
            statement.setString(2, telling.subtitles().hash());
            statement.setString(3, telling.transcript());
            statement.setString(4, telling.description());
            statement.setLong(5, storyId);
            return statement.executeUpdate() > 0;
        });
        if (there) {
            consents.note(Consents.Of.FILM, storyId, telling.consent(), by, now);
        }
        return there;
    }

    /** Gone from the site at once, with its words and what was said about it. */
    @Transactional
    void remove(long storyId) {
        attachments.delete(TABLES, storyId);
    }

    /** The same, of a story and of a change of it, where they show this film. */
    @Transactional
    void removeBoth(long storyId, String hash) {
        attachments.showing("story_film", storyId, hash).forEach(this::remove);
    }

    /** What was typed with the film of a story: its subtitles as browsers read them, and what is to be seen. */
    Optional<Typed> typed(long storyId) {
        return jdbc.prepareStatement("SELECT f.subtitles, f.description FROM story_film f WHERE f.story_id = ?", statement -> {
            statement.setLong(1, storyId);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new Typed(rows.getString(1), rows.getString(2))) : Optional.empty();
            }
        });
    }

    /** A film of this edition, of a story on the site or not; its bytes are asked for part by part. */
    Optional<Kept> find(long editionId, String slug, String hash) {
        if (!Stories.isAscii(slug + hash)) {
            return Optional.empty();
        }
        return jdbc.prepareStatement("SELECT f.story_id, f.media, f.byte_count " + OF_THIS_EDITION + " AND f.hash = ?", statement -> {
            statement.setLong(1, editionId);
            statement.setString(2, slug);
            statement.setString(3, hash);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new Kept(rows.getLong(1), rows.getString(2), rows.getInt(3), hash)) : Optional.empty();
            }
        });
    }

    /** Bytes of one part, counted from its begin; empty when the film was taken away meanwhile. */
    Optional<byte[]> part(Kept film, int position) {
        return jdbc.prepareStatement("""
            SELECT p.content FROM story_film_part p JOIN story_film f ON f.story_id = p.story_id
            WHERE p.story_id = ? AND p.position = ? AND f.hash = ?""", statement -> {
            statement.setLong(1, film.storyId());
            statement.setInt(2, position);
            statement.setString(3, film.hash());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        });
    }

    /** As browsers read them. */
    Optional<String> subtitles(long editionId, String slug, String hash) {
        if (!Stories.isAscii(slug + hash)) {
            return Optional.empty();
        }
        return jdbc.prepareStatement("SELECT f.subtitles " + OF_THIS_EDITION + " AND f.subtitles_hash = ?", statement -> {
            statement.setLong(1, editionId);
            statement.setString(2, slug);
            statement.setString(3, hash);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        });
    }

    /** @param length bytes */
    record Kept(long storyId, String media, int length, String hash) {
    }

    record Typed(String vtt, @Nullable String description) {

        Subtitles subtitles() {
            try {
                return Subtitles.of(vtt);
            } catch (Subtitles.Wrong e) {
                return Subtitles.none();
            }
        }
    }

    /** What a film tells: in sound, in image, and who agreed. */
    record Telling(Subtitles subtitles, String description, Consent consent) {

        /** What is to be seen, and then what is said. */
        String transcript() {
            return (description + "\n\n" + subtitles.words()).strip();
        }
    }
}
