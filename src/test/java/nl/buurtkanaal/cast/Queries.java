package nl.buurtkanaal.cast;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Hears what the pages ask the database. Jobs that run meanwhile do not count. */
public final class Queries extends AppenderBase<ILoggingEvent> {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("io.micronaut.data.query");

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private Queries() {
    }

    /** The questions that are asked while this runs, in order. */
    public static List<String> during(Runnable visit) {
        var queries = new Queries();
        var level = LOGGER.getLevel();
        queries.setContext(LOGGER.getLoggerContext());
        queries.start();
        var loud = LOGGER.isAdditive();
        LOGGER.setAdditive(false);
        LOGGER.addAppender(queries);
        LOGGER.setLevel(Level.DEBUG);
        try {
            visit.run();
        } finally {
            LOGGER.setLevel(level);
            LOGGER.setAdditive(loud);
            LOGGER.detachAppender(queries);
            queries.stop();
        }
        return List.copyOf(queries.heard);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getMessage().startsWith("Executing") && !event.getThreadName().startsWith("scheduled")) {
            heard.add(event.getFormattedMessage());
        }
    }
}
