package nl.buurtkanaal.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.person.signin.PersonDemo;
import org.junit.jupiter.api.Test;

/** The database goes away, answers late, or is not there yet: what visitors meet, and that it passes by itself. */
class OutageTest extends FaultTest {

    private static final String PAGE = "/brummen/hulp";

    @Test
    void without_a_database_everybody_reads_so_at_once_and_it_passes_without_a_restart() throws Exception {
        var node = node().start();
        var greet = signIn(node);
        var talk = greet.open(greet.open("/mijn/berichten").first(".row-title a").attr("href"));

        wire.cut();
        var first = together(node, 16);
        var next = together(node, 16);
        var kept = greet.submit(talk, "#terugschrijven", "bericht", "Zonnebloem bij de deur");

        first.forEach(OutageTest::assertSaysSo);
        next.forEach(OutageTest::assertSaysSo);
        System.out.println("Database away: first sixteen " + slowest(first) + " ms, next sixteen " + slowest(next) + " ms");
        assertTrue(slowest(first) < 4_000, "the first wait for a connection");
        assertTrue(slowest(next) < 1_000, "the next do not");
        assertEquals(503, kept.status());
        assertEquals("Zonnebloem bij de deur", kept.first("form.kept-words [name=bericht]").attr("value"));
        assertEquals(List.of("Zonnebloem bij de deur"), kept.texts(".post-text"));
        assertEquals(503, management(node, "/health/readiness"));
        assertEquals(200, management(node, "/health/liveness"));

        wire.mend();
        var start = System.nanoTime();
        assertTrue(comes(() -> new Visitor(node.address()).open(PAGE).status() == 200));
        System.out.println("Database back: pages after " + millisSince(start) + " ms");
        var again = greet.submit(kept, "form.kept-words");
        var twice = greet.submit(kept, "form.kept-words");
        assertEquals(303, again.status());
        assertEquals(303, twice.status());
        try (var connection = connect()) {
            assertEquals(1, count(connection, "SELECT COUNT(*) FROM message WHERE body = ?", "Zonnebloem bij de deur"));
        }
    }

    @Test
    void a_database_that_answers_after_five_seconds_ends_in_our_page_and_not_in_a_pile_of_threads() throws Exception {
        var node = node().start();
        together(node, 16);
        var before = threads(node);

        wire.slow(Duration.ofSeconds(5));
        var first = together(node, 48);
        var during = threads(node);
        var next = together(node, 48);

        System.out.println("Answers after 5 s: first 48 visitors " + slowest(first) + " ms, next 48 " + slowest(next) + " ms; threads "
            + before + " before, "
            + during + " during");
        first.forEach(OutageTest::assertSaysSo);
        next.forEach(OutageTest::assertSaysSo);
        assertTrue(slowest(first) < 10_000);
        assertTrue(slowest(next) < 2_000);
        assertTrue(during - before < 10, "threads: " + before + ", then " + during);

        wire.slow(Duration.ZERO);
        assertTrue(comes(() -> new Visitor(node.address()).open(PAGE).status() == 200));
    }

    @Test
    void a_start_waits_for_the_database_and_says_so() throws Exception {
        wire.cut();
        var node = node().begin();

        assertTrue(comes(() -> node.said().stream().anyMatch(line -> line.contains("Waiting for the database of DATABASE_URL"))));
        wire.mend();
        node.awaitRunning();

        assertEquals(200, new Visitor(node.address()).open(PAGE).status());
    }

    @Test
    void a_stop_finishes_what_it_is_at_and_takes_nothing_new() throws Exception {
        var node = node().start();
        together(node, 8);
        wire.slow(Duration.ofMillis(250));
        var open = CompletableFuture.supplyAsync(() -> timed(new Visitor(node.address())));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));

        var stop = CompletableFuture.supplyAsync(() -> stopped(node));
        assertTrue(comes(() -> new Visitor(node.management()).open("/health/readiness").status() == 503),
            "a proxy hears to send nobody any more");
        assertEquals(200, new Visitor(node.address()).open(PAGE).status(), "and until it has heard, the doors are open");
        var took = stop.get();

        System.out.println("Stop under way: " + took.toMillis() + " ms, its visitor got " + open.get().page.status());
        assertEquals(200, open.get().page.status());
        assertTrue(took.toSeconds() < 20);
    }

    private static Duration stopped(SiteNode node) {
        try {
            return node.stop();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Visitor signIn(SiteNode node) {
        var visitor = new Visitor(node.address());
        var answer = visitor.submit(visitor.open("/inloggen"), "#wachtwoord-formulier", "email", "greet@voorbeeld.example", "wachtwoord",
            PersonDemo.PASSWORD);
        assertTrue(answer.redirect().isPresent(), answer::text);
        return visitor;
    }

    private record Timed(Page page, long millis) {
    }

    private static Timed timed(Visitor visitor) {
        var start = System.nanoTime();
        var page = visitor.open(PAGE);
        return new Timed(page, millisSince(start));
    }

    private static List<Timed> together(SiteNode node, int visitors) {
        var threads = Executors.newFixedThreadPool(visitors);
        try {
            return IntStream.range(0, visitors)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> timed(new Visitor(node.address())), threads)).toList()
                .stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static void assertSaysSo(Timed answer) {
        assertEquals(503, answer.page.status(), answer.page::text);
        assertTrue(answer.page.has("header") && answer.page.text().contains("Probeer het over een paar minuten nog een keer")
            || answer.page.text().contains("Het is nu erg druk"), answer.page::text);
    }

    private static long slowest(List<Timed> answers) {
        return answers.stream().mapToLong(Timed::millis).max().orElseThrow();
    }

    private static int management(SiteNode node, String path) throws Exception {
        return get(node, path).statusCode();
    }

    private static int threads(SiteNode node) throws Exception {
        return get(node, "/prometheus").body().lines().filter(line -> line.startsWith("jvm_threads_live_threads")).findFirst()
            .map(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ')))).orElseThrow();
    }

    private static HttpResponse<String> get(SiteNode node, String path) throws Exception {
        return HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(node.management().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static boolean comes(BooleanSupplier condition) {
        for (var end = System.nanoTime()
            + TimeUnit.SECONDS.toNanos(60); System.nanoTime() < end; LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100))) {
            if (condition.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
