package nl.buurtkanaal.socialekaart;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.buurtkanaal.platform.database.Sweep;
import nl.buurtkanaal.platform.jobs.Job;
import nl.buurtkanaal.platform.time.Time;

/**
 * Forgets remarks that were looked into and proposals that were decided on after twelve months, old versions of an entry after twenty-four.
 */
@Singleton
@Connectable
class KeeperCleanUpJob implements Job {

    private static final int MONTHS_OF_WORDS = 12;
    private static final int MONTHS_OF_VERSIONS = 24;
    private static final int BATCH = 500;
    private static final String DECIDED = """
        SELECT d.socialekaart_proposal_id FROM socialekaart_proposal_decision d WHERE d.decided_at < ? LIMIT\s""" + BATCH;
    /** The newest version is the entry itself, and stays however old it is. */
    private static final String OUTDATED = """
        SELECT v.id FROM socialekaart_version v WHERE v.changed_at < ?
          AND EXISTS (SELECT 1 FROM socialekaart_version n WHERE n.socialekaart_entry_id = v.socialekaart_entry_id AND n.number > v.number)
        LIMIT\s""" + BATCH;

    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final Sweep sweep;

    KeeperCleanUpJob(JdbcOperations jdbc, TransactionOperations<Connection> transactions, Sweep sweep) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sweep = sweep;
    }

    @Override
    public String name() {
        return "keeper-clean-up";
    }

    @Override
    public void run(Instant now) {
        var words = now.atZone(Time.ZONE).minusMonths(MONTHS_OF_WORDS).toInstant();
        sweep.delete("DELETE FROM socialekaart_remark WHERE open = FALSE AND remarked_at < ?", words);
        forget(DECIDED, "socialekaart_proposal", words);
        forget(OUTDATED, "socialekaart_version", now.atZone(Time.ZONE).minusMonths(MONTHS_OF_VERSIONS).toInstant());
    }

    private void forget(String which, String table, Instant before) {
        for (var ids = ids(which, before); !ids.isEmpty(); ids = ids(which, before)) {
            var old = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
            var delete = "DELETE FROM " + table + " WHERE id IN (" + old + ")";
            transactions.executeWrite(status -> jdbc.prepareStatement(delete, statement -> statement.executeUpdate()));
        }
    }

    private List<Long> ids(String which, Instant before) {
        return jdbc.prepareStatement(which, statement -> {
            statement.setTimestamp(1, Timestamp.from(before));
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
