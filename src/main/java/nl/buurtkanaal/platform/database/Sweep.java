package nl.buurtkanaal.platform.database;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;

/** Deletes what is over, a few hundred rows in each transaction: no reader waits for it, and a crash leaves the rest for the next run. */
@Singleton
public class Sweep {

    private static final int BATCH = 500;

    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;

    Sweep(JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Runs a DELETE of one table until nothing is left to delete.
     *
     * @param statement without its LIMIT; its {@code ?} are all the moment before which things are over, and an index finds them
     * @return how many rows went
     */
    public int delete(String statement, Instant before) {
        var gone = 0;
        int now;
        do {
            now = transactions.executeWrite(status -> jdbc.prepareStatement(statement + " LIMIT " + BATCH, delete -> {
                for (var i = 1; i <= delete.getParameterMetaData().getParameterCount(); i++) {
                    delete.setTimestamp(i, Timestamp.from(before));
                }
                return delete.executeUpdate();
            }));
            gone += now;
        } while (now == BATCH);
        return gone;
    }
}
