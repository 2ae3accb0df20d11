package nl.buurtkanaal.story;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.buurtkanaal.person.Belongings;
import nl.buurtkanaal.person.Kept;
import nl.buurtkanaal.person.invitation.NamedThing;
import nl.buurtkanaal.person.invitation.Naming;

/** Whose story it is. They read it among their own data, and when they leave it goes with its picture and film. */
@Singleton
@Connectable
class Tellers implements Belongings, NamedThing {

    private static final int ORDER = 16;
    private static final String MINE = "FROM story_teller t JOIN story s ON s.id = t.story_id WHERE t.person_id = ? ORDER BY s.id DESC";
    private static final List<Kept> KEPT = List.of(
        new Kept("story", "SELECT s.title, s.intro, s.body, s.written_at " + MINE),
        new Kept("story_picture", "SELECT p.alt " + MINE.replace("WHERE", "JOIN story_picture p ON p.story_id = s.id WHERE")),
        new Kept("story_picture_consent", "SELECT c.people, c.given_on, c.noted_at "
            + MINE.replace("WHERE", "JOIN story_picture_consent c ON c.story_id = s.id WHERE")),
        new Kept("story_publication", "SELECT u.published_at "
            + MINE.replace("WHERE", "JOIN story_publication u ON u.story_id = s.id WHERE")),
        new Kept("story_film", "SELECT f.transcript " + MINE.replace("WHERE", "JOIN story_film f ON f.story_id = s.id WHERE")),
        new Kept("story_film_consent", "SELECT c.people, c.given_on, c.noted_at "
            + MINE.replace("WHERE", "JOIN story_film_consent c ON c.story_id = s.id WHERE")),
        new Kept("story_teller", "SELECT t.linked_at " + MINE));

    private static final List<String> PARTS = List.of("story_picture", "story_picture_size", "story_picture_consent", "story_film_consent",
        "story_film_part", "story_film", "story_publication", "story_teller");

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

    @Override
    public Naming.Kind kind() {
        return Naming.Kind.STORY;
    }

    @Override
    public Map<Long, String> titles(Collection<Long> subjectIds) {
        var marks = subjectIds.stream().map(id -> "?").collect(Collectors.joining(", "));
        return jdbc.prepareStatement("SELECT s.id, s.title FROM story s WHERE s.id IN (" + marks + ")", statement -> {
            var at = 1;
            for (var id : subjectIds) {
                statement.setLong(at++, id);
            }
            var titles = new HashMap<Long, String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    titles.put(rows.getLong(1), rows.getString(2));
                }
            }
            return titles;
        });
    }

    /** It is their story, instead of who told it before. */
    @Override
    @Transactional
    public void give(long subjectId, long personId, long by, Instant now) {
        jdbc.prepareStatement("REPLACE INTO story_teller (story_id, person_id, linked_by, linked_at) VALUES (?, ?, ?, ?)", statement -> {
            statement.setLong(1, subjectId);
            statement.setLong(2, personId);
            statement.setLong(3, by);
            statement.setTimestamp(4, Timestamp.from(now));
            return statement.executeUpdate();
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
            delete("DELETE FROM story_revision WHERE story_id = ?", storyId);
            delete("DELETE FROM story_revision WHERE draft_id = ?", storyId);
            delete("DELETE FROM story WHERE id = ?", storyId);
        }
    }

    /** Changes of them that wait too. */
    private List<Long> storiesOf(long personId) {
        return jdbc.prepareStatement("""
            SELECT story_id FROM story_teller WHERE person_id = ?
            UNION SELECT r.draft_id FROM story_revision r JOIN story_teller t ON t.story_id = r.story_id WHERE t.person_id = ?""",
            statement -> {
            statement.setLong(1, personId);
            statement.setLong(2, personId);
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
