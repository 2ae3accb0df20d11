package nl.buurtkanaal.platform.outage;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;

/**
 * The way to the connections. After one visitor waited in vain, nobody waits any more: each is told at once, while one thread looks twice a
 * second whether the database answers again. So an outage holds no threads, and ends without a restart.
 */
final class DatabaseDoor implements DataSource {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(DatabaseDoor.class);
    private static final long LOOK_EVERY_MILLIS = 500;
    /** A job; longer, and a line that silently died would hold its connection. */
    private static final int JOB_MILLIS = (int) TimeUnit.MINUTES.toMillis(2);
    /** A migration of a large table. */
    private static final int START_MILLIS = (int) TimeUnit.HOURS.toMillis(6);
    private static final String CONNECTION_STATE = "08001";

    private final HikariDataSource pool;
    private final AtomicBoolean away = new AtomicBoolean();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "database-watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean open;
    private volatile long awaySince;

    DatabaseDoor(HikariDataSource pool) {
        this.pool = pool;
    }

    /** From now on there are visitors. Until then the start uses one connection, and a migration may take its time. */
    void open() {
        open = true;
        pool.setMinimumIdle(pool.getMaximumPoolSize());
    }

    @Override
    public Connection getConnection() throws SQLException {
        var patient = !open || Patience.isHere();
        if (!patient && away.get()) {
            throw new SQLTransientConnectionException("the database is away", CONNECTION_STATE);
        }
        try {
            var connection = pool.getConnection();
            if (patient) {
                // the pool sets it back when the connection is returned
                connection.setNetworkTimeout(Runnable::run, open ? JOB_MILLIS : START_MILLIS);
            }
            return connection;
        } catch (SQLTransientConnectionException e) {
            if (!patient) {
                close(e);
            }
            throw e;
        }
    }

    private void close(SQLException why) {
        if (away.compareAndSet(false, true)) {
            awaySince = System.nanoTime();
            LOG.error("No database connection (SQL state {}): every page answers 503 until there is one", why.getSQLState());
            watch.schedule(this::look, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try (var connection = pool.getConnection()) {
            if (connection.isValid(1)) {
                away.set(false);
                LOG.warn("The database answers again, after {} s", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - awaySince));
                return;
            }
        } catch (SQLException | RuntimeException stillAway) {
            // the next look comes soon
        }
        if (!pool.isClosed()) {
            watch.schedule(this::look, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return pool.getConnection(user, password);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : type.isInstance(pool) ? type.cast(pool) : pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || type.isInstance(pool) || pool.isWrapperFor(type);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
    }
}
