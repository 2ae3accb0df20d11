package nl.buurtkanaal.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.person.signin.PersonDemo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every page of the site, as everyone who may see it: no barrier that axe knows (WCAG 2.2 AA and best practices), valid HTML, nothing from
 * another host, light, readable on a narrow screen and with large text.
 */
@Tag("browser")
class EveryPageTest {

    private static final int HEAVIEST = 100_000;
    private static final int DESKTOP = 1280;
    private static final int PHONE = 360;
    private static final int NARROWEST = 320;
    private static final int DESKTOP_AT_200_PERCENT = 640;

    private static final List<String> STARTS = List.of("/", "/brummen", "/brummen/hulp", "/brummen/hulp/nieuw", "/brummen/kernen/oeken",
        "/brummen/spreekuren", "/brummen/sociale-kaart", "/brummen/ontmoetingsplekken", "/brummen/mantelzorg", "/brummen/hulpwijzer",
        "/brummen/over", "/brummen/privacy", "/brummen/toegankelijkheid", "/brummen/huisregels", "/inloggen", "/aanmelden", "/stijl",
        "/postvak", "/mijn", "/brummen/balie", "/brummen/beheer", "/kampen", "/mijn/code", "/inloggen/verstuurd", "/aanmelden/verstuurd",
        "/uitloggen", "/kies", "/mijn/gevraagd");
    /** Who walks: everyone after the first two is shown only what the earlier ones could not see. */
    private static final Map<String, String> PEOPLE = people();

    /** Every page as everyone, at both widths: a quarter of an hour. */
    private static final boolean MATRIX = Boolean.getBoolean("matrix");
    private static final int AT_A_TIME = 2;
    private static final ExecutorService BROWSERS = Executors.newFixedThreadPool(AT_A_TIME, work -> {
        var thread = new Thread(work, "browser");
        thread.setDaemon(true);
        return thread;
    });

    /** One for each person and thread: a fresh one for each page takes a fifth of the time. */
    private static final ThreadLocal<Map<String, Tab>> TABS = ThreadLocal.withInitial(HashMap::new);

    private static Routes routes;
    private static final Map<String, Walk> WALKS = new LinkedHashMap<>();
    private static final Map<String, String> STATES = new LinkedHashMap<>();

    private static Map<String, String> people() {
        var people = new LinkedHashMap<String, String>();
        people.put("signed out", "");
        people.put("resident", "greet");
        people.put("buurtverbinder", "marijke");
        people.put("helper", "kees");
        people.put("editor", "rob");
        people.put("administrator", "hanneke");
        people.put("operator", "bas");
        people.put("wijkteam", "marga");
        return people;
    }

    @BeforeAll
    static void walk() {
        routes = new Routes();
        var signIn = DemoSite.context().getBean(SignIn.class);
        PEOPLE.forEach((who, person) -> {
            var visitor = person.isEmpty() ? DemoSite.visitor() : signIn.as(person);
            begin(who, visitor, STARTS);
        });
        var halfway = DemoSite.visitor();
        signIn.withFirstFactor(halfway, "bas@voorbeeld.example", PersonDemo.PASSWORD);
        begin("before the second step", halfway, List.of("/inloggen/code"));
        var newPhone = signIn.as("gerda");
        newPhone.submit(newPhone.open("/mijn/tweede-stap"), "#nieuwe-telefoon");
        begin("with a new phone", newPhone, List.of("/inloggen/code"));
    }

    private static void begin(String who, Visitor visitor, List<String> starts) {
        WALKS.put(who, new Walk(routes, visitor).from(starts));
        STATES.put(who, Cookies.of(visitor));
    }

