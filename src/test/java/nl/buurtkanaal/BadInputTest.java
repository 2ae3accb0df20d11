package nl.buurtkanaal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.annotation.QueryValue;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.Rows;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.Visitor;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Nonsense in every parameter of every address and in every field of every form, as somebody who may go there: an answer below 500, and
 * where it refuses, a page of ours that says so, with the words kept. What each field ought to say is in the tests of its page.
 */
@MicronautTest(transactional = false)
class BadInputTest {

    private static final String HUGE = "a".repeat(6_000);
    /** As it stands in an address: missing, unknown, negative, too large, a kern of the other edition, broken encoding, no date, markup. */
    private static final List<String> IN_ADDRESS = List.of("", "bestaat-niet", "-1", "99999999999999999999", "zalk", "%FF%FE", "2026-02-31",
        "%3Cb%3E%27%22", "%00", HUGE);
    private static final List<String> IN_PATH = List.of("bestaat-niet", "%FF%FE", HUGE);
    private static final List<String> IN_FIELD = List.of("", "-1", "99999999999999999999", "bestaat niet \uD83D\uDE00 '<b>", "zalk",
        "2026-02-31", HUGE);
    private static final Set<String> OF_THE_SITE = Set.of("formtoken", "inzending");
    /** The size of a body is looked at before its address is, so some of them say enough. */
    private static final int EVERY = 16;
    /** Ends the walk for who takes it. */
    private static final List<String> LAST = List.of("/uitloggen", "/mijn/gegevens/verwijdering");

    @Inject
    Cast cast;
    @Inject
    Pages pages;
    @Inject
    SignIn signIn;
    @Inject
    Router router;
    @Inject
    AccessTable table;
    @Inject
    Rows rows;
    @Inject
    Directory directory;

    private final Map<Character, Visitor> visitors = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void enter() {
        cast.enter();
        table.fill();
    }

    @Test
    void an_address_with_nonsense_in_it_gets_a_page_of_ours() throws IOException {
        for (var line : opened()) {
            var path = table.path(line);
            var route = line.route().substring(4);
            for (var parameter : parametersOf(line)) {
                var query = path + (path.contains("?") ? "&" : "?") + parameter + "=";
                (parameter.equals("melding") ? IN_PATH : IN_ADDRESS).forEach(nonsense -> look(line, query + nonsense));
            }
            var parts = route.split("/");
            for (var i = 1; i < parts.length; i++) {
                if (parts[i].startsWith("{")) {
                    var at = i;
                    IN_PATH.forEach(nonsense -> look(line, with(path, at, nonsense)));
                }
            }
        }

        assertEquals(List.of(), faults);
    }

    @Test
    void a_form_with_nonsense_in_it_gets_a_page_of_ours_with_the_words_kept() throws IOException {
        // some of it is stored: an entry may be called "-1"
        directory.willChange();
        var seen = new HashSet<String>();
        var sent = 0;
        for (var line : opened()) {
            var who = who(line);
            var path = table.path(line);
            for (var form : formsOf(visitor(who).open(path))) {
                var shape = form.attr("action").replaceAll("[0-9A-Z]{2,}|\\d+", "_") + Visitor.fieldsOf(form).keySet();
                if (LAST.stream().noneMatch(form.attr("action")::startsWith) && seen.add(shape)) {
                    sent += fill(who, path, form);
                }
            }
        }

        assertEquals(List.of(), faults);
        assertTrue(sent > 500, "only " + sent + " forms were sent");
    }

    @Test
    void a_body_that_is_too_large_or_no_text_is_refused_at_every_address() throws IOException {
        var posts = AccessTable.lines().stream().filter(AccessTable.Line::isPost).toList();
        for (var line : posts) {
            var who = who(line);
            var path = table.path(line);
            if (posts.indexOf(line) % EVERY == 0) {
                expect(413, path, () -> visitor(who).send(form(who, path).POST(BodyPublishers.ofByteArray(new byte[10_000_000]))));
            }
            expect(400, path, () -> visitor(who).send(form(who, path).POST(BodyPublishers.ofString("formtoken=%FF%FE&tekst=%C3%28"))));
        }

        assertEquals(List.of(), faults);
    }

