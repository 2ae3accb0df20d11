package nl.buurtkanaal.spreekuur.visit;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.spreekuur.OccurrenceKey;

/** The rows of {@code spreekuur_visit} and {@code spreekuur_quiet}. */
@Singleton
@Connectable
class VisitTable {

    private static final int MOST = 500;

    private final JdbcOperations jdbc;

    VisitTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** One more, or one fewer; never below nobody. Two people who press at once are both counted. */
    public void add(long spreekuurId, OccurrenceKey key, int more, Instant now) {
        jdbc.prepareStatement("""
            INSERT INTO spreekuur_visit (spreekuur_id, occurs_on, extra, visitors, counted_at) VALUES (?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE visitors = LEAST(GREATEST(visitors + ?, 0), ?), counted_at = ?""", statement -> {
            statement.setLong(1, spreekuurId);
            statement.setDate(2, Date.valueOf(key.date()));
            statement.setBoolean(3, key.extra());
            statement.setInt(4, Math.max(0, more));
            statement.setTimestamp(5, Timestamp.from(now));
            statement.setInt(6, more);
            statement.setInt(7, MOST);
            statement.setTimestamp(8, Timestamp.from(now));
            return statement.executeUpdate();
        });
    }

    /** This many, whatever was counted before. */
    public void set(long spreekuurId, OccurrenceKey key, int visitors, Instant now) {
        jdbc.prepareStatement("""
            INSERT INTO spreekuur_visit (spreekuur_id, occurs_on, extra, visitors, counted_at) VALUES (?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE visitors = ?, counted_at = ?""", statement -> {
            statement.setLong(1, spreekuurId);
            statement.setDate(2, Date.valueOf(key.date()));
            statement.setBoolean(3, key.extra());
            statement.setInt(4, visitors);
            statement.setTimestamp(5, Timestamp.from(now));
            statement.setInt(6, visitors);
            statement.setTimestamp(7, Timestamp.from(now));
            return statement.executeUpdate();
        });
    }

    /** What was counted from a day on, by Spreekuur and then by date, the latest first. */
    public Map<Long, List<Count>> since(long editionId, LocalDate from) {
        return jdbc.prepareStatement("""
            SELECT v.spreekuur_id, v.occurs_on, v.extra, v.visitors FROM spreekuur s JOIN spreekuur_visit v ON v.spreekuur_id = s.id
            WHERE s.edition_id = ? AND v.occurs_on >= ? ORDER BY v.spreekuur_id, v.occurs_on DESC, v.extra DESC""", statement -> {
            statement.setLong(1, editionId);
            statement.setDate(2, Date.valueOf(from));
            var counts = new HashMap<Long, List<Count>>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.computeIfAbsent(rows.getLong(1), id -> new ArrayList<>())
                        .add(new Count(new OccurrenceKey(rows.getObject(2, LocalDate.class), rows.getBoolean(3)), rows.getInt(4)));
                }
            }
            return counts;
        });
    }

    /** Notes that the editors hear that it is quiet; false when they heard after a moment. */
    public boolean tell(long spreekuurId, Instant unlessSince, Instant now) {
        jdbc.prepareStatement("DELETE FROM spreekuur_quiet WHERE spreekuur_id = ? AND told_at < ?", statement -> {
            statement.setLong(1, spreekuurId);
            statement.setTimestamp(2, Timestamp.from(unlessSince));
            return statement.executeUpdate();
        });
        return jdbc.prepareStatement("INSERT IGNORE INTO spreekuur_quiet (spreekuur_id, told_at) VALUES (?, ?)", statement -> {
            statement.setLong(1, spreekuurId);
            statement.setTimestamp(2, Timestamp.from(now));
            return statement.executeUpdate() == 1;
        });
    }

    /** Who edits an edition or administers it. */
    public List<Long> editors(long editionId) {
        return jdbc.prepareStatement("""
            SELECT DISTINCT r.person_id FROM role r WHERE r.edition_id = ? AND r.kind IN ('EDITOR', 'ADMINISTRATOR')""", statement -> {
            statement.setLong(1, editionId);
            var ids = new ArrayList<Long>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        });
    }

    /** How many came to one occurrence. */
    record Count(OccurrenceKey key, int visitors) {
    }
}
