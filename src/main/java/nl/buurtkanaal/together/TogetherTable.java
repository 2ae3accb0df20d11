package nl.buurtkanaal.together;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of {@code together_participant} and {@code together_day}. */
@Singleton
@Connectable
class TogetherTable {

    private static final int MOST = 200;
    private static final int MOST_DAYS = 5000;

    private final JdbcOperations jdbc;

    TogetherTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Who joins, the first one first, at most two hundred; without who is banned. */
    List<Participant> participants(long postId) {
        return jdbc.prepareStatement("""
            SELECT t.person_id, a.shown_name FROM together_participant t JOIN person a ON a.id = t.person_id
            WHERE t.help_post_id = ? AND NOT EXISTS (SELECT 1 FROM person_ban b WHERE b.person_id = t.person_id AND b.lifted_at IS NULL)
            ORDER BY t.joined_at, t.person_id LIMIT\s""" + MOST, statement -> {
            statement.setLong(1, postId);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Participant>();
                while (rows.next()) {
                    found.add(new Participant(rows.getLong(1), rows.getString(2)));
                }
                return found;
            }
        });
    }

    /** From here to the end of the transaction nobody else joins. */
    void lock(long postId) {
        jdbc.prepareStatement("SELECT p.id FROM help_post p WHERE p.id = ? FOR UPDATE", statement -> {
            statement.setLong(1, postId);
            return statement.execute();
        });
    }

    void add(long postId, long personId, Instant now) {
        jdbc.prepareStatement("INSERT IGNORE INTO together_participant (help_post_id, person_id, joined_at)"
            + " VALUES (?, ?, ?)", statement -> {
            statement.setLong(1, postId);
            statement.setLong(2, personId);
            statement.setTimestamp(3, Timestamp.from(now));
            return statement.executeUpdate();
        });
    }

    void remove(long postId, long personId) {
        jdbc.prepareStatement("DELETE FROM together_participant WHERE help_post_id = ? AND person_id = ?", statement -> {
            statement.setLong(1, postId);
            statement.setLong(2, personId);
            return statement.executeUpdate();
        });
    }

    /** Lets go of who joined what has no words any more. */
    int forgetOld() {
        return jdbc.prepareStatement("""
            DELETE FROM together_participant WHERE help_post_id IN (SELECT p.id FROM help_post p WHERE p.texts_deleted_at IS NOT NULL)""",
            PreparedStatement::executeUpdate);
    }

    /** The days from one on that are off, by post. */
    Map<Long, Set<LocalDate>> off(Collection<Long> postIds, LocalDate from) {
        if (postIds.isEmpty()) {
            return Map.of();
        }
        var ids = postIds.stream().map(String::valueOf).collect(Collectors.joining(","));
        return off(" AND help_post_id IN (" + ids + ")", from);
    }

    /** The same for all posts, at most some thousands of days. */
    Map<Long, Set<LocalDate>> offFrom(LocalDate from) {
        return off(" ORDER BY met_on LIMIT " + MOST_DAYS, from);
    }

    private Map<Long, Set<LocalDate>> off(String which, LocalDate from) {
        return jdbc.prepareStatement("SELECT help_post_id, met_on FROM together_day WHERE called_off AND met_on >= ?"
            + which, statement -> {
            statement.setObject(1, from);
            try (var rows = statement.executeQuery()) {
                var off = new HashMap<Long, Set<LocalDate>>();
                while (rows.next()) {
                    off.computeIfAbsent(rows.getLong(1), id -> new HashSet<>()).add(rows.getObject(2, LocalDate.class));
                }
                return off;
            }
        });
    }

    /** False when it was so already. */
    boolean callOff(long postId, LocalDate day, boolean off, long by, Instant now) {
        return jdbc.prepareStatement("""
            INSERT INTO together_day (help_post_id, met_on, called_off, changes, changed_by, changed_at) VALUES (?, ?, ?, 1, ?, ?)
            ON DUPLICATE KEY UPDATE changes = changes + (called_off <> ?), changed_by = ?, changed_at = ?, called_off = ?""", statement -> {
            statement.setLong(1, postId);
            statement.setObject(2, day);
            statement.setBoolean(3, off);
            statement.setLong(4, by);
            statement.setTimestamp(5, Timestamp.from(now));
            statement.setBoolean(6, off);
            statement.setLong(7, by);
            statement.setTimestamp(8, Timestamp.from(now));
            statement.setBoolean(9, off);
            return statement.executeUpdate() > 0;
        });
    }

    /** Somebody who joins. */
    record Participant(long personId, String shownName) {
    }
}
