package nl.buurtkanaal.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whoever tries what is not theirs leaves a line: which route, how it ended, and a mark by which their other lines are found. */
@MicronautTest(transactional = false)
class RefusalLogTest {

    @Inject
    Cast cast;
    @Inject
    Pages pages;
    @Inject
    SignIn signIn;

    @Test
    void each_refusal_leaves_a_line_with_the_route_and_the_mark_of_the_session() {
        cast.enter();
        var greet = signIn.as("greet");
        var token = greet.open("/uitloggen").first("[name=formtoken]").attr("value");

        var desk = logged(() -> greet.open("/brummen/balie"));
        var roles = logged(() -> greet.open("/brummen/beheer/rollen"));
        var talk = logged(() -> greet.open("/mijn/berichten/geheim"));
        var act = logged(() -> greet.post("/brummen/beheer/rollen/1/intrekking", Map.of("formtoken", token)));
        var stranger = logged(() -> pages.visitor().open("/brummen/balie"));

        assertTrue(desk.matches("GET /\\{editie}/balie 404 \\w+ [0-9a-f]{8,}"), desk);
        assertTrue(roles.startsWith("GET /{editie}/beheer/rollen 404 "), roles);
        assertTrue(talk.startsWith("GET /mijn/berichten/{code} 404 "), talk);
        assertTrue(act.startsWith("POST /{editie}/beheer/rollen/{rol}/intrekking 404 "), act);
        assertEquals(List.of(mark(desk), mark(desk), mark(desk)), List.of(mark(roles), mark(talk), mark(act)), "of one session");
        assertTrue(stranger.startsWith("GET /{editie}/balie 303 ") && mark(stranger).equals("-"), stranger);
    }

    private static String logged(Supplier<?> visit) {
        var logger = (Logger) LoggerFactory.getLogger("requests");
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        try {
            visit.get();
        } finally {
            logger.detachAppender(lines);
            logger.setLevel(null);
            logger.setAdditive(true);
        }
        return lines.list.get(lines.list.size() - 1).getFormattedMessage();
    }

    private static String mark(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }
}
