package nl.buurtkanaal.story;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What a picture and a film have in common as rows beside a story. */
@Singleton
@Connectable
class Attachments {

    private final JdbcOperations jdbc;

    Attachments(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The story and the change of it that waits, as far as they show this one; in no order. */
    List<Long> showing(String table, long storyId, String hash) {
        return jdbc.prepareStatement("SELECT x.story_id FROM " + table + " x " + """
            WHERE x.hash = ? AND (x.story_id = ? OR x.story_id IN (SELECT r.draft_id FROM story_revision r WHERE r.story_id = ?))""",
            statement -> {
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
    }

    void delete(List<String> tables, long storyId) {
        for (var table : tables) {
            jdbc.prepareStatement("DELETE FROM " + table + " WHERE story_id = ?", statement -> {
                statement.setLong(1, storyId);
                return statement.executeUpdate();
            });
        }
    }
}
