package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;

/** The rows of posts, read and written one at a time. Lists are read by {@link Board} and the like. */
@Singleton
@Connectable
class HelpPostTable {

    static final String COLUMNS = """
        p.id, p.code, p.edition_id, p.kern_id, p.author_id, p.subject_id, p.contact_id, p.for_whom, p.kind, p.category, p.title, p.body,
        p.day_parts, p.rhythm, p.last_on, p.together_on, p.together_minute, p.together_place,
        p.together_most, p.reach, p.avoids_own_kern, p.quiet, p.status,
        p.on_board, p.submitted_at, p.published_at, p.renewed_on, p.expires_on, p.version""";

    /** Whose post it is, with the role in which they wrote it: "Marijke (buurtverbinder)". Of a post p and its author a. */
    static final String AUTHOR_NAME = "CASE WHEN p.hat IS NULL THEN a.shown_name ELSE CONCAT(a.shown_name, ' (', p.hat, ')') END";

    private static final int CODE_TRIES = 5;
    private static final int MINUTES_PER_HOUR = 60;

    private final JdbcOperations jdbc;

    HelpPostTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    Optional<HelpPost> byId(long id) {
        return one("WHERE p.id = ?", id);
    }

    Optional<HelpPost> byCode(long editionId, String code) {
        return one("WHERE p.texts_deleted_at IS NULL AND p.edition_id = " + editionId + " AND p.code = ?", code);
    }

    /** By id, and nobody else changes it before this transaction ends. */
    Optional<HelpPost> lock(long id) {
        return one("WHERE p.id = ? FOR UPDATE", id);
    }

    boolean isOpen(long id, LocalDate today) {
        return jdbc.prepareStatement("""
            SELECT EXISTS (SELECT 1 FROM help_post p WHERE p.id = ? AND p.status = 'PUBLISHED' AND p.texts_deleted_at IS NULL
                AND p.expires_on >= ?
                AND NOT EXISTS (SELECT 1 FROM help_post_closure c WHERE c.help_post_id = p.id)
                AND NOT EXISTS (SELECT 1 FROM help_post_pause r WHERE r.help_post_id = p.id)
                AND NOT EXISTS (SELECT 1 FROM help_post_consent s WHERE s.help_post_id = p.id AND s.withdrawn_at IS NOT NULL)
                AND NOT EXISTS (SELECT 1 FROM person_ban b WHERE b.lifted_at IS NULL
                    AND b.person_id = CASE WHEN p.for_whom = 'ON_BEHALF' THEN p.subject_id ELSE p.author_id END)
                AND NOT EXISTS (SELECT 1 FROM person_pause u WHERE u.lifted_at IS NULL
                    AND u.person_id = CASE WHEN p.for_whom = 'ON_BEHALF' THEN p.subject_id ELSE p.author_id END))""", statement -> {
            statement.setLong(1, id);
            statement.setObject(2, today);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        });
    }

    void wear(long id, String hat) {
        jdbc.prepareStatement("UPDATE help_post SET hat = ? WHERE id = ?", statement -> {
            statement.setString(1, hat);
            statement.setLong(2, id);
            return statement.executeUpdate();
        });
    }

    /** Who lost a role wrote everything as a neighbour. */
    void takeOffHats(long authorId) {
        jdbc.prepareStatement("UPDATE help_post SET hat = NULL WHERE author_id = ? AND hat IS NOT NULL", statement -> {
            statement.setLong(1, authorId);
            return statement.executeUpdate();
        });
    }

    void showTo(long id, long personId, Instant now) {
        jdbc.prepareStatement("INSERT IGNORE INTO help_post_asked (help_post_id, person_id, asked_at) VALUES (?, ?, ?)", statement -> {
            statement.setLong(1, id);
            statement.setLong(2, personId);
            statement.setTimestamp(3, Timestamp.from(now));
            return statement.executeUpdate();
        });
    }

    void hideFrom(long id, long personId) {
        jdbc.prepareStatement("DELETE FROM help_post_asked WHERE help_post_id = ? AND person_id = ?", statement -> {
            statement.setLong(1, id);
            statement.setLong(2, personId);
            return statement.executeUpdate();
        });
    }

    private Optional<HelpPost> one(String where, Object value) {
        return jdbc.prepareStatement("SELECT " + COLUMNS + " FROM help_post p " + where, statement -> {
            statement.setObject(1, value);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(read(rows)) : Optional.empty();
            }
        });
    }

    /** Stores a new post under a free code; id and code of the given one do not count. */
    HelpPost insert(HelpPost post) {
        for (int attempt = 1; ; attempt++) {
            var code = Codes.random();
            try {
                var id = insert(post, code);
                return byId(id).orElseThrow();
            } catch (RuntimeException e) {
                if (attempt == CODE_TRIES || !isClash(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isClash(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLIntegrityConstraintViolationException
                && String.valueOf(cause.getMessage()).contains("help_post_code")) {
                return true;
            }
        }
        return false;
    }

    private long insert(HelpPost post, String code) {
        return jdbc.execute(connection -> {
            try (var statement = connection.prepareStatement("""
                INSERT INTO help_post (kind, category, title, body, day_parts, rhythm, last_on, together_on,
                    together_minute, together_place,
                    together_most, reach, avoids_own_kern, quiet, status, published_at, renewed_on, expires_on,
                    code, edition_id, kern_id, author_id, subject_id, contact_id, for_whom, submitted_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Statement.RETURN_GENERATED_KEYS)) {
                var next = setContent(statement, post);
                statement.setString(next++, code);
                statement.setLong(next++, post.editionId());
                statement.setLong(next++, post.kernId());
                statement.setLong(next++, post.authorId());
                set(statement, next++, post.subjectId());
                statement.setLong(next++, post.contactId());
                statement.setString(next++, post.forWhom().name());
                statement.setTimestamp(next, Timestamp.from(post.submittedAt()));
                statement.executeUpdate();
                try (var keys = statement.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong(1);
                }
            }
        });
    }

    /** Stores what may change in a post: its content, status and days. */
    void update(HelpPost post) {
        jdbc.prepareStatement("""
            UPDATE help_post SET kind = ?, category = ?, title = ?, body = ?, day_parts = ?, rhythm = ?, last_on = ?, together_on = ?,
                together_minute = ?, together_place = ?, together_most = ?, reach = ?, avoids_own_kern = ?, quiet = ?,
                    status = ?, published_at = ?,
                renewed_on = ?, expires_on = ?, version = version + 1
            WHERE id = ?""", statement -> {
            var next = setContent(statement, post);
            statement.setLong(next, post.id());
            return statement.executeUpdate();
        });
    }

    private static int setContent(PreparedStatement statement, HelpPost post) throws SQLException {
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

    private static void set(PreparedStatement statement, int index, @Nullable Long id) throws SQLException {
        statement.setObject(index, id, Types.BIGINT);
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
}
