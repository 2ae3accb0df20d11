package nl.buurtkanaal.benchmark;

import io.micronaut.core.annotation.Nullable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Inserts rows by the thousand, written out in the statement: the next thousand is made while the database takes the last. */
final class Rows implements AutoCloseable {

    private static final int CHARACTERS = 400_000;

    private final Connection connection;
    private final String insert;
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final StringBuilder sql = new StringBuilder(CHARACTERS + 10_000);
    private boolean firstValue;
    @Nullable
    private Future<?> underWay;

    Rows(Connection connection, String table, String columns) {
        this.connection = connection;
        this.insert = "INSERT INTO " + table + " (" + columns + ") VALUES ";
        sql.append(insert);
    }

    Rows row() {
        sql.append(sql.length() == insert.length() ? "(" : ",(");
        firstValue = true;
        return this;
    }

    Rows value(long number) {
        comma().append(number);
        return this;
    }

    Rows value(@Nullable String text) {
        if (text == null) {
            comma().append("NULL");
        } else {
            comma().append('\'').append(text.indexOf('\'') < 0 && text.indexOf('\\') < 0 ? text
                : text.replace("\\", "\\\\").replace("'", "''")).append('\'');
        }
        return this;
    }

    void end() {
        sql.append(')');
        if (sql.length() > CHARACTERS) {
            flush();
        }
    }

    private StringBuilder comma() {
        if (!firstValue) {
            sql.append(',');
        }
        firstValue = false;
        return sql;
    }

    private void flush() {
        if (sql.length() == insert.length()) {
            return;
        }
        await();
        var statements = sql.toString();
        sql.setLength(insert.length());
        underWay = writer.submit(() -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(statements);
            }
        });
    }

    private void await() {
        if (underWay == null) {
            return;
        }
        try {
            underWay.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All rows are in the database, and committed. */
    @Override
    public void close() throws SQLException {
        try {
            flush();
            await();
            connection.commit();
        } finally {
            writer.shutdown();
        }
    }
}
