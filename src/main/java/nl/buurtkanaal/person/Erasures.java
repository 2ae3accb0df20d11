package nl.buurtkanaal.person;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Who was erased, by id and moment only. A backup of before knows them still: whoever restores it puts this list back beside it and erases
 * everybody on it again, before the site opens.
 */
@Singleton
@Connectable
public class Erasures {

    private static final int STRETCH = 500;

    private final JdbcOperations jdbc;

    Erasures(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The people on the list who are here nevertheless, lowest id first, at most five hundred after {@code afterId}. Ids are given out
     * again after a restore, so who came after the erasure of an id is somebody else.
     */
    public List<Long> undone(long afterId) {
        return jdbc.prepareStatement("""
            SELECT e.person_id FROM erasure e JOIN person p ON p.id = e.person_id
            WHERE e.person_id > ? AND p.created_at < e.erased_at AND p.left_at IS NULL
            ORDER BY e.person_id LIMIT\s""" + STRETCH, statement -> {
            statement.setLong(1, afterId);
            try (var rows = statement.executeQuery()) {
                var ids = new ArrayList<Long>();
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
                return ids;
            }
        });
    }

    @Transactional
    void add(long personId, Instant now) {
        jdbc.prepareStatement("""
            INSERT INTO erasure (person_id, erased_at) VALUES (?, ?)
            ON DUPLICATE KEY UPDATE erased_at = GREATEST(erased_at, VALUES(erased_at))""",
            statement -> {
                statement.setLong(1, personId);
                statement.setTimestamp(2, Timestamp.from(now));
                return statement.executeUpdate();
            });
    }
}
