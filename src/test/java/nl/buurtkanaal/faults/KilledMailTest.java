package nl.buurtkanaal.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import nl.buurtkanaal.cast.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two nodes, one of them killed again and again while mails are promised and go out to a real SMTP server: none is lost, and at most one
 * for each kill comes twice, told apart by their Message-ID. {@code -Dfaults.minutes} says for how long, {@code -Dfaults.kills} how often
 * at most.
 */
class KilledMailTest extends FaultTest {

    /** As long as mails go out the nodes are catching up; a busy machine takes its time. */
    private static final Duration NOTHING_WENT_OUT = Duration.ofMinutes(1);
    private static final List<String> READERS = List.of("greet", "kees", "ans", "fatma", "willem", "loes");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private volatile boolean over;

    @BeforeEach
    void open() throws SQLException {
        server.start();
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM outbox");
            // whatever the nodes' own jobs find to tell is not counted
            statement.executeUpdate("DELETE FROM scheduled_tasks");
        }
    }

    @AfterEach
    void close() {
        over = true;
        server.stop();
    }

    @Override
    Map<String, String> settings() {
        var settings = new HashMap<>(super.settings());
        settings.put("SMTP_PORT", String.valueOf(server.getSmtp().getPort()));
        return settings;
    }

    @Test
    void no_mail_is_lost_and_at_most_one_for_each_kill_comes_twice() throws Exception {
        var until = System.nanoTime() + TimeUnit.MINUTES.toNanos(times("minutes", 10));
        var most = times("kills", Integer.MAX_VALUE);
        var living = node().start();
        var victim = node().start();
        var asked = new AtomicInteger();
        var people = READERS.stream().map(reader -> asking(living, reader, asked)).toList();
        var kills = 0;
        while (kills < most && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1_000 + ThreadLocalRandom.current().nextInt(4_000)));
            victim.kill();
            kills++;
            victim.start();
        }
        over = true;
        for (var person : people) {
            person.join();
        }
        awaitQuiet();

        var received = received();
        var lost = 0;
        var doubled = 0;
        var promised = 0;
        try (var connection = connect(); var statement = connection.createStatement();
             var rows = statement.executeQuery("SELECT message_id, state FROM outbox")) {
            while (rows.next()) {
                promised++;
                var count = received.getOrDefault(rows.getString(1), 0);
                lost += count == 0 && rows.getInt(2) != 2 ? 1 : 0;
                doubled += Math.max(0, count - 1);
            }
        }
        System.out.printf("%d kills: %d mails asked for and %d promised, %d received, %d lost, %d doubles%n", kills, asked.get(), promised,
            received.values().stream().mapToInt(Integer::intValue).sum(), lost, doubled);
        assertTrue(asked.get() >= 10 * kills, "there was something to lose");
        assertTrue(promised >= asked.get(), "every answer meant a promise");
        assertEquals(0, lost);
        assertTrue(doubled <= kills, doubled + " doubles in " + kills + " kills");
        try (var connection = connect()) {
            assertEquals(0, count(connection, "SELECT COUNT(*) FROM outbox WHERE state <> 1"), "waiting or given up");
        }
    }

    /** Somebody who asks for a sign-in link, again and again. */
    private Thread asking(SiteNode node, String reader, AtomicInteger asked) {
        var thread = new Thread(() -> {
            var visitor = new Visitor(node.address());
            var page = visitor.open("/inloggen");
            while (!over) {
                var answer = visitor.submit(page, "#link-formulier", "linkEmail", reader + "@voorbeeld.example");
                if (answer.status() < 400) {
                    asked.incrementAndGet();
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(400));
            }
        }, "asks for links: " + reader);
        thread.start();
        return thread;
    }

    private void awaitQuiet() throws SQLException {
        try (var connection = connect()) {
            var waiting = Long.MAX_VALUE;
            var end = System.nanoTime() + NOTHING_WENT_OUT.toNanos();
            while (waiting > 0 && System.nanoTime() < end) {
                var now = count(connection, "SELECT COUNT(*) FROM outbox WHERE state = 0");
                if (now < waiting) {
                    waiting = now;
                    end = System.nanoTime() + NOTHING_WENT_OUT.toNanos();
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }

    /** How often each came, by the part of the Message-ID that we gave it. */
    private Map<String, Integer> received() throws MessagingException {
        var received = new HashMap<String, Integer>();
        for (var mail : server.getReceivedMessages()) {
            received.merge(mail.getHeader("Message-ID")[0].replaceFirst("^<", "").replaceFirst("@.*", ""), 1, Integer::sum);
        }
        return received;
    }
}
