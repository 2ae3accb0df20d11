package nl.buurtkanaal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every route by every role, against {@code src/test/resources/access.txt}: who is not granted a route gets the sign-in page or a 404. A line is
 * {@code METHOD route = path : letters}; one route may have more lines, for things of different people. A route that no line names fails.
 * Granted POSTs are not sent here: the tests of their pages do that.
 */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    private static final Path TABLE = Path.of("src/test/resources/access.txt");
    /** Letters of the table: signed out, resident of Oeken, buurtverbinder of Oeken and Hall, of Zalk, editor, administrator of Brummen, operator. */
    private static final Map<Character, String> ROLES = roles();

    @Inject
    Cast cast;
    @Inject
    Pages pages;
    @Inject
    SignIn signIn;
    @Inject
    Router router;
    @Inject
    JdbcOperations jdbc;
    @Inject
    TransactionOperations<Connection> transactions;

    private final Map<Character, Visitor> visitors = new LinkedHashMap<>();
    private final Map<Character, String> tokens = new HashMap<>();
    private final Map<String, String> things = new HashMap<>();

    private static Map<Character, String> roles() {
        var roles = new LinkedHashMap<Character, String>();
        roles.put('-', "");
        roles.put('r', "greet");
        roles.put('h', "marijke");
        roles.put('z', "gerda");
        roles.put('e', "rob");
        roles.put('b', "hanneke");
        roles.put('o', "bas");
        return roles;
    }

    @BeforeAll
    void enter() {
        cast.enter();
        things.put("post", text("SELECT p.code FROM help_post p JOIN person a ON a.id = p.author_id JOIN conversation c ON c.help_post_id = p.id"
            + " JOIN person h ON h.id = c.answerer_id WHERE a.shown_name = 'Greet' AND h.shown_name = 'Corrie'"));
        things.put("talk", text("SELECT c.code FROM conversation c JOIN help_post p ON p.id = c.help_post_id WHERE p.code = '" + things.get("post") + "'"));
        things.put("other-talk", text("SELECT c.code FROM conversation c JOIN person o ON o.id = c.owner_id WHERE o.shown_name = 'Ans' LIMIT 1"));
        things.put("waiting", waiting("oeken"));
        things.put("waiting-kampen", text("SELECT p.code FROM help_post p JOIN moderation_case m ON m.subject_id = p.id AND m.open = TRUE"
            + " JOIN edition e ON e.id = p.edition_id WHERE e.slug = 'kampen' LIMIT 1"));
        things.put("person", text("SELECT id FROM person WHERE shown_name = 'Kees'"));
        things.put("caller", text("SELECT id FROM person WHERE shown_name = 'Truus'"));
        things.put("person-zalk", text("SELECT p.id FROM person p JOIN kern k ON k.id = p.kern_id WHERE k.slug = 'zalk' AND p.shown_name <> 'Gerda' AND p.left_at IS NULL LIMIT 1"));
        things.put("report", text("SELECT r.id FROM report r JOIN kern k ON k.id = r.kern_id WHERE k.slug = 'oeken' LIMIT 1"));
        things.put("report-kampen", text("SELECT r.id FROM report r JOIN edition e ON e.id = r.edition_id WHERE e.slug = 'kampen' LIMIT 1"));
        things.put("report-code", text("SELECT r.code FROM report r JOIN edition e ON e.id = r.edition_id WHERE e.slug = 'brummen' LIMIT 1"));
        things.put("entry", text("SELECT s.slug FROM socialekaart_entry s JOIN edition e ON e.id = s.edition_id WHERE e.slug = 'brummen' AND s.status = 'PUBLISHED' LIMIT 1"));
        things.put("spreekuur", text("SELECT s.slug FROM spreekuur s JOIN edition e ON e.id = s.edition_id JOIN kern k ON k.id = s.kern_id"
            + " WHERE e.slug = 'brummen' AND k.slug IN ('oeken', 'hall', 'brummen') ORDER BY s.id LIMIT 1"));
        ROLES.forEach((letter, person) -> {
            var visitor = person.isEmpty() ? pages.visitor() : signIn.as(person);
            visitors.put(letter, visitor);
            tokens.put(letter, visitor.open(person.isEmpty() ? "/inloggen" : "/uitloggen").first("[name=formtoken]").attr("value"));
        });
    }

    private String waiting(String kern) {
        return text("SELECT p.code FROM help_post p JOIN moderation_case m ON m.subject_id = p.id AND m.open = TRUE JOIN kern k ON k.id = p.kern_id"
            + " WHERE k.slug = '" + kern + "' LIMIT 1");
    }

    @Test
    void every_route_stands_in_the_table() throws IOException {
        var named = lines().stream().map(Line::route).collect(Collectors.toSet());
        var missing = routes().stream().filter(route -> !named.contains(route)).map(this::asItIs).toList();

        assertEquals(List.of(), missing, "routes that " + TABLE + " does not name, with who gets there now: check that before you write it down");
    }

    /** Of the running site; those of demo mode only are not among them. */
    private TreeSet<String> routes() {
        return router.uriRoutes().filter(AccessMatrixTest::ours).map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString())
            .filter(route -> !route.startsWith("HEAD ")).collect(Collectors.toCollection(TreeSet::new));
    }

    private String asItIs(String route) {
        var path = route.substring(route.indexOf(' ') + 1).replace("{editie}", "brummen").replaceAll("\\{[^}]+}", "geheim");
        var granted = new StringBuilder();
        if (route.startsWith("GET ")) {
            visitors.forEach((letter, visitor) -> granted.append(isLetIn(visitor.open(path)) ? String.valueOf(letter) : ""));
        }
        return route + " = " + path + " : " + granted;
    }

    @Test
    void nobody_gets_where_they_are_not_granted() throws IOException {
        var wrong = new ArrayList<String>();
        var routes = routes();
        for (var line : lines().stream().filter(one -> routes.contains(one.route())).toList()) {
            visitors.forEach((letter, visitor) -> {
                var granted = line.granted().indexOf(letter) >= 0;
                if (line.isPost() && granted) {
                    return;
                }
                var answer = line.isPost() ? visitor.post(path(line), Map.of("formtoken", tokens.get(letter))) : visitor.open(path(line));
                if (isLetIn(answer) != granted) {
                    wrong.add(line.route() + " (" + line.path() + ") as " + who(letter) + ": " + answer.status() + answer.redirect().map(" to "::concat).orElse(""));
                }
            });
        }

        assertEquals(List.of(), wrong);
    }

    /** Nothing of another edition shows at a desk, whatever its address. */
    @Test
    void a_buurtverbinder_of_hall_sees_nothing_of_zalk() {
        var marijke = visitors.get('h');

        for (var path : List.of("/kampen/balie", "/kampen/balie/mensen", "/kampen/balie/berichten/" + things.get("waiting-kampen"),
            "/kampen/balie/meldingen/" + things.get("report-kampen"), "/brummen/balie/meldingen/" + things.get("report-kampen"),
            "/kampen/balie/mensen/" + things.get("person-zalk"), "/brummen/balie/mensen/" + things.get("person-zalk"),
            "/kampen/beheer", "/kampen/beheer/logboek", "/kampen/beheer/rollen")) {
            assertEquals(404, marijke.open(path).status(), path);
        }
        assertEquals(404, visitors.get('z').open("/brummen/balie/mensen/" + things.get("person")).status());
    }

    private static boolean isLetIn(Page answer) {
        var toSignIn = answer.redirect().filter(target -> target.startsWith("/inloggen")).isPresent();
        // a form that a stranger never saw has no valid token, and a link that nobody was sent is gone
        var tokenOnly = answer.status() == 422 && answer.heading().equals("Verstuur het nog een keer");
        return !toSignIn && !tokenOnly && !List.of(401, 403, 404, 410).contains(answer.status());
    }

    private String path(Line line) {
        var path = line.path();
        for (var thing : things.entrySet()) {
            path = path.replace("<" + thing.getKey() + ">", String.valueOf(thing.getValue()));
        }
        return path;
    }

    private static String who(char letter) {
        return ROLES.get(letter).isEmpty() ? "a stranger" : ROLES.get(letter);
    }

    private static boolean ours(UriRouteInfo<?, ?> route) {
        return route.getTargetMethod().getDeclaringType().getPackageName().startsWith("nl.buurtkanaal");
    }

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(TABLE).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Line::of).toList();
    }

    private String text(String query) {
        return transactions.executeRead(status -> jdbc.prepareStatement(query, statement -> {
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "0";
            }
        }));
    }

    /** {@code GET /{editie}/balie = /brummen/balie : hb} */
    private record Line(String route, String path, String granted) {

        static Line of(String text) {
            var route = text.substring(0, text.indexOf(" = ")).strip();
            var rest = text.substring(text.indexOf(" = ") + 3);
            var end = rest.lastIndexOf(" :");
            return new Line(route, rest.substring(0, end).strip(), rest.substring(end + 2).strip());
        }

        boolean isPost() {
            return !route.startsWith("GET ");
        }
    }
}
