package nl.buurtkanaal.together;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
import nl.buurtkanaal.category.Rubriek;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.Meets;

/** The rows of {@code together_participant} and {@code together_day}. */
@Singleton
@Connectable
class TogetherTable {

    private static final int MOST = 200;
    private static final int MOST_DAYS = 5000;
    private static final int MINUTE = 60;

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

    /** What neighbours do together in the open in one kern, for its calendar; what is on the board now, at most two hundred. */
    List<Planned> inKern(long kernId) {
        return jdbc.prepareStatement("""
            SELECT p.id, p.code, p.title, p.published_at, p.version, p.together_on, p.together_minute, p.together_place,
                p.rhythm, p.last_on,
                COALESCE((SELECT SUM(d.changes) FROM together_day d WHERE d.help_post_id = p.id), 0) AS changes,
                (SELECT MAX(d.changed_at) FROM together_day d WHERE d.help_post_id = p.id) AS changed_at
            FROM help_post p WHERE p.kern_id = ? AND p.on_board = 1 AND p.kind = 'TOGETHER' AND p.avoids_own_kern = 0
                AND p.together_on IS NOT NULL AND p.together_minute IS NOT NULL AND p.together_place IS NOT NULL
            ORDER BY p.published_at DESC, p.id DESC LIMIT\s""" + MOST, statement -> {
            statement.setLong(1, kernId);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Planned>();
                while (rows.next()) {
                    found.add(planned(rows));
                }
                return found;
            }
        });
    }

    /**
     * What is done together in the name of entries of one rubriek, as one visitor may see it: what is on the board now and not over, the
     * newest fifty.
     *
     * @param visitorId 0 for a stranger
     * @param kernId    of the visitor, for what reaches one kern only; 0 when unknown
     */
    List<Named> inNameOf(long editionId, Rubriek rubriek, long visitorId, long kernId, LocalDate today) {
        return jdbc.prepareStatement("""
            SELECT p.id, p.code, p.title, p.published_at, p.version, p.together_on, p.together_minute, p.together_place,
                p.rhythm, p.last_on, 0 AS changes, NULL AS changed_at, p.kern_id, p.author_id = ? AS mine,
                e.name AS in_name_of, p.together_most,
                EXISTS (SELECT 1 FROM together_participant t WHERE t.help_post_id = p.id AND t.person_id = ?) AS joined,
                CASE WHEN p.together_most IS NULL THEN 0 ELSE (SELECT COUNT(*) FROM together_participant t WHERE t.help_post_id = p.id
                    AND NOT EXISTS (SELECT 1 FROM person_ban n WHERE n.person_id = t.person_id AND n.lifted_at IS NULL)) END AS joiners
            FROM socialekaart_entry e JOIN help_post p ON p.hat_entry_id = e.id
            WHERE e.edition_id = ? AND e.status = 'PUBLISHED' AND e.rubriek = ? AND p.edition_id = e.edition_id
                AND p.on_board = 1 AND p.kind = 'TOGETHER' AND p.avoids_own_kern = 0 AND (p.reach <> 'KERN' OR p.kern_id = ?)
                AND p.together_on IS NOT NULL AND p.together_minute IS NOT NULL AND p.together_place IS NOT NULL
                AND (p.together_on >= ? OR p.rhythm = 'WEEKLY' AND (p.last_on IS NULL OR p.last_on >= ?))
                AND NOT EXISTS (SELECT 1 FROM person_block b WHERE b.blocker_id = p.author_id AND b.blocked_id = ?
                    OR b.blocker_id = ? AND b.blocked_id = p.author_id)
            ORDER BY p.published_at DESC, p.id DESC LIMIT 50""", statement -> {
            statement.setLong(1, visitorId);
            statement.setLong(2, visitorId);
            statement.setLong(3, editionId);
            statement.setString(4, rubriek.name());
            statement.setLong(5, kernId);
            statement.setObject(6, today);
            statement.setObject(7, today);
            statement.setLong(8, visitorId);
            statement.setLong(9, visitorId);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Named>();
                while (rows.next()) {
                    var most = rows.getObject("together_most", Integer.class);
                    found.add(new Named(planned(rows), rows.getLong("kern_id"), rows.getString("in_name_of"), rows.getBoolean("mine"),
                        rows.getBoolean("joined"), most != null && rows.getInt("joiners") >= most));
                }
                return found;
            }
        });
    }

    private static Planned planned(java.sql.ResultSet row) throws SQLException {
        var published = row.getTimestamp("published_at").toInstant();
        var changed = row.getTimestamp("changed_at");
        var weekly = HelpPost.Rhythm.valueOf(row.getString("rhythm")) == HelpPost.Rhythm.WEEKLY;
        return new Planned(row.getLong("id"), row.getString("code"), row.getString("title"), changed == null
            ? published : changed.toInstant(), row.getInt("version") + row.getInt("changes"),
            new Meets(row.getObject("together_on", LocalDate.class),
                java.time.LocalTime.ofSecondOfDay(row.getInt("together_minute") * (long) MINUTE), row.getString("together_place"), weekly,
            weekly ? row.getObject("last_on", LocalDate.class) : null));
    }

    /** Somebody who joins. */
    record Participant(long personId, String shownName) {
    }

    /** Something planned in the name of an entry of the sociale kaart, and how one visitor stands to it. */
    record Named(Planned planned, long kernId, String inNameOf, boolean mine, boolean joined, boolean full) {
    }

    /** What the calendar of a kern needs to know; nothing of it is personal. */
    record Planned(long postId, String code, String title, Instant changedAt, int version, Meets meets) {
    }
}
