package nl.buurtkanaal.cast;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;

/** What stands in the tables, read and changed behind the back of the site. */
@Singleton
public final class Rows {

    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;

    Rows(JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The first column of the first row, as the database writes it. */
    public String text(String sql) {
        return transactions.executeRead(status -> jdbc.prepareStatement(sql, statement -> {
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new AssertionError("No row: " + sql);
                }
                return rows.getString(1);
            }
        }));
    }

    /** The same as a number. */
    public long number(String sql) {
        return Long.parseLong(text(sql));
    }

    /** Returns how many rows changed. */
    public int change(String sql) {
        return transactions.executeWrite(status -> jdbc.prepareStatement(sql, statement -> statement.executeUpdate()));
    }
}
