package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.audit.Audit;

/** Buurtverbinders who are away, and who looks after their kernen meanwhile: from that moment on with the rights of the one who is away. */
@Singleton
@Connectable
public class Absences {

    private final JdbcOperations jdbc;
    private final Audit audit;

    Absences(JdbcOperations jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * Somebody who is away now or will be.
     *
     * @param until when they come back by themselves; null until they say so
     */
    @Introspected
    public record Absence(long personId, String shownName, long coverId, String coverName, Instant from, @Nullable Instant until) {
    }

    /**
     * A buurtverbinder goes away; an earlier absence of theirs ends with it.
     *
     * @param coverId a colleague with that role in the same edition
     * @return false when one of the two is no buurtverbinder there, or they are the same person
     */
    @Transactional
    public boolean goAway(long personId, long editionId, long coverId, Instant from, @Nullable Instant until, long by, Instant now) {
        if (personId == coverId) {
            return false;
        }
        comeBack(personId, editionId, by, now);
        var noted = jdbc.prepareStatement("""
            INSERT INTO role_absence (role_id, covered_by, from_at, until_at, noted_by, noted_at)
            SELECT r.id, c.id, ?, ?, ?, ? FROM role r JOIN role c ON c.edition_id = r.edition_id AND c.kind = r.kind
            WHERE r.kind = 'BUURTVERBINDER' AND r.edition_id = ? AND r.person_id = ? AND c.person_id = ?""", statement -> {
            statement.setTimestamp(1, Timestamp.from(from));
            statement.setTimestamp(2, until == null ? null : Timestamp.from(until));
            statement.setLong(3, by);
            statement.setTimestamp(4, Timestamp.from(now));
            statement.setLong(5, editionId);
            statement.setLong(6, personId);
            statement.setLong(7, coverId);
            return statement.executeUpdate() == 1;
        });
        if (noted) {
            audit.record(by, "role.away", "person", personId, null);
        }
        return noted;
    }

    /** They are back. Returns whether they were away. */
    @Transactional
    public boolean comeBack(long personId, long editionId, long by, Instant now) {
        var ended = jdbc.prepareStatement("""
            UPDATE role_absence SET ended_at = ? WHERE ended_at IS NULL
              AND role_id IN (SELECT r.id FROM role r WHERE r.person_id = ? AND r.edition_id = ?
                  AND r.kind = 'BUURTVERBINDER')""", statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setLong(2, personId);
            statement.setLong(3, editionId);
            return statement.executeUpdate() > 0;
        });
        if (ended) {
            audit.record(by, "role.back", "person", personId, null);
        }
        return ended;
    }

    /** Who is away in an edition, or will be, by name. */
    public List<Absence> of(long editionId, Instant now) {
        return jdbc.prepareStatement("""
            SELECT p.id, p.shown_name, q.id AS cover_id, q.shown_name AS cover_name, ab.from_at, ab.until_at
            FROM role_absence ab JOIN role r ON r.id = ab.role_id JOIN person p ON p.id = r.person_id
            JOIN role c ON c.id = ab.covered_by JOIN person q ON q.id = c.person_id
            WHERE r.edition_id = ? AND ab.ended_at IS NULL AND (ab.until_at IS NULL OR ab.until_at > ?) ORDER BY p.shown_name, p.id
                LIMIT 100""", statement -> {
            statement.setLong(1, editionId);
            statement.setTimestamp(2, Timestamp.from(now));
            try (var rows = statement.executeQuery()) {
                var absences = new ArrayList<Absence>();
                while (rows.next()) {
                    var until = rows.getTimestamp(6);
                    absences.add(new Absence(rows.getLong(1), rows.getString(2), rows.getLong(3), rows.getString(4),
                        rows.getTimestamp(5).toInstant(),
                        until == null ? null : until.toInstant()));
                }
                return absences;
            }
        });
    }
}
