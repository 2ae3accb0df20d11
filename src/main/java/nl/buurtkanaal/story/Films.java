package nl.buurtkanaal.story;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The films of stories, each with subtitles and its words. */
@Singleton
@Connectable
class Films {

    private final JdbcOperations jdbc;

    Films(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Pictures.Served> film(long editionId, String slug, String hash) {
        return served("SELECT f.media, f.content ", editionId, slug, hash);
    }

    Optional<Pictures.Served> subtitles(long editionId, String slug, String hash) {
        return served("SELECT 'text/vtt; charset=utf-8', f.subtitles ", editionId, slug, hash);
    }

    private Optional<Pictures.Served> served(String what, long editionId, String slug, String hash) {
        if (!Stories.isAscii(slug + hash)) {
            return Optional.empty();
        }
        return jdbc.prepareStatement(what + """
            FROM story s JOIN story_film f ON f.story_id = s.id WHERE s.edition_id = ? AND s.slug = ? AND f.hash = ?""", statement -> {
            statement.setLong(1, editionId);
            statement.setString(2, slug);
            statement.setString(3, hash);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new Pictures.Served(rows.getString(1), rows.getBytes(2))) : Optional.empty();
            }
        });
    }
}
