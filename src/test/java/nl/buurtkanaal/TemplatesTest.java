package nl.buurtkanaal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Pattern PARTIAL = Pattern.compile("\\{\\{#?>\\s*([\\w/-]+)");
    private static final Pattern ICON = Pattern.compile("\\{\\{icon \"([^\"]+)\"");
    private static final Pattern ASSET = Pattern.compile("\\{\\{asset \"([^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b((?:[^>{]|\\{\\{.*?}})*)>(.*?)</form>");
    private static final Pattern NAMED_IN_JAVA = Pattern.compile("(?:@View|Forms\\.invalid|new "
        + "ModelAndView<>|pages\\.text|pages\\.errorPage)\\(\\s*\"([^\"]+)\"");
    private static final Pattern MAIL = Pattern.compile("\"(\\w+/mail/[\\w-]+)\"");
    private static final Map<String, Pattern> INLINE = Map.of(
        "inline style", Pattern.compile("(\\sstyle\\s*=)"),
        "style element", Pattern.compile("(<style\\b)"),
        "script without a file", Pattern.compile("(<script\\b(?![^>]*\\bsrc=)[^>]*>)"),
        "script in an attribute", Pattern.compile("<[^>]*(\\son[a-z]+\\s*=)"),
        "script as an address", Pattern.compile("(javascript:)"),
        "something from another host", Pattern.compile("((?:src|<link[^>]*href)=\"(?:https?:)?//[^\"]*)"),
        "words that are not escaped", Pattern.compile("(\\{\\{\\{(?!\\s*>)[^}]*}}}|\\{\\{&[^}]*}})"));

    private static final Map<String, String> VIEWS = Sources.views();

    @Test
    void every_view_that_java_names_is_there() {
        var missing = named().stream().filter(view -> !VIEWS.containsKey(view)).toList();

        assertEquals(List.of(), missing);
    }

    @Test
    void every_partial_icon_and_asset_that_a_template_names_is_there() {
        var missing = new TreeSet<String>();
        VIEWS.forEach((view, text) -> {
            Sources.find(PARTIAL, text).stream().filter(name -> !name.startsWith("@") && !declaredInline(text, name))
                .filter(name -> !VIEWS.containsKey(name.replaceFirst("^views/", "")))
                .forEach(name -> missing.add(view + " -> " + name));
            Sources.find(ICON, text).stream().filter(name -> !Files.exists(Path.of("frontend-assets/icons", name + ".svg")))
                .forEach(name -> missing.add(view + " -> icon " + name));
            Sources.find(ASSET, text).stream().filter(name -> !isAsset(name)).forEach(name -> missing.add(view + " -> asset " + name));
        });

        assertEquals(Set.of(), missing);
    }

    @Test
    void no_view_is_unused() {
        var used = new TreeSet<>(named());
        VIEWS.values().forEach(text -> Sources.find(PARTIAL, text).forEach(name -> used.add(name.replaceFirst("^views/", ""))));
        var strings = Sources.javaStrings();
        var unused = VIEWS.keySet().stream().filter(view -> !used.contains(view) && !strings.contains(view)).toList();

        assertEquals(List.of(), unused);
    }

    @Test
    void every_form_that_writes_carries_its_token() {
        var without = new ArrayList<String>();
        VIEWS.forEach((view, text) -> FORM.matcher(text).results()
            .filter(form -> form.group(1).matches("(?is).*\\bmethod\\s*=\\s*\"post\".*"))
            .filter(form -> !withPartials(form.group(2), 0).contains("{{csrf}}"))
            .forEach(form -> without.add(view + ": <form" + form.group(1).replaceAll("\\s+", " ") + ">")));

        assertEquals(List.of(), without);
    }

    /** What {@code {{csrf}}} prints is bound to one visitor: in a form that reads, it would end in an address. */
    @Test
    void no_form_that_reads_carries_a_token() {
        var with = new ArrayList<String>();
        VIEWS.forEach((view, text) -> FORM.matcher(text).results()
            .filter(form -> !form.group(1).matches("(?is).*\\bmethod\\s*=\\s*\"post\".*"))
            .filter(form -> withPartials(form.group(2), 0).contains("{{csrf}}"))
            .forEach(form -> with.add(view)));

        assertEquals(List.of(), with);
    }

    /** Our Content-Security-Policy would block them. Mail programs on the other hand know only inline style. */
    @Test
    void nothing_stands_inline_and_nothing_comes_from_elsewhere() {
        var inline = new ArrayList<String>();
        VIEWS.forEach((view, text) -> INLINE.forEach((what, pattern) -> {
            if (!view.contains("/mail/")) {
                Sources.find(pattern, text).forEach(found -> inline.add(view + ": " + what + " " + found));
            }
        }));

        assertEquals(List.of(), inline);
    }

    /** Only a mail in plain text is no HTML. */
    @Test
    void what_people_wrote_is_escaped_on_every_page() {
        var raw = VIEWS.entrySet().stream().filter(view -> !view.getKey().endsWith(".txt") && !view.getKey().endsWith(".txt.hbs"))
            .filter(view -> view.getValue().contains("{{{") || view.getValue().contains("{{&")).map(Map.Entry::getKey).toList();

        assertEquals(List.of(), raw);
    }

    private static Set<String> named() {
        var views = new TreeSet<String>();
        for (var source : Sources.under(Sources.JAVA, ".java").values()) {
            views.addAll(Sources.find(NAMED_IN_JAVA, source));
            Sources.find(MAIL, source).stream().flatMap(mail -> Stream.of(mail + ".txt", mail + ".html")).forEach(views::add);
        }
        return views;
    }

    private static boolean declaredInline(String text, String name) {
        return text.contains("{{#*inline \"" + name + "\"}}") || name.equals("@partial-block");
    }

    private static String withPartials(String text, int depth) {
        if (depth > 4) {
            return text;
        }
        var all = new StringBuilder(text);
        for (var partial : Sources.find(PARTIAL, text)) {
            all.append(withPartials(VIEWS.getOrDefault(partial.replaceFirst("^views/", ""), ""), depth + 1));
        }
        return all.toString();
    }

    private static boolean isAsset(String name) {
        return List.of("app.css", "app.js", "icons.svg").contains(name) || Files.exists(Path.of("frontend-assets/icons/drawings", name));
    }
}
