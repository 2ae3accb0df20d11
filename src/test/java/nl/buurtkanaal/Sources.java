package nl.buurtkanaal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The files of the project as text, for the tests that read them. */
final class Sources {

    static final Path JAVA = Path.of("src/main/java");
    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path SCRIPTS = Path.of("frontend-assets/js");
    static final Path VIEWS = RESOURCES.resolve("views");

    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    private Sources() {
    }

    /** Text by path below the folder, with forward slashes, sorted. */
    static TreeMap<String, String> under(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            var texts = new TreeMap<String, String>();
            for (var file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every string between quotes in our Java. */
    static Set<String> javaStrings() {
        var strings = new TreeSet<String>();
        for (var source : under(JAVA, ".java").values()) {
            STRING.matcher(source).results().map(found -> found.group(1)).forEach(strings::add);
        }
        return strings;
    }

    /** Views by name ("help/index"), without comments. */
    static TreeMap<String, String> views() {
        var views = new TreeMap<String, String>();
        under(VIEWS, ".hbs").forEach((path, text) ->
            views.put(path.replaceFirst("\\.hbs$", ""), text.replaceAll("(?s)\\{\\{!--.*?--}}", "").replaceAll("(?s)\\{\\{![^}]*}}", "")));
        return views;
    }

    /** What a pattern's first group finds, everywhere. */
    static List<String> find(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
