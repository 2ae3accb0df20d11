package nl.buurtkanaal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import nl.buurtkanaal.benchmark.Callers.Answers;

/** Gathers the figures, puts them in the tables of the README, and says which bar was missed. Of rounds it tells the median. */
final class Report {

    private static final double ALONE_MILLIS = 10;
    private static final double GROWTH = 1.3;
    private static final double CROWD_P99_MILLIS = 60;
    private static final double SHARE_OF_QUERY = 0.35;
    private static final int QUERIES_SIGNED_OUT = 4;
    private static final int QUERIES_SIGNED_IN = 6;
    private static final double MATCH_P99_MILLIS = 3;
    private static final int MATCH_ROWS = 500;

    private final Map<String, Map<Integer, List<Answers>>> alone = new LinkedHashMap<>();
    private final Map<String, List<Answers>> crowded = new LinkedHashMap<>();
    private final Map<String, List<double[]>> works = new LinkedHashMap<>();
    private final Map<String, Integer> queryCounts = new LinkedHashMap<>();
    private int largest;
    private final StringBuilder matches = new StringBuilder();
    private final StringBuilder plans = new StringBuilder();
    private final Set<String> explained = new HashSet<>();
    private final List<String> missed = new ArrayList<>();
    private String machine = "";

    void machine(String database, List<Integer> sizes, int rounds) throws IOException {
        largest = Collections.max(sizes);
        machine = String.format("%d cores (%s), %d GiB, %s, Java %s, %s; sizes %s, median of %d rounds",
            Runtime.getRuntime().availableProcessors(), processor(), memoryGib(), System.getProperty("os.name") + " "
                + System.getProperty("os.version"), System.getProperty("java.version"), database,
            sizes, rounds);
    }

    void alone(Visit visit, int posts, Answers answers) {
        alone.computeIfAbsent(visit.name(), name -> new LinkedHashMap<>()).computeIfAbsent(posts, size -> new ArrayList<>()).add(answers);
        demand(answers.errors() == 0, "%s at %,d posts: %d of %d answers were wrong", visit.name(), posts, answers.errors(),
            answers.times().length);
    }

    void crowded(Visit visit, Answers answers, Work work) {
        works.computeIfAbsent(visit.name(), name -> new ArrayList<>())
            .add(new double[] {work.site().toNanos() / 1e6 / answers.times().length,
            work.database().toNanos() / 1e6 / answers.times().length});
        crowded.computeIfAbsent(visit.name(), name -> new ArrayList<>()).add(answers);
        demand(answers.errors() == 0, "%s at 16 connections: %d answers were wrong", visit.name(), answers.errors());
    }

    void matches(int posts, List<Long> times, List<Long> reads, List<Long> touched) {
        Collections.sort(times);
        Collections.sort(reads);
        var p99 = times.get((int) (times.size() * 0.99)) / 1e6;
        var most = reads.get(reads.size() - 1);
        matches.append(format("| %,d | %.2f | %.2f | %d | %d | %d |%n", posts, times.get(times.size() / 2) / 1e6, p99,
            reads.get(reads.size() / 2), most, Collections.max(touched)));
        // the bar is one at the largest size: that the smaller ones are no slower is what their medians say
        demand(posts < largest || p99 <= MATCH_P99_MILLIS, "matches at %,d posts: p99 is %.2f ms", posts, p99);
        demand(most <= MATCH_ROWS, "matches at %,d posts: %d rows read", posts, most);
    }

    void queries(Visit visit, List<String> queries, QueryLog log) {
        queryCounts.put(visit.name(), queries.size());
        var most = visit.signedIn() ? QUERIES_SIGNED_IN : QUERIES_SIGNED_OUT;
        demand(visit.status() != 200 || queries.size() <= most, "%s asks %d queries, of at most %d", visit.name(), queries.size(), most);
        plans.append(format("%n### %s: %d queries%n%n", visit.name(), queries.size()));
        for (var query : queries) {
            var shown = query.replaceAll("\\s+", " ");
            plans.append("    ").append(shown.length() > 700 ? shown.substring(0, 700) + "..." : shown).append('\n');
            if (explained.add(query.replaceAll("'[^']*'|\\d+", "?")) && !query.regionMatches(true, 0, "INSERT", 0, 6)) {
                explain(visit, query, log);
            }
        }
    }

