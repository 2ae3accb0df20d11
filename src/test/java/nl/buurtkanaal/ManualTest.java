package nl.buurtkanaal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of each package in the manual ({@code package-info.java}) names its tables, and the events that go in and out. */
class ManualTest {

    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?(\\w+)");
    private static final Pattern FILLED = Pattern.compile("(?:INSERT|REPLACE) (?:IGNORE )?INTO (\\w+)");
    private static final Pattern MAPPED = Pattern.compile("@MappedEntity\\(\"(\\w+)\"\\)");
    private static final Pattern MAPPED_BY_NAME = Pattern.compile("(?s)@MappedEntity\\s(?:(?!@MappedEntity).)*?record (\\w+)\\(");
    private static final Pattern PUBLISHED = Pattern.compile("ApplicationEventPublisher<(\\w+)> \\w+;");
    private static final Pattern HEARD = Pattern.compile("(?s)@EventListener\\b(?:(?!@EventListener).)*?\\w+ \\w+\\((\\w+) \\w+\\) \\{");

    private static final Map<String, String> SOURCES = Sources.under(Sources.JAVA, ".java");
    private static final Map<String, String> PAGES = SOURCES.entrySet().stream().filter(source -> isPage(source.getKey()))
        .collect(Collectors.toMap(source -> packageOf(source.getKey()), Map.Entry::getValue));

    @Test
    void whoever_fills_a_table_says_so() {
        var tables = new TreeSet<>(Sources.find(TABLE, String.join("\n", Sources.under(Sources.RESOURCES, ".sql").values())));
        var silent = new TreeSet<String>();
        SOURCES.forEach((path, source) -> Stream.of(Sources.find(FILLED, source), Sources.find(MAPPED, source),
                Sources.find(MAPPED_BY_NAME, source).stream().map(ManualTest::snake).toList())
            .flatMap(List::stream).filter(table -> tables.contains(table) && !path.endsWith("Demo.java") && !says(path, table))
            .forEach(table -> silent.add(packageOf(path) + " fills " + table)));

        assertEquals(List.of(), List.copyOf(silent), "tables that the package-info.java does not name");
        assertEquals(List.of(), tables.stream().filter(table -> PAGES.values().stream().noneMatch(page -> has(page, table))).toList(),
            "tables that no package-info.java names");
    }

    @Test
    void whoever_publishes_an_event_or_hears_it_says_so_and_each_is_both_published_and_heard() {
        var published = pathsBy(PUBLISHED);
        var heard = pathsBy(HEARD);
        heard.keySet().removeIf(event -> SOURCES.keySet().stream().noneMatch(path -> path.endsWith("/" + event + ".java")));
        var silent = Stream.concat(published.entrySet().stream(), heard.entrySet().stream())
            .flatMap(event -> event.getValue().stream().filter(path -> !says(path, event.getKey()))
                .map(path -> packageOf(path) + " " + event.getKey())).distinct().toList();

        assertEquals(List.of(), silent, "events that the package-info.java does not name");
        assertEquals(heard.keySet(), published.keySet(), "heard, and published");
    }

    private static Map<String, List<String>> pathsBy(Pattern pattern) {
        var paths = new TreeMap<String, List<String>>();
        SOURCES.forEach((path, source) -> Sources.find(pattern, source)
            .forEach(found -> paths.merge(found, List.of(path), (some, more) -> Stream.concat(some.stream(), more.stream()).toList())));
        return paths;
    }

    /** The page of its package, or of the one that its package is part of, has the word. */
    private static boolean says(String path, String word) {
        var place = packageOf(path);
        while (!PAGES.containsKey(place) && place.contains("/")) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return has(PAGES.getOrDefault(place, ""), word);
    }

    private static boolean has(String page, String word) {
        return Pattern.compile("\\b" + word + "\\b").matcher(page).find();
    }

    private static boolean isPage(String path) {
        return path.endsWith("/package-info.java");
    }

    private static String packageOf(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z0-9])([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
