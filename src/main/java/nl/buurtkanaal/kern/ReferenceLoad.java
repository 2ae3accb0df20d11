package nl.buurtkanaal.kern;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import nl.buurtkanaal.platform.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the places in the database in line with the files, when one of these changed. All of it in one transaction, so that a start that
 * is killed leaves nothing half; nodes that start together take turns, and the second finds nothing left to do.
 */
@Singleton
class ReferenceLoad {
    /** Raise it when the same files must give other rows, so that they are loaded again. */
    private static final int RULES = 1;
    private static final String ALL = "*";
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceLoad.class);

    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    ReferenceLoad(TransactionOperations<Connection> transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return false when nothing had changed */
    boolean run(ReferenceFiles files) {
        var wanted = new HashMap<>(files.hashes());
        wanted.put(ALL, files.fingerprint(RULES));
        return transactions.executeWrite(status -> {
            try {
                var connection = status.getConnection();
                var loaded = lockAndRead(connection);
                if (wanted.get(ALL).equals(loaded.get(ALL))) {
                    return false;
                }
                var start = System.nanoTime();
                load(connection, files, loaded, wanted);
                LOG.info("Loaded gemeenten and kernen in {} ms", (System.nanoTime() - start) / 1_000_000);
                return true;
            } catch (SQLException e) {
                throw new IllegalStateException("The reference data could not be loaded", e);
            }
        });
    }

    private void load(Connection connection, ReferenceFiles files, Map<String, String> loaded, Map<String, String> wanted)
        throws SQLException {
        var today = LocalDate.ofInstant(clock.instant(), Time.ZONE);
        var rows = files.kernen();
        var gemeenten = new GemeenteTable(connection).store(files.gemeenten(), today);
        var kernen = new KernTable(connection).store(rows, gemeenten, today);
        var places = new PlaceTables(connection);
        places.storePostcodes(rows, kernen);
        places.storeNeighbours(files.barriers(), kernen);
        places.storeHashes(loaded, wanted, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** The row of {@link #ALL} is there since the migrations; who holds its lock loads. */
    private static Map<String, String> lockAndRead(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT sha256 FROM reference_load WHERE file_name = '*' FOR UPDATE")) {
            lock.executeQuery().close();
        }
        var hashes = new HashMap<String, String>();
        try (var statement = connection.prepareStatement("SELECT file_name, sha256 FROM reference_load");
             var rows = statement.executeQuery()) {
            while (rows.next()) {
                hashes.put(rows.getString(1), rows.getString(2));
            }
        }
        return hashes;
    }
}
