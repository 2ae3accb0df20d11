package nl.buurtkanaal.platform.outage;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.buurtkanaal.platform.errors.WrongSetting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a start wait for its database, says so, and puts the {@link DatabaseDoor} before the connections. */
@Singleton
class DatabaseWatch implements BeanCreatedEventListener<DataSource>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final Duration SAY_EVERY = Duration.ofSeconds(10);
    private static final int UNKNOWN_SCHEMA = 1049;
    private static final int NO_RIGHT_TO_SCHEMA = 1044;
    private static final String ACCESS_DENIED = "28000";

    private final List<DatabaseDoor> doors = new CopyOnWriteArrayList<>();

    /** Before the migrations, which listen to the same event. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        if (!(event.getBean() instanceof HikariDataSource pool)) {
            return event.getBean();
        }
        waitFor(pool);
        var door = new DatabaseDoor(pool);
        doors.add(door);
        return door;
    }

    @EventListener
    void visitorsMayCome(ServerStartupEvent started) {
        doors.forEach(DatabaseDoor::open);
    }

    /** @throws WrongSetting when the database refuses this user or has no such schema, or did not answer at all for ten minutes */
    private static void waitFor(HikariDataSource pool) {
        var start = System.nanoTime();
        var said = start - SAY_EVERY.toNanos();
        while (true) {
            // the pool itself waits for a connection, as long as a request would
            try (var connection = pool.getConnection()) {
                if (said > start) {
                    LOG.info("The database answers, after {} s", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
                }
                return;
            } catch (SQLException e) {
                var refusal = refusal(e);
                var now = System.nanoTime();
                if (ACCESS_DENIED.equals(refusal.getSQLState()) || refusal.getErrorCode() == UNKNOWN_SCHEMA
                    || refusal.getErrorCode() == NO_RIGHT_TO_SCHEMA || now - start > LONGEST_START.toNanos()) {
                    throw new WrongSetting("The database at DATABASE_URL does not let us in (SQL state " + refusal.getSQLState()
                        + ", error " + refusal.getErrorCode() + "). Check DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD.");
                }
                if (now - said >= SAY_EVERY.toNanos()) {
                    said = now;
                    LOG.warn("Waiting for the database of DATABASE_URL (SQL state {}, {} s so far)", refusal.getSQLState(),
                        TimeUnit.NANOSECONDS.toSeconds(now - start));
                }
                if (Thread.currentThread().isInterrupted()) {
                    throw new IllegalStateException("The start was broken off", e);
                }
            }
        }
    }

    private static SQLException refusal(SQLException exception) {
        var found = exception;
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                found = sql;
            }
        }
        return found;
    }
}
