package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.audit.Audit;

/** What buurtverbinders want to remember of somebody, so that nobody has to tell it twice. The person reads it on their own page. */
@Singleton
@Connectable
public class PersonNotes {

    /** As the column holds. */
    public static final int LONGEST = 500;
    private static final int MOST = 20;

    private final JdbcOperations jdbc;
    private final Audit audit;

    PersonNotes(JdbcOperations jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** One note, with who wrote it. */
    @Introspected
    public record Note(long id, String text, String writer, Instant writtenAt) {

        @Override
        public String toString() {
            return "Note[" + id + "]";
        }
    }

    /** The notes about one person, newest first, at most twenty. */
    public List<Note> of(long personId) {
        return jdbc.prepareStatement("""
            SELECT n.id, n.note, w.shown_name, n.written_at FROM person_note n JOIN person w ON w.id = n.written_by
            WHERE n.person_id = ? ORDER BY n.id DESC LIMIT\s""" + MOST, statement -> {
            statement.setLong(1, personId);
            try (var rows = statement.executeQuery()) {
                var notes = new ArrayList<Note>();
                while (rows.next()) {
                    notes.add(new Note(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getTimestamp(4).toInstant()));
                }
                return notes;
            }
        });
    }

    @Transactional
    public void add(long personId, String text, long byPersonId, Instant now) {
        jdbc.prepareStatement("INSERT INTO person_note (person_id, note, written_by, written_at) VALUES (?, ?, ?, ?)", statement -> {
            statement.setLong(1, personId);
            statement.setString(2, text);
            statement.setLong(3, byPersonId);
            statement.setTimestamp(4, Timestamp.from(now));
            return statement.executeUpdate();
        });
        audit.record(byPersonId, "person.note-added", "person", personId, null);
    }

    /** Takes a note away, whoever wrote it: the person asked for that, or it is no longer so. */
    @Transactional
    public void remove(long personId, long noteId, long byPersonId) {
        var gone = jdbc.prepareStatement("DELETE FROM person_note WHERE id = ? AND person_id = ?", statement -> {
            statement.setLong(1, noteId);
            statement.setLong(2, personId);
            return statement.executeUpdate();
        });
        if (gone > 0) {
            audit.record(byPersonId, "person.note-removed", "person", personId, null);
        }
    }
}
