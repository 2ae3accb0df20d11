package nl.buurtkanaal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.introduction.Matches;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures, and holds the site to its bars. Sizes, rounds and seconds can be made smaller for a quick look, such as
 * {@code -Dbenchmark.sizes=10000,100000 -Dbenchmark.warm-up=10}; the bars are those of a million posts.
 */
@Tag("benchmark")
class SpeedTest {

    private static final List<Integer> SIZES = Arrays.stream(System.getProperty("benchmark.sizes", "10000,100000,1000000").split(","))
        .map(Integer::valueOf).toList();
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("benchmark.warm-up", 60));
    private static final Duration ALONE = Duration.ofMillis(Integer.getInteger("benchmark.alone-millis", 1_200));
    private static final Duration CROWDED = Duration.ofSeconds(Integer.getInteger("benchmark.crowded-seconds", 8));
    private static final int CROWD = 16;
    private static final int MATCHES = 10;

    private final Report report = new Report();
    private final List<Site> sites = new ArrayList<>();
    private Site largest;

    @Test
    void a_million_posts_elsewhere_do_not_slow_a_kern_down() throws Exception {
        var server = DatabaseServer.open();
        try {
            for (var size : SIZES) {
                sites.add(Site.open(size, server));
            }
            largest = sites.get(sites.size() - 1);
            report.machine(server.version(), SIZES, ROUNDS);
            warmUp();
            alone();
            crowded();
            matches();
            queries();
        } finally {
            for (var site : sites) {
                site.tidy();
                site.close();
            }
        }
        var text = report.text();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "speed.md"), text);
        System.out.println(text);
        Assertions.assertTrue(report.missed().isEmpty(), () -> "Missed:\n" + String.join("\n", report.missed()));
    }

    private static List<Visit> visits(Site site) throws SQLException {
        return List.of(Visit.home(site), Visit.edition(site), Visit.board(site), Visit.boardSignedIn(site), Visit.category(site),
            Visit.search(site), Visit.strangersPost(site), Visit.post(site), Visit.placing(site));
    }

    /** The compiler of the JVM takes half a minute of full load to see what matters. */
    private void warmUp() throws Exception {
        var end = System.nanoTime() + WARM_UP.toNanos();
        var slice = Duration.ofMillis(700);
        do {
            for (var site : sites) {
                for (var visit : visits(site)) {
                    try (var callers = site.callers(visit.most() < Integer.MAX_VALUE ? 1 : 4)) {
                        callers.call(visit.requests(), visit.status(), slice, visit.most());
                    }
                }
                try (var callers = site.callers(4)) {
                    callers.call(Visit.queryOnly().requests(), 200, slice, Integer.MAX_VALUE);
                }
            }
        } while (System.nanoTime() < end);
    }

    /** One visitor at a time: each page on each site, in turn. */
    private void alone() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            for (var site : sites) {
                for (var visit : visits(site)) {
                    try (var callers = site.callers(1)) {
                        report.alone(visit, site.posts, callers.call(visit.requests(), visit.status(), ALONE, visit.most()));
                    }
                }
            }
        }
    }

    private void crowded() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            for (var visit : List.of(Visit.board(largest), Visit.boardSignedIn(largest), Visit.queryOnly())) {
                try (var callers = largest.callers(CROWD)) {
                    var work = Work.now();
                    var answers = callers.call(visit.requests(), visit.status(), CROWDED, Integer.MAX_VALUE);
                    report.crowded(visit, answers, Work.now().since(work));
                }
            }
        }
    }

    private void matches() throws Exception {
        for (var site : sites) {
            var posts = readersPosts(site);
            var matches = site.context.getBean(Matches.class);
            var times = new ArrayList<Long>();
            for (var round = 0; round < 2 * ROUNDS; round++) {
                for (var post : posts) {
                    var start = System.nanoTime();
                    matches.of(post, MATCHES);
                    if (round >= ROUNDS) {
                        times.add(System.nanoTime() - start);
                    }
                }
            }
            try (var log = new QueryLog(site)) {
                var reads = new ArrayList<Long>();
                var touched = new ArrayList<Long>();
                for (var query : log.of(() -> posts.forEach(post -> matches.of(post, MATCHES)))) {
                    reads.add(log.rowsRead(query));
                    touched.add(log.rowsTouched(query));
                }
                report.matches(site.posts, times, reads, touched);
            }
        }
    }

    private static List<HelpPost> readersPosts(Site site) throws SQLException {
        var posts = site.context.getBean(HelpPosts.class);
        var ids = new ArrayList<HelpPost>();
        try (var connection = site.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(
            "SELECT id FROM help_post WHERE on_board = 1 AND kern_id = (SELECT kern_id FROM help_post WHERE code = '"
                + site.postsOf(Visit.READER).get(0)
                + "') ORDER BY id LIMIT 200")) {
            while (rows.next()) {
                ids.add(posts.byId(rows.getLong(1)).orElseThrow());
            }
        }
        return ids;
    }

    /** What each page asks of the database, on the largest site. */
    private void queries() throws Exception {
        Map<String, List<String>> queries = new LinkedHashMap<>();
        try (var log = new QueryLog(largest); var callers = largest.callers(1)) {
            for (var visit : visits(largest)) {
                Callable<List<String>> asked = () -> log.of(() -> callers.once(visit.requests().apply(0)));
                // what is kept in memory for seconds is read meanwhile now and then
                var fewest = asked.call();
                for (var again = 0; again < 3; again++) {
                    var other = asked.call();
                    fewest = other.size() < fewest.size() ? other : fewest;
                }
                queries.put(visit.name(), fewest);
                report.queries(visit, fewest, log);
            }
        }
    }
}
