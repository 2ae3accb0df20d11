package nl.buurtkanaal.story;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The pictures of stories: one for each, in some widths, with what the people in it said. */
@Singleton
@Connectable
class Pictures {

    private static final List<String> TABLES = List.of("story_picture_consent", "story_picture_size", "story_picture");

    private final JdbcOperations jdbc;
    private final Attachments attachments;
    private final Consents consents;

    Pictures(JdbcOperations jdbc, Attachments attachments, Consents consents) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.consents = consents;
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
        consents.note(Consents.Of.PICTURE, storyId, consent, by, now);
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
            consents.note(Consents.Of.PICTURE, storyId, consent, by, now);
        }
        return there;
    }

    /** Gone from the site at once, in all widths, with what was said about it. */
    @Transactional
    void remove(long storyId) {
        attachments.delete(TABLES, storyId);
    }

    /** The same, of a story and of a change of it, where they show this picture. */
    @Transactional
    void removeBoth(long storyId, String hash) {
        attachments.showing("story_picture", storyId, hash).forEach(this::remove);
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
}
