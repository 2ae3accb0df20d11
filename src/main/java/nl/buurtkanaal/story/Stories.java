package nl.buurtkanaal.story;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.Domain;
import nl.buurtkanaal.platform.time.Time;

/** The stories of an edition. */
@Singleton
@Connectable
public class Stories {

    private static final int MOST = 60;
    private static final String SELECT = """
        SELECT s.id, s.slug, s.domain, s.role, s.category, s.title, s.intro, s.body, s.published_at, s.version, p.hash, p.width, p.height,
            p.alt, f.hash AS film_hash, f.transcript, f.width AS film_width, f.height AS film_height,
            CASE WHEN f.subtitles LIKE '%-->%' THEN f.subtitles_hash END AS subtitles_hash
        FROM story s LEFT JOIN story_picture p ON p.story_id = s.id LEFT JOIN story_film f ON f.story_id = s.id\s""";

    private final JdbcOperations jdbc;

    Stories(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The story of the day for a first page: each in its turn; empty when there is none. One question to the database. */
    public Optional<Story> ofTheDay(long editionId, Instant now) {
        var all = published(editionId);
        return all.isEmpty() ? Optional.empty()
            : Optional.of(all.get((int) (LocalDate.ofInstant(now, Time.ZONE).toEpochDay() % all.size())));
    }

    /** Those on the site, the newest first, at most sixty. */
    List<Story> published(long editionId) {
        return list(SELECT + "WHERE s.edition_id = ? AND s.published_at IS NOT NULL ORDER BY s.published_at DESC, s.id DESC LIMIT " + MOST,
            editionId, null);
    }

    /** All of them for editors, those that are not on the site first. */
    List<Story> all(long editionId) {
        return list(SELECT + "WHERE s.edition_id = ? ORDER BY s.published_at IS NOT NULL, s.id DESC LIMIT " + MOST, editionId, null);
    }

    /** By its address, on the site or not. */
    Optional<Story> bySlug(long editionId, String slug) {
        return isAscii(slug) ? list(SELECT + "WHERE s.edition_id = ? AND s.slug = ?", editionId, slug).stream().findFirst()
            : Optional.empty();
    }

    /** Lets nobody else change a story until the end of the transaction: two who do so take turns. */
    void lock(long id) {
        jdbc.prepareStatement("SELECT s.id FROM story s WHERE s.id = ? FOR UPDATE", statement -> {
            statement.setLong(1, id);
            return statement.executeQuery().next();
        });
    }

    /** The columns of addresses are, and MariaDB refuses to compare them with anything else. */
    static boolean isAscii(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }

    private List<Story> list(String sql, long editionId, @Nullable String slug) {
        return jdbc.prepareStatement(sql, statement -> {
            statement.setLong(1, editionId);
            if (slug != null) {
                statement.setString(2, slug);
            }
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Story>();
                while (rows.next()) {
                    found.add(read(rows));
                }
                return found;
            }
        });
    }

    private static Story read(ResultSet row) throws SQLException {
        var picture = row.getString("hash") == null ? null
            : new Story.Shown(row.getString("hash"), row.getInt("width"), row.getInt("height"), row.getString("alt"));
        var film = row.getString("film_hash") == null ? null : new Story.Film(row.getString("film_hash"), row.getString("subtitles_hash"),
            row.getString("transcript"), row.getInt("film_width"), row.getInt("film_height"));
        return new Story(row.getLong("id"), row.getString("slug"), Domain.valueOf(row.getString("domain")),
            Story.Role.valueOf(row.getString("role")), Category.valueOf(row.getString("category")), row.getString("title"),
            row.getString("intro"), row.getString("body"), row.getTimestamp("published_at") != null, row.getInt("version"), picture, film);
    }

    /** A new one, not on the site yet. */
    @Transactional
    long add(long editionId, String slug, StoryForm said, long by, Instant now) {
        return jdbc.execute(connection -> {
            try (var statement = connection.prepareStatement("""
                INSERT INTO story (domain, role, category, title, intro, body, edition_id, slug, written_by, written_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", Statement.RETURN_GENERATED_KEYS)) {
                var next = set(statement, said);
                statement.setLong(next++, editionId);
                statement.setString(next++, slug);
                statement.setLong(next++, by);
                statement.setTimestamp(next, Timestamp.from(now));
                statement.executeUpdate();
                try (var keys = statement.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong(1);
                }
            }
        });
    }

    /** Other words for what is not on the site. False when somebody else changed it or put it there meanwhile. */
    @Transactional
    boolean change(long id, int version, StoryForm said, long by, Instant now) {
        return jdbc.prepareStatement("""
            UPDATE story SET domain = ?, role = ?, category = ?, title = ?, intro = ?, body = ?, version = version + 1,
                written_by = ?, written_at = ?
            WHERE id = ? AND version = ? AND published_at IS NULL""", statement -> {
            var next = set(statement, said);
            statement.setLong(next++, by);
            statement.setTimestamp(next++, Timestamp.from(now));
            statement.setLong(next++, id);
            statement.setInt(next, version);
            return statement.executeUpdate() == 1;
        });
    }

    private static int set(PreparedStatement statement, StoryForm said) throws SQLException {
        statement.setString(1, said.domain());
        statement.setString(2, said.role());
        statement.setString(3, Category.of(said.category()).orElseThrow().name());
        statement.setString(4, said.title());
        statement.setString(5, said.lead());
        statement.setString(6, said.body());
        return 7;
    }
}
