package nl.buurtkanaal.desk.phone;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSelect;

/** The rows of the call list: the own kernen at once, those of who is away after twelve hours. */
@Singleton
@Connectable
class CallLines {

    /** Within this time somebody calls. */
    static final Duration PROMISE = Duration.ofHours(24);
    private static final Duration ALONE = Duration.ofHours(12);
    private static final int LONGEST_LIST = 50;
    /** Of how many neighbours there are answers, on call_line l. */
    static final String ANSWERS = """
        (SELECT COUNT(DISTINCT c.id) FROM conversation c JOIN message m ON m.conversation_id = c.id AND m.author_id = c.answerer_id
              WHERE c.help_post_id = l.help_post_id AND m.id > l.after_message_id AND m.withheld = FALSE)""";
    private static final String SELECT = """
        SELECT l.id, l.person_id, l.help_post_id, l.kern_id, l.opened_at, l.next_at, l.after_message_id, l.version, p.shown_name, h.title,
            h.code,
            """ + ANSWERS + """
             AS answers, (SELECT COUNT(*) FROM call_attempt a WHERE a.call_line_id = l.id) AS attempts,
            (SELECT b.outcome FROM call_attempt b WHERE b.call_line_id = l.id ORDER BY b.id DESC LIMIT 1) AS last_outcome
        FROM call_line l JOIN person p ON p.id = l.person_id JOIN help_post h ON h.id = l.help_post_id
        """;

    private final JdbcOperations jdbc;
    private final Kernen kernen;

    CallLines(JdbcOperations jdbc, Kernen kernen) {
        this.jdbc = jdbc;
        this.kernen = kernen;
    }

    /** What is to be called, the earliest moment first, at most fifty. */
    List<CallLine> of(DeskSeat seat, Instant now) {
        return find(seat, now, "TRUE ORDER BY l.next_at, l.id LIMIT " + LONGEST_LIST);
    }

    Optional<CallLine> byId(DeskSeat seat, long id, Instant now) {
        return find(seat, now, "l.id = " + id).stream().findFirst();
    }

    private List<CallLine> find(DeskSeat seat, Instant now, String condition) {
        return jdbc.prepareStatement(SELECT + "WHERE l.open = TRUE AND p.left_at IS NULL AND " + where(seat) + " AND " + condition,
            statement -> {
            statement.setTimestamp(1, Timestamp.from(alone(now)));
            return read(statement.executeQuery(), seat, now);
        });
    }

    /** On call_line l, with one moment: before it the own kern was alone with it. */
    static String where(DeskSeat seat) {
        return "(l.kern_id IN (" + seat.ownList() + ") OR l.kern_id IN (" + seat.standsInList() + ") AND l.opened_at <= ? OR l.id IN ("
            + DeskSelect.givenTo(seat.person().id(), CallWork.KIND) + ")) AND l.person_id <> " + seat.person().id();
    }

    static Instant alone(Instant now) {
        return now.minus(ALONE);
    }

    private List<CallLine> read(ResultSet rows, DeskSeat seat, Instant now) throws SQLException {
        try (rows) {
            var lines = new ArrayList<CallLine>();
            while (rows.next()) {
                var outcome = rows.getString("last_outcome");
                var kernId = rows.getLong("kern_id");
                lines.add(new CallLine(rows.getLong("id"), rows.getLong("person_id"), rows.getString("shown_name"), kernen.byId(kernId)
                    .name(),
                    rows.getLong("help_post_id"), rows.getString("title"), rows.getString("code"), rows.getInt("answers"), kernId,
                    rows.getTimestamp("opened_at").toInstant(), rows.getTimestamp("next_at").toInstant(), rows.getLong("after_message_id"),
                    rows.getInt("version"), rows.getInt("attempts"), outcome == null ? null : CallOutcome.valueOf(outcome),
                    !seat.own().contains(kernId), now));
            }
            return lines;
        }
    }

