package nl.buurtkanaal.together;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.category.Rubriek;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.Meets;

/** What neighbours will do together in the open: posts on the board with a day, a time and a public place. */
@Singleton
@Connectable
class PlannedPosts {

    private static final int MOST = 200;
    private static final int MINUTE = 60;

    private final JdbcOperations jdbc;

    PlannedPosts(JdbcOperations jdbc) {
        this.jdbc = jdbc;
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

    private static Planned planned(ResultSet row) throws SQLException {
        var published = row.getTimestamp("published_at").toInstant();
        var changed = row.getTimestamp("changed_at");
        var weekly = HelpPost.Rhythm.valueOf(row.getString("rhythm")) == HelpPost.Rhythm.WEEKLY;
        return new Planned(row.getLong("id"), row.getString("code"), row.getString("title"), changed == null
            ? published : changed.toInstant(), row.getInt("version") + row.getInt("changes"),
            new Meets(row.getObject("together_on", LocalDate.class),
                LocalTime.ofSecondOfDay(row.getInt("together_minute") * (long) MINUTE), row.getString("together_place"), weekly,
            weekly ? row.getObject("last_on", LocalDate.class) : null));
    }

    /** Something planned in the name of an entry of the sociale kaart, and how one visitor stands to it. */
    record Named(Planned planned, long kernId, String inNameOf, boolean mine, boolean joined, boolean full) {
    }

    /** What the calendar of a kern needs to know; nothing of it is personal. */
    record Planned(long postId, String code, String title, Instant changedAt, int version, Meets meets) {
    }
}
