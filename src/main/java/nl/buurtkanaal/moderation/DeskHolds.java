package nl.buurtkanaal.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who looks at what on the desk right now. A hold asks nobody's leave and stops nobody: it tells colleagues, and it ends by itself. */
@Singleton
@Connectable
public class DeskHolds {

    /** After opening something, so long colleagues are told. */
    public static final Duration LOOK = Duration.ofMinutes(15);
    /** For who says "ik zoek dit uit". */
    public static final Duration KEEP = Duration.ofHours(24);

    private final JdbcOperations jdbc;

    DeskHolds(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Someone who looks at something. */
    public record Hold(long personId, String name, Instant since, Instant until) {

        /** Of a row that has the columns {@code held_by, held_name, held_since, held_until}; null when nobody looks. */
        static @Nullable Hold read(ResultSet row) throws SQLException {
            var name = row.getString("held_name");
            return name == null ? null : new Hold(row.getLong("held_by"), name, row.getTimestamp("held_since").toInstant(),
                row.getTimestamp("held_until").toInstant());
        }

        /** What a colleague reads; null for the one who holds it. */
        public DeskLine.@Nullable Held seenBy(long viewerId) {
            return viewerId == personId ? null : new DeskLine.Held(name, since);
        }
    }

    /**
     * Says that this person looks at it. While a colleague does nothing happens: the first one is told to the second. Returns who looks
     * now.
     */
    @Transactional
    public Hold take(String kind, long itemId, long personId, Duration howLong, Instant now) {
        jdbc.prepareStatement("DELETE FROM desk_hold WHERE kind = ? AND item_id = ? AND until_at <= ?", statement -> {
            statement.setString(1, kind);
            statement.setLong(2, itemId);
            statement.setTimestamp(3, Timestamp.from(now));
            return statement.executeUpdate();
        });
        jdbc.prepareStatement("INSERT IGNORE INTO desk_hold (kind, item_id, person_id, since, until_at) VALUES (?, ?, ?, ?, ?)",
            statement -> {
            statement.setString(1, kind);
            statement.setLong(2, itemId);
            statement.setLong(3, personId);
            statement.setTimestamp(4, Timestamp.from(now));
            statement.setTimestamp(5, Timestamp.from(now.plus(howLong)));
            return statement.executeUpdate();
        });
        jdbc.prepareStatement("""
            UPDATE desk_hold SET until_at = GREATEST(until_at, ?) WHERE kind = ? AND item_id = ? AND person_id = ?""", statement -> {
            statement.setTimestamp(1, Timestamp.from(now.plus(howLong)));
            statement.setString(2, kind);
            statement.setLong(3, itemId);
            statement.setLong(4, personId);
            return statement.executeUpdate();
        });
        return of(kind, itemId, now).orElseThrow();
    }

    /** Looks at it no longer. */
    @Transactional
    public void release(String kind, long itemId, long personId) {
        jdbc.prepareStatement("DELETE FROM desk_hold WHERE kind = ? AND item_id = ? AND person_id = ?", statement -> {
            statement.setString(1, kind);
            statement.setLong(2, itemId);
            statement.setLong(3, personId);
            return statement.executeUpdate();
        });
    }

    /** Who looks at one thing now. */
    public Optional<Hold> of(String kind, long itemId, Instant now) {
        return Optional.ofNullable(of(kind, java.util.List.of(itemId), now).get(itemId));
    }

    /** Who looks at each of these now; those that nobody looks at are left out. */
    public Map<Long, Hold> of(String kind, Collection<Long> itemIds, Instant now) {
        if (itemIds.isEmpty()) {
            return Map.of();
        }
        var list = itemIds.stream().map(String::valueOf).collect(Collectors.joining(","));
        return jdbc.prepareStatement("SELECT h.item_id, h.person_id, p.shown_name, h.since, h.until_at FROM desk_hold h"
            + " JOIN person p ON p.id = h.person_id WHERE h.kind = ? AND h.until_at > ? AND h.item_id IN (" + list + ")", statement -> {
            statement.setString(1, kind);
            statement.setTimestamp(2, Timestamp.from(now));
            try (var rows = statement.executeQuery()) {
                var holds = new HashMap<Long, Hold>();
                while (rows.next()) {
                    holds.put(rows.getLong(1), new Hold(rows.getLong(2), rows.getString(3), rows.getTimestamp(4).toInstant(),
                        rows.getTimestamp(5).toInstant()));
                }
                return holds;
            }
        });
    }
}