    /**
     * Each page once, on a phone, as the first of {@link #PEOPLE} who may see it; all of it is {@code -Dmatrix=true}.
     */
    @TestFactory
    Stream<DynamicTest> every_page_is_good() {
        var seen = new TreeSet<String>();
        var tests = new ArrayList<DynamicTest>();
        WALKS.forEach((who, walk) -> walk.examples().forEach((route, path) -> {
            if (seen.add(route) || MATRIX) {
                tests.add(later(path + " (" + who + ")", () -> check(path, STATES.get(who))));
            }
        }));
        // what looks otherwise to who is signed in, and the same pages in the other colours
        Stream.of("/brummen", "/brummen/hulp", "/brummen/kernen/oeken")
            .forEach(path -> tests.add(later(path + " (signed in)", () -> check(path, STATES.get("resident")))));
        Stream.of("/kampen", "/kampen/hulp", "/kampen/spreekuren", "/kampen/kernen/zalk")
            .forEach(path -> tests.add(later(path, () -> check(path, null))));
        Stream.of("/brummen/bestaat-niet", "/brummen/hulp/ZZZZZZ", "/nergens")
            .forEach(path -> tests.add(later(path + " (not there)", () -> checkMissing(path))));
        return tests.stream();
    }

    /** Begins at once, beside others; the test waits for it. */
    private static DynamicTest later(String name, Runnable check) {
        var checked = CompletableFuture.runAsync(check, BROWSERS);
        return DynamicTest.dynamicTest(name, () -> {
            try {
                checked.join();
            } catch (CompletionException e) {
                throw e.getCause();
            }
        });
    }

    @Test
    void every_link_leads_somewhere() {
        var dead = new TreeSet<String>();
        WALKS.forEach((who, walk) -> walk.dead().forEach(path -> dead.add(path + " as " + who)));

        assertEquals(List.of(), List.copyOf(dead));
    }

    /** A page that no link leads to would be checked by nobody. */
    @Test
    void every_page_can_be_reached() {
        var reached = new TreeSet<String>();
        WALKS.values().forEach(walk -> reached.addAll(walk.examples().keySet()));

        assertEquals(List.of(), routes.all().stream().filter(route -> !reached.contains(route) && !fromMailOnly(route)).toList(),
            "pages that nobody came to");
    }

    private static void check(String path, String state) {
        var faults = new ArrayList<String>();
        var tab = TABS.get().computeIfAbsent(String.valueOf(state), ignored -> forgetful(state));
        tab.widen(PHONE);
        var status = tab.open(path);
        expect(faults, status == 200, "status " + status);
        expect(faults, tab.transferred() < HEAVIEST, tab.transferred() + " bytes on a first visit");
        expect(faults, tab.source().contains("Dit is een voorbeeld"), "does not say that all on it is invented");
        tab.fetchedFromElsewhere().forEach(url -> faults.add("asks another host: " + url));
        tab.barriers().forEach(barrier -> faults.add("axe at " + PHONE + ": " + barrier));
        tab.complaints().forEach(complaint -> faults.add("console: " + complaint));
        Html.faults(tab.source()).forEach(fault -> faults.add("HTML: " + fault));
        if (MATRIX) {
            tab.widen(DESKTOP);
            tab.barriers().forEach(barrier -> faults.add("axe at " + DESKTOP + ": " + barrier));
        }
        tab.widen(NARROWEST);
        expect(faults, tab.scrollsSideways() <= 0, tab.scrollsSideways() + " px too wide at " + NARROWEST + ": " + tab.widest());
        tab.doubleText();
        for (var width : new int[] {DESKTOP_AT_200_PERCENT, PHONE}) {
            tab.widen(width);
            expect(faults, tab.scrollsSideways() <= 0, tab.scrollsSideways() + " px too wide at " + width + " with text at 200%: "
                + tab.widest());
        }
        assertEquals(List.of(), faults, path);
    }

    private static Tab forgetful(String state) {
        var tab = new Tab(PHONE, state);
        tab.forgetful();
        return tab;
    }

    private static void checkMissing(String path) {
        try (var tab = new Tab(DESKTOP, null)) {
            var status = tab.open(path);
            var barriers = tab.barriers();

            assertAll(() -> assertEquals(404, status), () -> assertEquals(List.of(), barriers, path),
                () -> assertEquals(List.of(), Html.faults(tab.source()), path));
        }
    }

    private static void expect(List<String> faults, boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }

    /** Pages behind a one-time link in a mail, or behind an act; their own tests read them. */
    private static boolean fromMailOnly(String route) {
        return route.endsWith("/verlenging") || route.endsWith("/bedankje") || route.equals("/afmelden")
            || route.matches(".*\\{(token|sleutel|link|koppeling|kenmerk)}.*");
    }
}
