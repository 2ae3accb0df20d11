package nl.buurtkanaal.privacy;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.person.Leaving;
import nl.buurtkanaal.platform.database.Sweep;
import nl.buurtkanaal.platform.jobs.Job;
import nl.buurtkanaal.platform.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases people without an account twenty-four months after the last thing that was placed or written down for them, as long as an idle
 * account is kept; and forgets the list of erasures once no backup is that old.
 */
@Singleton
@Connectable
class IdleCallerJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(IdleCallerJob.class);
    private static final int MONTHS_KEPT = 24;
    private static final String IDLE = """
        SELECT p.id FROM person p WHERE p.id > ? AND p.left_at IS NULL AND p.created_at < ?
          AND NOT EXISTS (SELECT 1 FROM account a WHERE a.person_id = p.id)
          AND NOT EXISTS (SELECT 1 FROM help_post h WHERE h.subject_id = p.id AND (h.submitted_at >= ? OR h.renewed_on >= DATE(?)))
          AND NOT EXISTS (SELECT 1 FROM help_post h WHERE h.author_id = p.id AND (h.submitted_at >= ? OR h.renewed_on >= DATE(?)))
          AND NOT EXISTS (SELECT 1 FROM willingness w WHERE w.person_id = p.id AND w.said_at >= ?)
          AND NOT EXISTS (SELECT 1 FROM person_note n WHERE n.person_id = p.id AND n.written_at >= ?)
        ORDER BY p.id LIMIT 200""";

    private final JdbcOperations jdbc;
    private final Leaving leaving;
    private final Sweep sweep;

    IdleCallerJob(JdbcOperations jdbc, Leaving leaving, Sweep sweep) {
        this.jdbc = jdbc;
        this.leaving = leaving;
        this.sweep = sweep;
    }

    @Override
    public String name() {
        return "idle-caller";
    }

    @Override
    public void run(Instant now) {
        var before = now.atZone(Time.ZONE).minusMonths(MONTHS_KEPT).toInstant();
        for (var ids = idle(0, before); !ids.isEmpty(); ids = idle(ids.get(ids.size() - 1), before)) {
            for (var id : ids) {
                try {
                    leaving.leave(id, Audit.SITE, now);
                } catch (RuntimeException e) {
                    LOG.warn("Somebody without an account waits for the next run: {}", e.getClass().getSimpleName());
                }
            }
        }
        sweep.delete("DELETE FROM erasure WHERE erased_at < ?", before);
    }

    private List<Long> idle(long after, Instant before) {
        return jdbc.prepareStatement(IDLE, statement -> {
            statement.setLong(1, after);
            for (var i = 2; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                statement.setTimestamp(i, Timestamp.from(before));
            }
            try (var rows = statement.executeQuery()) {
                var ids = new ArrayList<Long>();
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
                return ids;
            }
        });
    }
}
