package nl.buurtkanaal.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.platform.time.Time;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures the sociale kaart at 100,000 entries, beside the posts of the largest size: as they would be, spread over the editions of the
 * country, and all of them in one edition, which no gemeente has. Only when asked for, since it starts the database that {@link SpeedTest}
 * starts too: {@code mvn verify -Pbenchmark -Dtest=DirectorySpeedTest -Dbenchmark.directory=true}.
 */
@Tag("benchmark")
@EnabledIfSystemProperty(named = "benchmark.directory", matches = "true")
class DirectorySpeedTest {

    private static final int POSTS = Integer.getInteger("benchmark.directory-posts", 1_000_000);
    private static final int ENTRIES = Integer.getInteger("benchmark.directory-entries", 100_000);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
    private static final Duration ALONE = Duration.ofMillis(Integer.getInteger("benchmark.alone-millis", 1_200));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("benchmark.warm-up", 60));
    private static final double BAR_MILLIS = 10;
    /** Most is open then, so that "nu open" has the most to choose from. */
    private static final Instant TUESDAY_MORNING = ZonedDateTime.now(Time.ZONE).with(DayOfWeek.TUESDAY).with(LocalTime.of(10, 30))
        .toInstant();
    private static final List<String> QUESTIONS = List.of("schulden", "wie+rijdt+mij+naar+de+dokter", "mantelzorg", "koffie+in+de+buurt",
        "rolator", "boodschappenhulp", "mijn+kind+slaapt+slecht", "nederlands+leren", "ik+voel+me+eenzaam", "scootmobielreparatie",
        "samen+eten", "huiselijk+geweld");
    private static final List<String> CHOICES = List.of("rubriek=vervoer", "domein=jeugd", "gratis=ja&direct=ja", "open=ja",
        "rolstoel=ja&rubriek=geld", "");

    @Test
    void a_hundred_thousand_entries_are_searched_in_ten_milliseconds() throws Exception {
        var site = Site.open(POSTS, DatabaseServer.open(), TUESDAY_MORNING);
        var times = new LinkedHashMap<String, List<Long>>();
        try {
            fill(site);
            warmUp(site);
            for (var round = 0; round < ROUNDS; round++) {
                for (var edition : List.of("brummen", "lochem")) {
                    measure(site, edition, "search", QUESTIONS.stream().map(question -> "zoek=" + question).toList(), times);
                    measure(site, edition, "search with choices",
                        QUESTIONS.stream().map(question -> "zoek=" + question + "&gratis=ja&open=ja").toList(), times);
                    measure(site, edition, "choices", CHOICES, times);
                }
            }
            explain(site);
        } finally {
            site.close();
        }
        var report = report(times);
        System.out.println(report);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "speed-directory.md"), report);
        Assertions.assertTrue(times.entrySet().stream().filter(each -> each.getKey().startsWith("brummen"))
            .allMatch(each -> median(each.getValue()) < BAR_MILLIS), report);
    }

    private static void measure(Site site, String edition, String what, List<String> queries, Map<String, List<Long>> times)
        throws Exception {
        var requests = queries.stream().map(query -> Callers.get("/" + edition + "/sociale-kaart?" + query, "")).toList();
        try (var callers = site.callers(1)) {
            for (var answer : callers.call(time -> requests.get(time % requests.size()), 200, ALONE, Integer.MAX_VALUE).times()) {
                times.computeIfAbsent(edition + ": " + what, ignored -> new ArrayList<>()).add(answer);
            }
        }
    }

    private static void warmUp(Site site) throws Exception {
        var end = System.nanoTime() + WARM_UP.toNanos();
        while (System.nanoTime() < end) {
            for (var edition : List.of("brummen", "lochem")) {
                measure(site, edition, "warm", QUESTIONS.stream().map(question -> "zoek=" + question).toList(), new LinkedHashMap<>());
                measure(site, edition, "warm", CHOICES, new LinkedHashMap<>());
            }
        }
    }

    /**
     * Copies of the demo's entries with seven in ten of their terms, whose names say nothing of what they are: 300 in Brummen, as many as a
     * gemeente has, the others in Lochem.
     */
    private static void fill(Site site) throws SQLException {
        try (var connection = site.connect(); var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("SELECT COUNT(*) FROM socialekaart_entry")) {
                rows.next();
                if (rows.getInt(1) >= ENTRIES) {
                    return;
                }
            }
            copy(connection, "brummen", 13);
            copy(connection, "lochem", ENTRIES / 22);
            statement.execute("ANALYZE TABLE socialekaart_entry, socialekaart_entry_domain, socialekaart_entry_kern, "
                + "socialekaart_entry_hours, term");
        }
    }

    private static void copy(Connection connection, String edition, int times) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET SESSION foreign_key_checks = 0");
            long first;
            try (var rows = statement.executeQuery("SELECT MAX(id) FROM socialekaart_entry")) {
                rows.next();
                first = rows.getLong(1);
            }
            statement.execute("CREATE TEMPORARY TABLE copied (id BIGINT PRIMARY KEY AUTO_INCREMENT, source BIGINT, number BIGINT) "
                + "AUTO_INCREMENT = " + (first + 1));
            statement.execute("""
                INSERT INTO copied (source, number)
                SELECT e.id, n.id FROM (SELECT id FROM help_post ORDER BY id LIMIT %d) n
                CROSS JOIN socialekaart_entry e JOIN edition d ON d.id = e.edition_id AND d.slug = 'brummen'
                WHERE e.id <= 46 AND e.status = 'PUBLISHED'""".formatted(times));
            statement.execute("""
                INSERT INTO socialekaart_entry (id, uuid, edition_id, slug, organisation_id, name, rubriek, leefring, what, for_whom,
                    how_to_start, cost, free, referral_needed, wheelchair, serves_all, place_id, phone, email, website, opening_hours,
                    contact_role, contact_first_name, search_words, status, checked_on, checked_by, created_at, updated_at, version)
                SELECT c.id, UUID(), d.id, CONCAT(e.slug, '-', c.number), e.organisation_id,
                    CONCAT(CHAR(65 + CRC32(c.id) %% 26), ' ', e.name, ' ', c.number), e.rubriek, e.leefring, e.what, e.for_whom,
                    e.how_to_start, e.cost, e.free, e.referral_needed, e.wheelchair, e.serves_all, e.place_id, e.phone, e.email, e.website,
                    e.opening_hours, e.contact_role, e.contact_first_name, e.search_words, e.status, e.checked_on, e.checked_by,
                    e.created_at, e.updated_at, 1
                FROM copied c JOIN socialekaart_entry e ON e.id = c.source JOIN edition d ON d.slug = '%s'""".formatted(edition));
            statement.execute("""
                INSERT INTO socialekaart_entry_domain SELECT c.id, d.domain
                FROM copied c JOIN socialekaart_entry_domain d ON d.socialekaart_entry_id = c.source""");
            statement.execute("""
                INSERT INTO socialekaart_entry_kern SELECT c.id, k.kern_id
                FROM copied c JOIN socialekaart_entry_kern k ON k.socialekaart_entry_id = c.source""");
            statement.execute("""
                INSERT INTO socialekaart_entry_hours (socialekaart_entry_id, weekday, nth, opens, closes)
                SELECT c.id, h.weekday, h.nth, h.opens, h.closes
                FROM copied c JOIN socialekaart_entry_hours h ON h.socialekaart_entry_id = c.source""");
            statement.execute("""
                INSERT INTO term (edition_id, subject, term, kern_id, subject_id, weight)
                SELECT d.id, 'ENTRY', t.term, 0, c.id, t.weight
                FROM copied c JOIN term t ON t.subject_id = c.source AND t.subject = 'ENTRY' JOIN edition d ON d.slug = '%s'
                WHERE t.term = '*' OR CRC32(CONCAT(c.id, t.term)) %% 10 < 7 ORDER BY t.term, c.id""".formatted(edition));
            statement.execute("DROP TEMPORARY TABLE copied");
        }
    }

    private static void explain(Site site) throws Exception {
        try (var log = new QueryLog(site); var callers = site.callers(1)) {
            for (var edition : List.of("brummen", "lochem")) {
                for (var query : List.of("zoek=wie+rijdt+mij+naar+de+dokter&gratis=ja&open=ja", "domein=jeugd&open=ja")) {
                    for (var asked : log.of(() -> callers.once(Callers.get("/" + edition + "/sociale-kaart?" + query, "")))) {
                        System.out.println(edition + " " + query + ": " + log.rowsRead(asked) + " rows read\n  "
                            + String.join("\n  ", log.plan(asked)));
                    }
                }
            }
        }
    }

    private static String report(Map<String, List<Long>> times) {
        var report = new StringBuilder(String.format("| %,d entries, %,d posts | median ms | p99 ms |%n|---|---|---|%n", ENTRIES, POSTS));
        times.forEach((what, nanos) -> report.append(String.format("| %s | %.2f | %.1f |%n", what, median(nanos), at(nanos, 0.99))));
        return report.toString();
    }

    private static double median(List<Long> nanos) {
        return at(nanos, 0.5);
    }

    private static double at(List<Long> nanos, double share) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share))) / 1e6;
    }
}
