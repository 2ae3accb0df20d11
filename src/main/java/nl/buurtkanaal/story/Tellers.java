package nl.buurtkanaal.story;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.person.Belongings;
import nl.buurtkanaal.person.Kept;

/** Whose story it is. They read it among their own data, and when they leave it goes with its picture and film. */
@Singleton
@Connectable
class Tellers implements Belongings {

    private static final int ORDER = 16;
    private static final String MINE = "FROM story_teller t JOIN story s ON s.id = t.story_id WHERE t.person_id = ? ORDER BY s.id DESC";
    private static final List<Kept> KEPT = List.of(
        new Kept("story", "SELECT s.title, s.intro, s.body, s.written_at " + MINE),
        new Kept("story_picture", "SELECT p.alt " + MINE.replace("WHERE", "JOIN story_picture p ON p.story_id = s.id WHERE")),
        new Kept("story_picture_consent", "SELECT c.people, c.given_on, c.noted_at "
            + MINE.replace("WHERE", "JOIN story_picture_consent c ON c.story_id = s.id WHERE")),
        new Kept("story_film", "SELECT f.transcript " + MINE.replace("WHERE", "JOIN story_film f ON f.story_id = s.id WHERE")),
        new Kept("story_teller", "SELECT t.linked_at " + MINE));

    private static final List<String> PARTS = List.of("story_picture", "story_picture_size", "story_picture_consent", "story_film",
        "story_teller");

    private final JdbcOperations jdbc;

    Tellers(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The shown name of who tells a story, as far as that is known here. */
    Optional<String> of(long storyId) {
        return jdbc.prepareStatement("SELECT p.shown_name FROM story_teller t JOIN person p ON p.id = t.person_id"
            + " WHERE t.story_id = ?", statement -> {
            statement.setLong(1, storyId);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        });
    }

    /** Makes it the story of who has an account on this address; false when nobody has. Instead of who told it before. */
    @Transactional
    public boolean link(long storyId, String email, long by, Instant now) {
        return jdbc.prepareStatement("""
            REPLACE INTO story_teller (story_id, person_id, linked_by, linked_at)
            SELECT ?, p.id, ?, ? FROM person p JOIN account a ON a.person_id = p.id WHERE a.email = ?
                AND p.left_at IS NULL""", statement -> {
            statement.setLong(1, storyId);
            statement.setLong(2, by);
            statement.setTimestamp(3, Timestamp.from(now));
            statement.setString(4, email);
            return statement.executeUpdate() > 0;
        });
    }

    @Transactional
    public void unlink(long storyId) {
        delete("DELETE FROM story_teller WHERE story_id = ?", storyId);
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Kept> kept() {
        return KEPT;
    }

    @Override
    public void erase(long personId, Instant now) {
        for (var storyId : storiesOf(personId)) {
            for (var part : PARTS) {
                delete("DELETE FROM " + part + " WHERE story_id = ?", storyId);
            }
            delete("DELETE FROM story WHERE id = ?", storyId);
        }
    }

    private List<Long> storiesOf(long personId) {
        return jdbc.prepareStatement("SELECT story_id FROM story_teller WHERE person_id = ?", statement -> {
            statement.setLong(1, personId);
            var found = new ArrayList<Long>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        });
    }

    private void delete(String sql, long id) {
        jdbc.prepareStatement(sql, statement -> {
            statement.setLong(1, id);
            return statement.executeUpdate();
        });
    }
}
