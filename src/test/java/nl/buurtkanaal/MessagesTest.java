package nl.buurtkanaal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern LABEL = Pattern.compile("[{(]label \"([^\"]+)\"[})]");
    private static final Pattern LABEL_START = Pattern.compile("[{(]label \"([^\"]+\\.)\" ");
    private static final Pattern STRING_IN_VIEW = Pattern.compile("\"([a-z][\\w.-]*)\"");
    private static final Pattern GET = Pattern.compile("Messages\\s*\\.(?:get|find)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern FLASH = Pattern.compile("Flash\\.to\\([^;]*?,\\s*\"([^\"]+)\"\\)");
    private static final Pattern AUDITED = Pattern.compile("\\brecord\\([^\";]*\"([a-z-]+\\.[a-z-]*[a-z])\"");
    private static final Pattern CONSTRAINT = Pattern.compile("message = \"\\{([^}\"]+)}\"");
    private static final Pattern REFUSAL = Pattern.compile("new (?:NotFound|NotAllowed|BadQuery|Conflict|TooMany)\\(\\s*\"([^\"]+)\"");
    private static final Pattern MAIL = Pattern.compile("\"(\\w+/mail/[\\w-]+)\"");
    /** Read by the platform under names that it puts together: by status, by the view of a mail, beside a flash line. */
    private static final List<Pattern> PUT_TOGETHER = List.of(
        Pattern.compile("error\\.\\d{3}\\.(title|text)"), Pattern.compile("flash\\..+\\.kind"));

    private static final Properties SENTENCES = read();

    @Test
    void every_sentence_that_is_asked_for_is_there() {
        var missing = new TreeSet<String>();
        Sources.under(Sources.JAVA, ".java").forEach((path, source) -> {
            Sources.find(GET, source).forEach(key -> expect(key, path, missing));
            Sources.find(CONSTRAINT, source).forEach(key -> expect(key, path, missing));
            Sources.find(REFUSAL, source).forEach(key -> expect(key, path, missing));
            Sources.find(AUDITED, source).forEach(act -> expect("audit.act." + act, path, missing));
            Sources.find(FLASH, source).forEach(name -> expect("flash." + name, path, missing));
            Sources.find(MAIL, source).forEach(view -> expect("mail." + view.replace("/mail/", ".") + ".subject", path, missing));
        });
        Sources.views().forEach((view, text) -> {
            Sources.find(LABEL, text).forEach(key -> expect(key, view, missing));
            Sources.find(LABEL_START, text).stream()
                .filter(start -> SENTENCES.stringPropertyNames().stream().noneMatch(key -> key.startsWith(start)))
                .forEach(start -> missing.add(start + "... (" + view + ")"));
        });

        assertEquals(Set.of(), missing);
    }

    @Test
    void every_sentence_is_used() {
        var strings = new TreeSet<>(Sources.javaStrings());
        Sources.views().values().forEach(text -> strings.addAll(Sources.find(STRING_IN_VIEW, text)));
        Sources.under(Sources.RESOURCES, ".csv").values().forEach(text -> strings.addAll(List.of(text.split("[,\\s]"))));
        var mails = strings.stream().filter(text -> text.contains("/mail/")).map(view -> "mail." + view.replace("/mail/", ".") + ".subject")
            .toList();
        var unused = SENTENCES.stringPropertyNames().stream().sorted()
            .filter(key -> PUT_TOGETHER.stream().noneMatch(pattern -> pattern.matcher(key).matches()))
            .filter(key -> !mails.contains(key) && strings.stream().noneMatch(text -> names(text, key)))
            .toList();

        assertEquals(List.of(), unused);
    }

    @Test
    void no_sentence_is_there_twice() {
        var keys = Sources.under(Sources.RESOURCES.resolve("i18n"), ".properties").get("messages.properties").lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\\s*=", 2)[0].strip()).toList();
        var twice = keys.stream().filter(key -> keys.indexOf(key) != keys.lastIndexOf(key)).distinct().toList();

        assertEquals(List.of(), twice);
    }

    /** The string is the key, a flash name, a constraint's {key}, or the start of the keys of an enum ("category."). */
    private static boolean names(String text, String key) {
        return text.equals(key) || key.equals("flash." + text) || text.equals('{' + key + '}')
            || text.endsWith(".") && text.length() > 2 && key.startsWith(text)
            || text.startsWith(".") && text.length() > 2 && key.endsWith(text);
    }

    private static void expect(String key, String where, Set<String> missing) {
        if (!SENTENCES.containsKey(key) && !key.endsWith(".")) {
            missing.add(key + " (" + where + ")");
        }
    }

    private static Properties read() {
        var sentences = new Properties();
        Map<String, String> files = Sources.under(Sources.RESOURCES.resolve("i18n"), ".properties");
        try {
            sentences.load(new StringReader(files.get("messages.properties")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return sentences;
    }
}
