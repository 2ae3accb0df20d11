package nl.buurtkanaal.platform.database;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.platform.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills an empty demo with its invented people and posts, and lets their dates move along at a start on a later day. */
@Singleton
@Requires(property = "buurtkanaal.demo", value = "true")
class DemoFilling {

    private static final Logger LOG = LoggerFactory.getLogger(DemoFilling.class);

    private final List<DemoPart> parts;
    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    DemoFilling(List<DemoPart> parts, JdbcOperations jdbc, TransactionOperations<Connection> transactions, Clock clock) {
        this.parts = parts.stream().sorted(Comparator.comparingInt(DemoPart::order)).toList();
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * After the reference data, before the first request. A part that is half loaded when the power goes is loaded again at the next start.
     */
    @EventListener
    @Order(1000)
    void prepare(StartupEvent started) {
        var today = LocalDate.now(clock.withZone(Time.ZONE));
        for (var part : parts) {
            transactions.executeWrite(status -> {
                prepare(part, today);
                return null;
            });
        }
        LOG.info("Demo: {} parts are of {}", parts.size(), today);
    }

    private void prepare(DemoPart part, LocalDate today) {
        // a part with an intercepted method is a class of the framework: $HelpDemo$Definition$Intercepted
        var name = part.getClass().getSimpleName().replaceFirst("^\\$", "").replaceAll("\\$.*", "");
        var loadedOn = loadedOn(name);
        if (loadedOn.isEmpty()) {
            part.load(clock.instant());
        } else {
            var days = ChronoUnit.DAYS.between(loadedOn.get(), today);
            if (days != 0) {
                part.shift(days);
            }
        }
        remember(name, today);
    }

    private Optional<LocalDate> loadedOn(String part) {
        return jdbc.prepareStatement("SELECT loaded_on FROM demo_load WHERE part = ? FOR UPDATE", statement -> {
            statement.setString(1, part);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getDate(1).toLocalDate()) : Optional.empty();
            }
        });
    }

    private void remember(String part, LocalDate today) {
        jdbc.prepareStatement("REPLACE INTO demo_load (part, loaded_on) VALUES (?, ?)", statement -> {
            statement.setString(1, part);
            statement.setDate(2, Date.valueOf(today));
            return statement.executeUpdate();
        });
    }
}
