package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Nullable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;

/** The columns of a post, which of its words goes into which, and how a row of them is read. */
final class HelpPostRow {

    static final String COLUMNS = """
        p.id, p.code, p.edition_id, p.kern_id, p.author_id, p.subject_id, p.contact_id, p.for_whom, p.kind, p.category, p.title, p.body,
        p.day_parts, p.rhythm, p.last_on, p.together_on, p.together_minute, p.together_place,
        p.together_most, p.reach, p.avoids_own_kern, p.quiet, p.status,
        p.on_board, p.submitted_at, p.published_at, p.renewed_on, p.expires_on, p.version""";

    /** Whose post it is, with the role in which they wrote it: "Marijke (buurtverbinder)". Of a post p and its author a. */
    static final String AUTHOR_NAME = "CASE WHEN p.hat IS NULL THEN a.shown_name ELSE CONCAT(a.shown_name, ' (', p.hat, ')') END";

    private static final int MINUTES_PER_HOUR = 60;

    private HelpPostRow() {
    }

    /** The row of a query that selects {@link #COLUMNS}. */
    static HelpPost read(ResultSet row) throws SQLException {
        return new HelpPost(row.getLong("id"), row.getString("code"), row.getLong("edition_id"), row.getLong("kern_id"),
            row.getLong("author_id"), row.getObject("subject_id", Long.class), row.getLong("contact_id"),
            HelpPost.ForWhom.valueOf(row.getString("for_whom")), HelpPost.Kind.valueOf(row.getString("kind")),
            Category.valueOf(row.getString("category")), row.getString("title"), row.getString("body"),
            new DayParts(row.getInt("day_parts")), HelpPost.Rhythm.valueOf(row.getString("rhythm")),
            row.getObject("last_on", LocalDate.class), together(row), HelpPost.Reach.valueOf(row.getString("reach")),
            row.getBoolean("avoids_own_kern"), row.getBoolean("quiet"), HelpPost.Status.valueOf(row.getString("status")),
            row.getBoolean("on_board"), row.getTimestamp("submitted_at").toInstant(), instant(row, "published_at"),
            row.getObject("renewed_on", LocalDate.class), row.getObject("expires_on", LocalDate.class), row.getInt("version"));
    }

    private static @Nullable HelpPost.Together together(ResultSet row) throws SQLException {
        var on = row.getObject("together_on", LocalDate.class);
        var minute = row.getObject("together_minute", Integer.class);
        var place = row.getString("together_place");
        var together = new HelpPost.Together(on, minute == null ? null : LocalTime.ofSecondOfDay(minute * (long) MINUTES_PER_HOUR), place,
            row.getObject("together_most", Integer.class));
        return together.isOpen() ? null : together;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    /**
     * Fills in what may change in a post: the question marks of its content, status and days, in the order in which {@link HelpPostTable}
     * writes them.
     *
     * @return the index of the first question mark after them
     */
    static int setContent(PreparedStatement statement, HelpPost post) throws SQLException {
        var together = post.together() == null ? HelpPost.Together.OPEN : post.together();
        int next = 1;
        statement.setString(next++, post.kind().name());
        statement.setString(next++, post.category().name());
        statement.setString(next++, post.title());
        statement.setString(next++, post.body());
        statement.setInt(next++, post.dayParts().bits());
        statement.setString(next++, post.rhythm().name());
        set(statement, next++, post.lastOn());
        set(statement, next++, together.on());
        statement.setObject(next++, together.at() == null ? null : together.at().toSecondOfDay() / MINUTES_PER_HOUR, Types.SMALLINT);
        statement.setString(next++, together.place());
        statement.setObject(next++, together.most(), Types.SMALLINT);
        statement.setString(next++, post.reach().name());
        statement.setBoolean(next++, post.avoidsOwnKern());
        statement.setBoolean(next++, post.quiet());
        statement.setString(next++, post.status().name());
        statement.setTimestamp(next++, post.publishedAt() == null ? null : Timestamp.from(post.publishedAt()));
        set(statement, next++, post.renewedOn());
        set(statement, next++, post.expiresOn());
        return next;
    }

    private static void set(PreparedStatement statement, int index, @Nullable LocalDate day) throws SQLException {
        statement.setObject(index, day, Types.DATE);
    }

    static void set(PreparedStatement statement, int index, @Nullable Long id) throws SQLException {
        statement.setObject(index, id, Types.BIGINT);
    }
}
