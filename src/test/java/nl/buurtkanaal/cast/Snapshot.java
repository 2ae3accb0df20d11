package nl.buurtkanaal.cast;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Keeps what the demo filled, in a second schema beside the first, and puts it back with one INSERT for each table: reading the demo's
 * files again for each test takes thirty times as long.
 */
@Singleton
final class Snapshot {

    /** The tables with rows of each snapshot that was taken in this JVM; the database outlives the application of a test class. */
    private static final Map<String, List<String>> TAKEN = new ConcurrentHashMap<>();

    private final TransactionOperations<Connection> transactions;

    Snapshot(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    boolean taken(String name) {
        return TAKEN.containsKey(name);
    }

    /** Keeps the rows of these tables as they are now; {@code condition} says which of one table, "" all. */
    void take(String name, Predicate<String> tables, Map<String, String> conditions) {
        TAKEN.put(name, transactions.executeWrite(status -> using(status.getConnection(), statement -> {
            var schema = schema(statement, name);
            statement.execute("DROP DATABASE IF EXISTS " + schema);
            statement.execute("CREATE DATABASE " + schema);
            var filled = new ArrayList<String>();
            for (var table : tables(statement).filter(tables).toList()) {
                statement.execute("CREATE TABLE " + schema + "." + table + " AS SELECT * FROM " + table
                    + conditions.getOrDefault(table, ""));
                try (var rows = statement.executeQuery("SELECT 1 FROM " + schema + "." + table + " LIMIT 1")) {
                    if (rows.next()) {
                        filled.add(table);
                    }
                }
            }
            return filled;
        })));
    }

    /** Puts the rows back into tables that were emptied. */
    void putBack(String name) {
        transactions.executeWrite(status -> using(status.getConnection(), statement -> {
            var schema = schema(statement, name);
            for (var table : TAKEN.get(name)) {
                statement.addBatch("INSERT INTO " + table + " SELECT * FROM " + schema + "." + table);
            }
            return statement.executeBatch();
        }));
    }

    /** Empties these tables. */
    void empty(Predicate<String> tables, Map<String, String> conditions) {
        transactions.executeWrite(status -> using(status.getConnection(), statement -> {
            for (var table : tables(statement).filter(tables).toList()) {
                statement.addBatch("DELETE FROM " + table + conditions.getOrDefault(table, ""));
            }
            return statement.executeBatch();
        }));
    }

    private static Stream<String> tables(Statement statement) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = statement.executeQuery("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables.stream();
    }

    private static String schema(Statement statement, String name) throws SQLException {
        try (var rows = statement.executeQuery("SELECT DATABASE()")) {
            rows.next();
            return rows.getString(1) + "_" + name;
        }
    }

    /** The demo's rows name each other in circles, so the engine looks at no foreign key meanwhile. */
    private static <T> T using(Connection connection, Work<T> work) {
        try (var statement = connection.createStatement()) {
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            try {
                return work.on(statement);
            } finally {
                statement.execute("SET FOREIGN_KEY_CHECKS = 1");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work<T> {
        T on(Statement statement) throws SQLException;
    }
}
