package nl.buurtkanaal.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.IntStream;
import nl.buurtkanaal.cast.Visitor;
import org.junit.jupiter.api.Test;

/**
 * How long a start takes on a database that is there, with the archive of classes of the README, and how much memory a node has under load.
 */
class StartTest extends FaultTest {

    private static final Path FOLDER = Path.of("target", "start").toAbsolutePath();
    private static final Duration BAR = Duration.ofSeconds(3);
    private static final int MEMORY_BAR_MIB = 400;
    private static final int ROUNDS = 5;
    private static final int VISITORS = 16;
    private static final List<String> ADDRESSES = List.of("/brummen", "/brummen/hulp", "/brummen/hulp?kern=oeken",
        "/brummen/hulp?zoek=tuin", "/brummen/sociale-kaart", "/brummen/spreekuren", "/kampen", "/brummen/kernen/oeken");

    @Test
    void a_start_takes_less_than_three_seconds_and_a_node_under_load_less_than_400_mib() throws Exception {
        var jar = jar();
        var archive = FOLDER.resolve("buurtkanaal.jsa");
        var use = "-XX:SharedArchiveFile=" + archive;
        Files.deleteIfExists(archive);
        var plain = start(jar);
        start(jar, "-XX:ArchiveClassesAtExit=" + archive);
        var starts = new ArrayList<Duration>();
        for (var i = 0; i < ROUNDS; i++) {
            starts.add(start(jar, use));
        }
        starts.sort(null);

        var node = new SiteNode(settings(), jar, flags(use));
        nodes.add(node);
        node.start();
        var begin = resident(node);
        var pages = visit(node, times("seconds", 30));
        var most = resident(node);
        var uploads = new Uploads(node.address(), signIn);
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(times("seconds", 30));
        var pictures = CompletableFuture.supplyAsync(() -> uploads.sendWhile(() -> System.nanoTime() < end));
        visit(node, times("seconds", 30));
        var taken = pictures.join();
        var withPictures = resident(node);

        System.out.printf("Start without archive %d ms; with archive %s ms, median %d%n", plain.toMillis(),
            starts.stream().map(Duration::toMillis).toList(), starts.get(ROUNDS / 2).toMillis());
        System.out.printf("Resident %d MiB at the start, %d MiB after %d pages of %d visitors%n", begin, most, pages, VISITORS);
        System.out.printf("Resident %d MiB after %d pictures of a telephone beside them%n", withPictures, taken);
        assertTrue(Math.max(most, withPictures) < MEMORY_BAR_MIB, most + " MiB, with pictures " + withPictures);
        assertTrue(starts.get(ROUNDS / 2).compareTo(BAR) < 0, () -> starts + " with an archive");
    }

    @Override
    Map<String, String> settings() {
        var settings = super.settings();
        settings.put("MALLOC_ARENA_MAX", "2");
        return settings;
    }

    /** From the command to the line that says it runs; stopped afterwards, as the archive is written at the end. */
    private Duration start(Path jar, String... flags) throws Exception {
        var node = new SiteNode(settings(), jar, flags(flags));
        nodes.add(node);
        var start = System.nanoTime();
        node.start();
        var took = Duration.ofNanos(System.nanoTime() - start);
        node.stop();
        return took;
    }

    /** Those of the README. */
    private static String[] flags(String... more) {
        var flags = new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Xmx160m", "-Xss512k",
            "-XX:ReservedCodeCacheSize=48m", "-XX:MaxDirectMemorySize=32m", "-XX:TrimNativeHeapInterval=2000",
            "-Dbuurtkanaal.drain-seconds=0", "-Dbuurtkanaal.limits.enabled=false"));
        flags.addAll(List.of(more));
        return flags.toArray(String[]::new);
    }

    private static int visit(SiteNode node, int seconds) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(VISITORS);
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var visits = IntStream.range(0, VISITORS).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
            var visitor = new Visitor(node.address());
            var pages = 0;
            while (System.nanoTime() < end) {
                if (pages % 20 == 19) {
                    visitor.submit(visitor.open("/inloggen"), "#wachtwoord-formulier", "email", "greet@voorbeeld.example", "wachtwoord",
                        "een ander woord");
                }
                var path = ADDRESSES.get((i + pages++) % ADDRESSES.size());
                var status = visitor.visit(path).status();
                if (status != 200) {
                    throw new AssertionError(path + " answered " + status);
                }
            }
            return pages;
        }, threads)).toList();
        var pages = visits.stream().mapToInt(CompletableFuture::join).sum();
        threads.shutdown();
        return pages;
    }

    private static int resident(SiteNode node) throws IOException {
        var status = Path.of("/proc", String.valueOf(node.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
            .map(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    }

    /** Our classes as a jar: an archive of classes takes them from jars only. */
    private static Path jar() throws IOException {
        Files.createDirectories(FOLDER);
        var jar = FOLDER.resolve("site.jar");
        var made = ToolProvider.findFirst("jar").orElseThrow()
            .run(System.out, System.err, "cf", jar.toString(), "-C", Path.of("target", "classes").toString(), ".");
        assertEquals(0, made);
        return jar;
    }
}
