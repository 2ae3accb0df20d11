package nl.buurtkanaal.platform.figures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the figures of the database when somebody looks, at most every ten seconds; without a database they are no number. */
@Singleton
@Connectable
public class Figures {

    private static final long KEPT_NANOS = Duration.ofSeconds(10).toNanos();

    private final List<Figure> figures;
    private final JdbcOperations jdbc;
    private final Clock clock;
    private Map<String, Double> known = Map.of();
    private long askedAt;

    Figures(List<Figure> figures, JdbcOperations jdbc, Clock clock) {
        this.figures = figures;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them by name. */
    public synchronized Map<String, Double> now() {
        if (known.isEmpty() || System.nanoTime() - askedAt > KEPT_NANOS) {
            known = ask();
            askedAt = System.nanoTime();
        }
        return known;
    }

    private Map<String, Double> ask() {
        var moment = Timestamp.from(clock.instant());
        var answers = new HashMap<String, Double>();
        for (var figure : figures) {
            answers.put(figure.name(), answer(figure.question(), moment));
        }
        return answers;
    }

    private double answer(String question, Timestamp moment) {
        try {
            return jdbc.prepareStatement(question, statement -> {
                for (var i = 1; i <= question.chars().filter(c -> c == '?').count(); i++) {
                    statement.setTimestamp(i, moment);
                }
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? rows.getDouble(1) : 0.0;
                }
            });
        } catch (RuntimeException away) {
            // the readiness check says why
            return Double.NaN;
        }
    }

    /** Shows them to whoever measures. */
    @Singleton
    static final class Shown {

        private final MeterRegistry registry;
        private final List<Figure> figures;
        private final Figures answers;

        Shown(MeterRegistry registry, List<Figure> figures, Figures answers) {
            this.registry = registry;
            this.figures = figures;
            this.answers = answers;
        }

        @EventListener
        void show(ServerStartupEvent started) {
            figures.forEach(figure -> Gauge.builder(figure.name(), () -> valueOf(figure)).description(figure.description())
                .register(registry));
        }

        private double valueOf(Figure figure) {
            try {
                return answers.now().getOrDefault(figure.name(), Double.NaN);
            } catch (RuntimeException away) {
                return Double.NaN;
            }
        }
    }
}
