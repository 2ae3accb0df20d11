package nl.buurtkanaal.moderation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import nl.buurtkanaal.platform.views.Messages;

/** What colleagues gave to one another, whatever kind of work it is. */
@Singleton
@Connectable
public class DeskHandovers {

    private final JdbcOperations jdbc;

    DeskHandovers(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Given to a colleague, with a word. */
    @Introspected
    public record Handed(long toId, String toName, String fromName, @Nullable String word, Instant at) {

        /** What this person of the desk reads about it. */
        public String note(long viewerId) {
            var said = viewerId == toId ? Messages.get("desk.note.handed-to-you", fromName) : Messages.get("desk.note.handed-to", toName);
            return word == null ? said : said + " " + Messages.get("desk.note.word", word);
        }

        /** Of a row that has the columns {@code to_id, to_name, from_name, handed_word, handed_at}; null when nobody gave it. */
        static @Nullable Handed read(ResultSet row) throws SQLException {
            var name = row.getString("to_name");
            return name == null ? null : new Handed(row.getLong("to_id"), name, row.getString("from_name"), row.getString("handed_word"),
                row.getTimestamp("handed_at").toInstant());
        }
    }

    /** Whether a colleague gave this to that person. */
    public boolean isGivenTo(String kind, long itemId, long personId) {
        return jdbc.prepareStatement("SELECT 1 FROM desk_handover WHERE kind = ? AND item_id = ? AND to_id = ?", statement -> {
            statement.setString(1, kind);
            statement.setLong(2, itemId);
            statement.setLong(3, personId);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        });
    }

    void give(String kind, long itemId, long fromId, long toId, @Nullable String word, Instant now) {
        jdbc.prepareStatement("REPLACE INTO desk_handover (kind, item_id, from_id, to_id, word, handed_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)", statement -> {
            statement.setString(1, kind);
            statement.setLong(2, itemId);
            statement.setLong(3, fromId);
            statement.setLong(4, toId);
            statement.setString(5, word);
            statement.setTimestamp(6, Timestamp.from(now));
            return statement.executeUpdate();
        });
    }

    /** Gives what still is with whom it was when it was read. Returns false when a colleague gave it to somebody meanwhile. */
    boolean give(DeskRow seen, long fromId, long toId, @Nullable String word, Instant now) {
        if (seen.handed() == null) {
            return jdbc.prepareStatement("INSERT IGNORE INTO desk_handover (kind, item_id, from_id, to_id, word, handed_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)", statement -> {
                statement.setString(1, seen.kind());
                statement.setLong(2, seen.id());
                statement.setLong(3, fromId);
                statement.setLong(4, toId);
                statement.setString(5, word);
                statement.setTimestamp(6, Timestamp.from(now));
                return statement.executeUpdate();
            }) == 1;
        }
        return jdbc.prepareStatement("UPDATE desk_handover SET from_id = ?, to_id = ?, word = ?, handed_at = ?"
            + " WHERE kind = ? AND item_id = ? AND to_id = ? AND handed_at = ?", statement -> {
            statement.setLong(1, fromId);
            statement.setLong(2, toId);
            statement.setString(3, word);
            statement.setTimestamp(4, Timestamp.from(now));
            statement.setString(5, seen.kind());
            statement.setLong(6, seen.id());
            statement.setLong(7, seen.handed().toId());
            statement.setTimestamp(8, Timestamp.from(seen.handed().at()));
            return statement.executeUpdate();
        }) == 1;
    }

    /** All but posts, which are taken back one by one. Returns how many. */
    int takeBack(long fromId, Instant at) {
        return jdbc.prepareStatement("DELETE FROM desk_handover WHERE from_id = ? AND handed_at = ? AND kind <> 'POSTS'", statement -> {
            statement.setLong(1, fromId);
            statement.setTimestamp(2, Timestamp.from(at));
            return statement.executeUpdate();
        });
    }
}
