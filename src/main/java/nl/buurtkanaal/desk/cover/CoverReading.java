package nl.buurtkanaal.desk.cover;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.desk.phone.LateCalls;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;

/** Who looks after which kern, and what is late there. */
@Singleton
@Connectable
class CoverReading {

    /** One person who falls ill leaves a kern alone. */
    private static final int ENOUGH = 2;

    private final JdbcOperations jdbc;

    CoverReading(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody at a kern. */
    private record Seat(long kernId, String shownName, boolean deputy) {
    }

    /**
     * A kern with its people.
     *
     * @param own      shown names of its buurtverbinders
     * @param deputies shown names of who stands in
     * @param late     promises that are late: posts not decided, reports not decided, calls not made
     */
    @Introspected
    record KernCover(String name, List<String> own, List<String> deputies, int late) {

        /** Fewer than two people look after it, deputies included. */
        public boolean thin() {
            return own.size() + deputies.size() < ENOUGH;
        }

        public boolean empty() {
            return own.isEmpty();
        }

        public String ownNames() {
            return String.join(", ", own);
        }

        public String deputyNames() {
            return String.join(", ", deputies);
        }
    }

    /** These kernen in the order given, each with its people and what is late. Two queries. */
    List<KernCover> of(Edition edition, List<Kern> kernen, Instant now) {
        var seats = seats(edition.id());
        var late = late(edition.id(), kernen, now);
        return kernen.stream().map(kern -> new KernCover(kern.name(), names(seats, kern, false), names(seats, kern, true),
            late.getOrDefault(kern.id(), 0)))
            .toList();
    }

    private static List<String> names(List<Seat> seats, Kern kern, boolean deputy) {
        return seats.stream().filter(seat -> seat.kernId() == kern.id() && seat.deputy() == deputy).map(Seat::shownName).toList();
    }

    private List<Seat> seats(long editionId) {
        return jdbc.prepareStatement("""
            SELECT k.kern_id, p.shown_name, k.deputy FROM role r JOIN role_kern k ON k.role_id = r.id JOIN person p ON p.id = r.person_id
            WHERE r.edition_id = ? AND r.kind = 'BUURTVERBINDER' AND p.left_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM person_ban b WHERE b.person_id = p.id AND b.lifted_at IS NULL)
            ORDER BY p.shown_name, p.id""", statement -> {
            statement.setLong(1, editionId);
            try (var rows = statement.executeQuery()) {
                var seats = new ArrayList<Seat>();
                while (rows.next()) {
                    seats.add(new Seat(rows.getLong(1), rows.getString(2), rows.getBoolean(3)));
                }
                return seats;
            }
        });
    }

    /** By kern: posts and reports by the index of what is open in the edition, calls by that of what is open in a kern. */
    private Map<Long, Integer> late(long editionId, List<Kern> kernen, Instant now) {
        return jdbc.prepareStatement("SELECT kern_id, COUNT(*) FROM ("
            + "SELECT c.kern_id FROM moderation_case c WHERE c.edition_id = ? AND c.open = TRUE AND c.due_at <= ?"
            + " AND NOT EXISTS (SELECT 1 FROM moderation_question q WHERE q.case_id = c.id AND q.answered_at IS NULL)"
            + " UNION ALL SELECT r.kern_id FROM report r WHERE r.edition_id = ? AND r.due_at <= ?"
            + " UNION ALL " + LateCalls.query(kernen.stream().map(Kern::id).toList()) + ") late GROUP BY kern_id", statement -> {
            statement.setLong(1, editionId);
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setLong(3, editionId);
            statement.setTimestamp(4, Timestamp.from(now));
            statement.setTimestamp(5, Timestamp.from(now));
            statement.setTimestamp(6, Timestamp.from(LateCalls.openedBefore(now)));
            try (var rows = statement.executeQuery()) {
                var late = new HashMap<Long, Integer>();
                while (rows.next()) {
                    late.put(rows.getLong(1), rows.getInt(2));
                }
                return late;
            }
        });
    }
}
