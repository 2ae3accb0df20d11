package nl.buurtkanaal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of SECURITY.md: complete, and true as far as a machine can tell. */
class AsvsTableTest {

    private static final Path TABLE = Path.of(".github/SECURITY.md");
    private static final Path IDS = Path.of("src/test/resources/asvs-5.0-levels-1-and-2.txt");
    private static final Pattern ROW = Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| ([a-z/ ]+) \\| (.+) \\|");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Pattern CLASS = Pattern.compile("[A-Z]\\w*[a-z]\\w*(\\.\\w+)?");
    private static final Set<String> STATES = Set.of("met", "partly", "not met", "n/a", "operator");

    private record Row(String id, String state, String where) {
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(TABLE).stream().map(ROW::matcher).filter(row -> row.matches())
            .map(row -> new Row(row.group(1), row.group(2), row.group(3))).toList();
    }

    @Test
    void every_requirement_of_both_levels_stands_in_it_once() throws IOException {
        var wanted = Files.readAllLines(IDS).stream().filter(line -> !line.startsWith("#")).toList();

        assertEquals(253, wanted.size());
        assertEquals(wanted, rows().stream().map(Row::id).toList());
        assertTrue(rows().stream().allMatch(row -> STATES.contains(row.state())));
    }

    @Test
    void every_class_and_file_that_it_names_exists() throws IOException {
        var classes = classes();
        var missing = new ArrayList<String>();
        for (var row : rows()) {
            NAMED.matcher(row.where()).results().map(found -> found.group(1)).forEach(name -> {
                var isFile = name.contains("/") && !name.startsWith("/") || name.startsWith(".");
                if (isFile && !Files.exists(Path.of(name)) || CLASS.matcher(name).matches()
                    && !classes.contains(name.replaceFirst("\\..*", ""))) {
                    missing.add(row.id() + " " + name);
                }
            });
        }

        assertEquals(List.of(), missing);
    }

    /** The sentence above the table counts what stands in it. */
    @Test
    void its_counts_are_right() throws IOException {
        Map<String, Long> counts = rows().stream().collect(Collectors.groupingBy(Row::state, Collectors.counting()));
        var sentence = counts.get("met") + " met, " + counts.get("partly") + " partly, " + counts.getOrDefault("not met", 0L) + " not met, "
            + counts.get("operator") + " of who runs the site, " + counts.get("n/a") + " about things";

        assertTrue(Files.readString(TABLE).contains(sentence), sentence);
    }

    private static Set<String> classes() throws IOException {
        try (Stream<Path> files = Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("src/test/java")))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java"))
                .map(name -> name.substring(0, name.length() - ".java".length())).collect(Collectors.toSet());
        }
    }
}