    /** Something is to be read to somebody; nothing changes when a call about that post waits already. */
    @Transactional
    public void open(long personId, long helpPostId, long editionId, long kernId, Instant now) {
        jdbc.prepareStatement("""
            INSERT IGNORE INTO call_line (person_id, help_post_id, edition_id, kern_id, opened_at, next_at, after_message_id, open)
            SELECT ?, ?, ?, ?, ?, ?, COALESCE(MAX(before_this.read_message_id), 0), TRUE
            FROM call_line before_this WHERE before_this.help_post_id = ?""", statement -> {
            statement.setLong(1, personId);
            statement.setLong(2, helpPostId);
            statement.setLong(3, editionId);
            statement.setLong(4, kernId);
            statement.setTimestamp(5, Timestamp.from(now));
            statement.setTimestamp(6, Timestamp.from(now));
            statement.setLong(7, helpPostId);
            return statement.executeUpdate();
        });
    }

    /**
     * Writes an attempt down. Of two who press at once the row's lock lets one through; false for the other.
     *
     * @param readUpTo the last message that was read aloud
     */
    @Transactional
    public boolean attempted(CallLine line, CallOutcome outcome, long readUpTo, long byPersonId, Instant now) {
        var changed = jdbc.prepareStatement("""
            UPDATE call_line SET version = version + 1, next_at = ?, read_message_id = ?, open = CASE WHEN ? THEN NULL ELSE open END
            WHERE id = ? AND version = ? AND open = TRUE""", statement -> {
            statement.setTimestamp(1, Timestamp.from(NextTry.after(outcome, line.attempts() + 1, now)));
            statement.setLong(2, outcome.ends() ? readUpTo : 0);
            statement.setBoolean(3, outcome.ends());
            statement.setLong(4, line.id());
            statement.setInt(5, line.version());
            return statement.executeUpdate();
        });
        if (changed == 0) {
            return false;
        }
        jdbc.prepareStatement("INSERT INTO call_attempt (call_line_id, outcome, made_by, made_at) VALUES (?, ?, ?, ?)", statement -> {
            statement.setLong(1, line.id());
            statement.setString(2, outcome.name());
            statement.setLong(3, byPersonId);
            statement.setTimestamp(4, Timestamp.from(now));
            return statement.executeUpdate();
        });
        return true;
    }

    /** The newest attempt on a line that this seat may call about, by somebody else. */
    Optional<Attempt> lastOn(DeskSeat seat, long id, Instant now) {
        return jdbc.prepareStatement("SELECT b.shown_name, a.outcome, a.made_at FROM call_line l"
            + " JOIN call_attempt a ON a.call_line_id = l.id JOIN person b ON b.id = a.made_by WHERE " + where(seat)
            + " AND l.id = ? AND a.made_by <> ? ORDER BY a.id DESC LIMIT 1",
            statement -> {
            statement.setTimestamp(1, Timestamp.from(alone(now)));
            statement.setLong(2, id);
            statement.setLong(3, seat.person().id());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new Attempt(rows.getString(1), CallOutcome.valueOf(rows.getString(2)),
                    rows.getTimestamp(3).toInstant())) : Optional.empty();
            }
        });
    }

    /** A call that was made. */
    record Attempt(String by, CallOutcome outcome, Instant at) {
    }

    /** The post is closed: nobody needs to call about it. Returns the messages up to which all was read before. */
    @Transactional
    public long drop(long helpPostId) {
        jdbc.prepareStatement("UPDATE call_line SET open = NULL, version = version + 1 WHERE help_post_id = ? AND open = TRUE",
            statement -> {
            statement.setLong(1, helpPostId);
            return statement.executeUpdate();
        });
        return jdbc.prepareStatement("SELECT COALESCE(MAX(read_message_id), 0) FROM call_line WHERE help_post_id = ?", statement -> {
            statement.setLong(1, helpPostId);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }
}
