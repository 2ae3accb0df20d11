package nl.buurtkanaal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.io.IOException;
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
 * Every route by every role, against {@code src/test/resources/access.txt}: who is not granted a route gets the sign-in page or a 404. A
 * line is {@code METHOD route = path : letters}; one route may have more lines, for things of different people. A route that no line names
 * fails. Granted POSTs are not sent here: the tests of their pages do that.
 */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

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

    private final Map<Character, Visitor> visitors = new LinkedHashMap<>();
    private final Map<Character, String> tokens = new HashMap<>();

    @BeforeAll
    void enter() {
        cast.enter();
        table.fill();
        AccessTable.ROLES.forEach((letter, person) -> {
            var visitor = person.isEmpty() ? pages.visitor() : signIn.as(person);
            visitors.put(letter, visitor);
            tokens.put(letter, visitor.open(person.isEmpty() ? "/inloggen" : "/uitloggen").first("[name=formtoken]").attr("value"));
        });
    }

    @Test
    void every_route_stands_in_the_table() throws IOException {
        var named = AccessTable.lines().stream().map(AccessTable.Line::route).collect(Collectors.toSet());
        var missing = routes().stream().filter(route -> !named.contains(route)).map(this::asItIs).toList();

        assertEquals(List.of(), missing, "routes that " + AccessTable.FILE + " does not name, with who gets there now: check that before "
            + "you write it down");
    }

    /** Of the running site; those of demo mode only are not among them. */
    private TreeSet<String> routes() {
        return router.uriRoutes().filter(AccessMatrixTest::ours)
            .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString())
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
        for (var line : AccessTable.lines().stream().filter(one -> routes.contains(one.route())).toList()) {
            visitors.forEach((letter, visitor) -> {
                var granted = line.granted().indexOf(letter) >= 0;
                if (line.isPost() && granted) {
                    return;
                }
                var answer = line.isPost() ? visitor.post(table.path(line), Map.of("formtoken", tokens.get(letter)))
                    : visitor.open(table.path(line));
                if (isLetIn(answer) != granted) {
                    wrong.add(line.route() + " (" + line.path() + ") as " + who(letter) + ": " + answer.status()
                        + answer.redirect().map(" to "::concat).orElse(""));
                }
            });
        }

        assertEquals(List.of(), wrong);
    }

    /** Nothing of another edition shows at a desk, whatever its address. */
    @Test
    void a_buurtverbinder_of_hall_sees_nothing_of_zalk() {
        var marijke = visitors.get('h');

        for (var path : List.of("/kampen/balie", "/kampen/balie/mensen", "/kampen/balie/berichten/" + table.thing("waiting-kampen"),
            "/kampen/balie/meldingen/" + table.thing("report-kampen"), "/brummen/balie/meldingen/" + table.thing("report-kampen"),
            "/kampen/balie/mensen/" + table.thing("person-zalk"), "/brummen/balie/mensen/" + table.thing("person-zalk"),
            "/kampen/beheer", "/kampen/beheer/logboek", "/kampen/beheer/rollen")) {
            assertEquals(404, marijke.open(path).status(), path);
        }
        assertEquals(404, visitors.get('z').open("/brummen/balie/mensen/" + table.thing("person")).status());
    }

    private static boolean isLetIn(Page answer) {
        var toSignIn = answer.redirect().filter(target -> target.startsWith("/inloggen")).isPresent();
        // a form that a stranger never saw has no valid token, and a link that nobody was sent is gone
        var tokenOnly = answer.status() == 422 && answer.heading().equals("Verstuur het nog een keer");
        return !toSignIn && !tokenOnly && !List.of(401, 403, 404, 410).contains(answer.status());
    }

    private static String who(char letter) {
        return AccessTable.ROLES.get(letter).isEmpty() ? "a stranger" : AccessTable.ROLES.get(letter);
    }

    private static boolean ours(UriRouteInfo<?, ?> route) {
        return route.getTargetMethod().getDeclaringType().getPackageName().startsWith("nl.buurtkanaal");
    }
}