    private void explain(Visit visit, String query, QueryLog log) {
        try {
            log.plan(query).forEach(line -> plans.append("        ").append(line).append('\n'));
            if (query.regionMatches(true, 0, "SELECT", 0, 6)) {
                plans.append("        rows touched: ").append(log.rowsTouched(query)).append('\n');
            }
            log.complaints(query).forEach(complaint -> demand(false, "%s: a query %s", visit.name(), complaint));
        } catch (SQLException e) {
            demand(false, "%s: a query that the database did not explain: %s", visit.name(), e.getMessage());
        }
    }

    List<String> missed() {
        return missed;
    }

    String text() {
        var text = new StringBuilder(machine).append("\n\n");
        var sizes = alone.values().iterator().next().keySet();
        text.append("| one visitor: median ms (p99) | ")
            .append(sizes.stream().map(size -> format("%,d", size)).collect(Collectors.joining(" | ")))
            .append(" | largest : smallest | queries |\n| --- |").append(" --- |".repeat(sizes.size() + 2)).append('\n');
        alone.forEach((name, bySize) -> text.append(aloneLine(name, bySize)));
        text.append("\n| 16 visitors, most posts | requests/s (min..max) | median ms | p99 ms | errors | processor ms, site + database "
            + "|\n| --- | --- | --- | --- | --- | --- |\n");
        crowded.forEach((name, rounds) -> text.append(crowdedLine(name, rounds)));
        text.append(share());
        text.append("\n| match query | median ms | p99 ms | rows read, median | most | most, with sorting |\n| --- | --- | --- | --- | "
            + "--- | --- |\n").append(matches);
        text.append(plans);
        text.append(missed.isEmpty() ? "\nEvery bar is met.\n" : "\nMissed:\n"
            + missed.stream().map(line -> "- " + line + "\n").collect(Collectors.joining()));
        return text.toString();
    }

    private String aloneLine(String name, Map<Integer, List<Answers>> bySize) {
        var medians = bySize.values().stream().map(rounds -> median(rounds, Answers::medianMillis)).toList();
        var growth = medians.get(medians.size() - 1) / medians.get(0);
        demand(medians.get(medians.size() - 1) < ALONE_MILLIS, "%s takes %.2f ms", name, medians.get(medians.size() - 1));
        demand(growth <= GROWTH, "%s takes %.2f times what it takes on the smallest site", name, growth);
        return "| " + name + " | " + bySize.values().stream()
            .map(rounds -> format("%.2f (%.1f)", median(rounds, Answers::medianMillis), median(rounds, Answers::p99Millis)))
            .collect(Collectors.joining(" | ")) + format(" | %.2f | %d |%n", growth, queryCounts.getOrDefault(name, 0));
    }

    private String crowdedLine(String name, List<Answers> rounds) {
        var perSecond = median(rounds, Answers::perSecond);
        var p99 = median(rounds, Answers::p99Millis);
        if (!name.startsWith("only")) {
            var bar = name.contains("signed in") ? 1_000 : 1_500;
            demand(perSecond >= bar, "%s: %.0f requests a second, of at least %d", name, perSecond, bar);
            demand(p99 < CROWD_P99_MILLIS, "%s at 16 connections: p99 is %.1f ms", name, p99);
        }
        return format("| %s | %,.0f (%,.0f..%,.0f) | %.1f | %.1f | %d | %.2f + %.2f |%n", name, perSecond,
            rounds.stream().mapToDouble(Answers::perSecond).min().orElse(0), rounds.stream().mapToDouble(Answers::perSecond).max()
                .orElse(0),
            median(rounds, Answers::medianMillis), p99, rounds.stream().mapToInt(Answers::errors).sum(), work(name, 0),
            work(name, 1));
    }

    private double work(String name, int part) {
        var sorted = works.get(name).stream().mapToDouble(work -> work[part]).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private String share() {
        var rounds = crowded.values().stream().toList();
        var share = median(rounds.get(0), Answers::perSecond) / median(rounds.get(rounds.size() - 1), Answers::perSecond);
        demand(share >= SHARE_OF_QUERY, "the board reaches %.2f of its query alone", share);
        return format("%nThe board with its page reaches %.2f of its query alone.%n", share);
    }

    private static double median(List<Answers> rounds, ToDoubleFunction<Answers> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private void demand(boolean met, String complaint, Object... values) {
        var line = format(complaint, values);
        if (!met && !missed.contains(line)) {
            missed.add(line);
        }
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }

    private static String processor() throws IOException {
        var info = Path.of("/proc/cpuinfo");
        return !Files.exists(info) ? System.getProperty("os.arch") : Files.readAllLines(info).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 2)).findFirst().orElse(System.getProperty("os.arch"));
    }

    private static long memoryGib() {
        var system = (com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return Math.round(system.getTotalMemorySize() / (double) (1L << 30));
    }
}