    /** Sends a form with nonsense in all its fields, of each sort, and in one field at a time. Returns how often. */
    private int fill(char who, String path, Element form) {
        var asItStands = Visitor.fieldsOf(form);
        var names = Stream.concat(asItStands.keySet().stream(), form.select("[name]").stream().map(field -> field.attr("name"))).distinct()
            .filter(name -> !OF_THE_SITE.contains(name)).toList();
        var action = form.hasAttr("action") ? form.attr("action") : path;
        var sent = 0;
        for (var nonsense : names.isEmpty() ? List.<String>of() : IN_FIELD) {
            var fields = new LinkedHashMap<>(asItStands);
            names.forEach(name -> fields.put(name, nonsense));
            judge(action + " " + shown(nonsense), visitor(who).post(action, fields), form, nonsense);
            sent++;
        }
        for (var i = 0; i < names.size(); i++) {
            var fields = new LinkedHashMap<>(asItStands);
            var nonsense = IN_FIELD.get(i % IN_FIELD.size());
            fields.put(names.get(i), nonsense);
            judge(action + " " + names.get(i) + "=" + shown(nonsense), visitor(who).post(action, fields), null, nonsense);
            sent++;
        }
        forgetLimits();
        return sent;
    }

    /** @param kept whose words must be on the page again when it says that something is wrong */
    private void judge(String what, Page page, Element kept, String nonsense) {
        if (page.redirect().orElse("").startsWith("/inloggen")) {
            // what was sent signed somebody out
            visitors.clear();
        }
        if (page.status() >= 500 || page.status() >= 400 && !isOurs(page)) {
            faults.add(what + ": " + page.status() + " " + page.heading());
        }
        if (page.status() == 422 && kept != null && !nonsense.isEmpty()) {
            kept.select("textarea[name], input[name][type=text]:not([name=code])").stream().map(field -> field.attr("name"))
                .filter(name -> page.document().select("[name=" + name + "]").stream().noneMatch(field -> field.val().equals(nonsense)))
                .forEach(name -> faults.add(what + ": the words in " + name + " are gone"));
        }
    }

    private static boolean isOurs(Page page) {
        return page.document().select("html[lang=nl] main h1").size() == 1 && page.has("footer") && !page.text().contains("Exception");
    }

    private void look(AccessTable.Line line, String path) {
        expect(0, path, () -> visitor(who(line)).open(path));
    }

    private void expect(int status, String path, Supplier<Page> answer) {
        var page = answer.get();
        if (status != 0 && page.status() != status) {
            faults.add(path + ": " + page.status() + " in place of " + status);
        }
        judge(path.length() > 200 ? path.substring(0, 200) + "..." : path, page, null, "");
    }

    /** Pages, also those behind a link that nobody has. */
    private List<AccessTable.Line> opened() throws IOException {
        var routes = router.uriRoutes().map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString()).toList();
        return AccessTable.lines().stream()
            .filter(line -> !line.isPost() && routes.contains(line.route()))
            .filter(line -> !line.path().matches(".*\\.(zip|ics|csv|xml|txt|css)")).toList();
    }

    private List<String> parametersOf(AccessTable.Line line) {
        var ofRoute = router.uriRoutes()
            .filter(route -> line.route().equals(route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString()))
            .flatMap(route -> Arrays.stream(route.getTargetMethod().getArguments()))
            .filter(argument -> argument.isAnnotationPresent(QueryValue.class))
            .map(argument -> argument.getAnnotationMetadata().stringValue(QueryValue.class).orElse(argument.getName()));
        return Stream.concat(ofRoute, Stream.of("melding")).distinct().toList();
    }

    private static char who(AccessTable.Line line) {
        if (!line.granted().isEmpty()) {
            return line.granted().charAt(0);
        }
        return line.path().startsWith("/mijn") ? 'r' : line.path().startsWith("/brummen/balie") ? 'h' : '-';
    }

    private static List<Element> formsOf(Page page) {
        return page.status() == 200 ? page.document().select("main form[method=post]") : List.of();
    }

    private static String with(String path, int part, String nonsense) {
        var parts = path.replaceAll("\\?.*", "").split("/");
        parts[part] = nonsense;
        return String.join("/", parts);
    }

    private java.net.http.HttpRequest.Builder form(char who, String path) {
        return visitor(who).request(path).header("Content-Type", "application/x-www-form-urlencoded").header("Origin", pages.address());
    }

    private Visitor visitor(char who) {
        return visitors.computeIfAbsent(who, ignored -> who == '-' ? pages.visitor() : signIn.as(AccessTable.ROLES.get(who)));
    }

    private void forgetLimits() {
        rows.change("DELETE FROM limit_count");
    }

    private static String shown(String nonsense) {
        return nonsense.length() > 40 ? "(" + nonsense.length() + " characters)" : "\"" + nonsense + "\"";
    }
}
