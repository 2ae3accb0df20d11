package nl.buurtkanaal.introduction;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.platform.time.Time;

/**
 * The query behind {@link NeighbourSearch}: one part per kern and kind of help. {@code FORCE INDEX} keeps both engines to the order of the
 * index, in which they may stop after five; without it they sort all of a kern. Who stands in the way is counted, person by person: for a
 * {@code NOT EXISTS} MySQL would first read all bans and all refusals there are.
 */
final class NeighbourQuery {

    /** Who can on a wanted day-part, or is "in overleg". */
    static final String CAN = "(w.day_parts = 0 OR (w.day_parts & ?) <> 0)";
    /** Who named other day-parts only. */
    static final String CANNOT = "(w.day_parts <> 0 AND (w.day_parts & ?) = 0)";

    private static final int ANY_MOMENT = (1 << 21) - 1;

    private static final String PART = """
        (SELECT w.person_id, w.day_parts, w.asked_at, %d AS look FROM willing_category w FORCE INDEX (willing_category_match)
         WHERE w.kern_id = ? AND w.category = ? AND w.minutes_at_most >= ? AND %s AND w.free_on <= ?
           AND (w.edition_id = ? OR (? AND w.over_border)) AND (w.adult_from IS NULL OR NOT ? OR w.adult_from <= ?)
           AND w.person_id NOT IN (?, ?, ?)
           AND EXISTS (SELECT 1 FROM person a WHERE a.id = w.person_id AND a.left_at IS NULL)
           AND 0 = (SELECT COUNT(*) FROM invitation v WHERE v.help_post_id = ? AND v.person_id = w.person_id)
           AND 0 = (SELECT COUNT(*) FROM person_block b WHERE b.blocker_id = w.person_id AND b.blocked_id = ?)
           AND 0 = (SELECT COUNT(*) FROM person_block b WHERE b.blocker_id = ? AND b.blocked_id = w.person_id)
           AND 0 = (SELECT COUNT(*) FROM person_ban x FORCE INDEX (person_ban_person) WHERE x.person_id = w.person_id
               AND x.lifted_at IS NULL)
           AND 0 = (SELECT COUNT(*) FROM person_pause y FORCE INDEX (person_pause_person) WHERE y.person_id = w.person_id
               AND y.lifted_at IS NULL)
           AND 0 = (SELECT COUNT(*) FROM unwilling_category o FORCE INDEX (PRIMARY) WHERE o.person_id = w.person_id AND o.category = ?)
         ORDER BY w.asked_at, w.person_id LIMIT 5)""";

    private NeighbourQuery() {
    }

    static String of(int looks, String moment) {
        return """
            SELECT u.person_id, u.day_parts, u.asked_at, u.look,
                   (SELECT COUNT(*) FROM invitation i WHERE i.person_id = u.person_id AND i.invited_at > ?) AS asked
            FROM (""" + IntStream.range(0, looks).mapToObj(look -> PART.formatted(look, moment))
            .collect(Collectors.joining(" UNION ALL ")) + ") u";
    }

    static void fill(PreparedStatement statement, HelpPost post, List<NeighbourSearch.Look> looks, Instant now, Instant askedSince)
        throws SQLException {
        var today = now.atZone(Time.ZONE).toLocalDate();
        int next = 1;
        statement.setTimestamp(next++, Timestamp.from(askedSince));
        for (var look : looks) {
            statement.setLong(next++, look.kernId());
            statement.setString(next++, look.category().name());
            statement.setInt(next++, look.minutes());
            statement.setInt(next++, post.dayParts().isOpen() ? ANY_MOMENT : post.dayParts().bits());
            statement.setObject(next++, today);
            statement.setLong(next++, post.editionId());
            statement.setBoolean(next++, post.reach() == HelpPost.Reach.BORDER);
            statement.setBoolean(next++, post.category().orange());
            statement.setObject(next++, today);
            statement.setLong(next++, post.authorId());
            statement.setLong(next++, post.contactId());
            statement.setLong(next++, post.subjectId() == null ? post.authorId() : post.subjectId());
            statement.setLong(next++, post.id());
            statement.setLong(next++, post.authorId());
            statement.setLong(next++, post.authorId());
            statement.setString(next++, post.category().name());
        }
    }
}
