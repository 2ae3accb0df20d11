package nl.buurtkanaal.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.buurtkanaal.cast.SignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a walk along links does not come to: forms that were sent empty, lists with nothing in them, pages that refuse. No barrier that axe
 * knows, and nothing wider than the narrowest screen. A handful in each build, all with {@code -Dmatrix=true}.
 */
@Tag("browser")
class StatesTest {

    private static final boolean MATRIX = Boolean.getBoolean("matrix");
    private static final int PHONE = 360;
    private static final int NARROWEST = 320;
    private static final String ERRORS = ".error-summary";
    private static final String EMPTY = ".empty";
    private static final Map<String, Tab> TABS = new LinkedHashMap<>();

    /** What someone does on a page, and what must then be seen there. */
    record State(String who, String path, Consumer<Hand> act, String sign) {
        @Override
        public String toString() {
            return path + " (" + (who.isEmpty() ? "signed out" : who) + ", " + sign + ")";
        }
    }

    static Stream<State> states() {
        var few = Stream.of(
            sent("", "/aanmelden?editie=brummen", "#aanmelden"),
            sent("", "/brummen/hulp/nieuw", "main form"),
            new State("", "/brummen/hulp/nieuw", StatesTest::sendSecondStepEmpty, ERRORS),
            seen("", "/brummen/hulp?zoek=olifant", EMPTY),
            new State("kees", "/brummen/hulp?soort=vraag", StatesTest::answerWithNothing, ERRORS),
            sent("marijke", "/brummen/balie/telefoon", ".phone-form"));
        return MATRIX ? Stream.concat(few, others()) : few;
    }

    private static Stream<State> others() {
        return Stream.of(
            sent("", "/inloggen", "#link-formulier"),
            sent("", "/inloggen", "#wachtwoord-formulier"),
            sent("", "/brummen/hulpwijzer", ".ask"),
            sent("", "/brummen/spreekuren/oeken/volgers", "#volgen"),
            sent("", "/brummen/sociale-kaart/rustpunt/klopt-niet", "main form"),
            sent("", "/brummen/melden/hulp/rustpunt", "#melding"),
            sent("", "/uitnodiging", "#code-formulier"),
            seen("", "/brummen/sociale-kaart?rubriek=werk&domein=jeugd", EMPTY),
            seen("", "/kampen/hulp?zoek=olifant", EMPTY),
            seen("", "/brummen/hulp?kern=zalk", "h1"),
            seen("", "/brummen/hulp/nieuw/nergens", "h1"),
            sent("greet", "/mijn/wachtwoord", "#wachtwoord"),
            sent("greet", "/mijn/mailadres", "#mailadres"),
            sent("greet", "/mijn/gegevens/verwijderen", "main form"),
            seen("greet", "/brummen/balie", "h1"),
            seen("lotte", "/mijn", "h1"),
            seen("lotte", "/mijn/berichten", "h1"),
            seen("lotte", "/mijn/afspraken", "h1"),
            sent("marijke", "/brummen/beheer/spreekuren/afzegging", "#afzegging"),
            sent("marijke", "/brummen/beheer/spreekuren/nieuw", "#spreekuur"),
            sent("marijke", "/brummen/beheer/spreekuren/brummen/extra-keer", "#datum"),
            sent("marijke", "/brummen/balie/posters", ".form-card"),
            sent("marijke", "/brummen/balie/antwoorden/nieuw", "main form"),
            sent("rob", "/brummen/redactie/verhalen/nieuw", ".form-card"),
            sent("rob", "/brummen/redactie/aanbod/nieuw", ".form-card"),
            sent("rob", "/brummen/redactie/plekken/nieuw", ".form-card"),
            sent("rob", "/brummen/redactie/organisaties", ".form-card"),
            sent("hanneke", "/brummen/beheer/uitnodigingen", "#uitnodiging"),
            sent("hanneke", "/brummen/beheer/kernen/broek", "#verbetering"));
    }

    @ParameterizedTest
    @MethodSource("states")
    void a_page_is_good_in_each_state(State state) {
        var tab = tab(state.who());
        tab.open(state.path());

        state.act().accept(new Hand(tab.page(), false));

        assertTrue(tab.page().locator(state.sign()).first().isVisible(), () -> tab.page().locator("main").innerText());
        good(tab, state.toString());
    }

    /** In an edition and outside one; as the site itself would draw them, which no visitor can ask for. */
    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_is_good(HttpStatus status) {
        var tab = tab("");
        for (var path : List.of("/brummen/hulp/nieuw", "/nergens")) {
            var address = path + "?status=" + status.getCode();
            tab.page().route("**" + path + "*", route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                .setStatus(status.getCode()).setContentType("text/html; charset=utf-8").setBody(refusal(status, path))));

            assertEquals(status.getCode(), tab.open(address));

            assertTrue(tab.page().locator("main .utrecht-button-link").first().isVisible());
            good(tab, address);
            tab.page().unroute("**" + path + "*");
        }
    }

    static Stream<HttpStatus> refusals() {
        return MATRIX ? Stream.of(HttpStatus.BAD_REQUEST, HttpStatus.FORBIDDEN, HttpStatus.METHOD_NOT_ALLOWED, HttpStatus.CONFLICT,
            HttpStatus.GONE, HttpStatus.UNPROCESSABLE_ENTITY, HttpStatus.TOO_MANY_REQUESTS, HttpStatus.INTERNAL_SERVER_ERROR,
            HttpStatus.SERVICE_UNAVAILABLE) : Stream.of(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @AfterAll
    static void close() {
        TABS.values().forEach(Tab::close);
    }

    private static State seen(String who, String path, String sign) {
        return new State(who, path, hand -> { }, sign);
    }

    /** Sends a form with nothing typed in it. */
    private static State sent(String who, String path, String form) {
        return new State(who, path, hand -> hand.press(form + " button[type=submit]:not([formaction])"), ERRORS);
    }

    private static void sendSecondStepEmpty(Hand hand) {
        hand.tick("input[name=kind][value=REQUEST]");
        hand.write("[name=words]", "Wie loopt er een rondje met mij?");
        hand.choose("select[name=kern]", "Oeken");
        hand.press("main form button[type=submit]");
        hand.write("[name=title]", "");
        hand.press("main form button[type=submit]");
    }

    private static void answerWithNothing(Hand hand) {
        hand.press(".card-title a");
        hand.press("#antwoord button[type=submit]");
    }

    private static void good(Tab tab, String what) {
        tab.widen(PHONE);
        assertEquals(List.of(), tab.barriers(), what);
        tab.widen(NARROWEST);
        assertTrue(tab.scrollsSideways() <= 0, () -> what + " is too wide: " + tab.widest());
        tab.widen(PHONE);
    }

    private static Tab tab(String who) {
        return TABS.computeIfAbsent(who, person -> new Tab(PHONE,
            person.isEmpty() ? null : Cookies.of(DemoSite.context().getBean(SignIn.class).as(person))));
    }

    @SuppressWarnings("unchecked")
    private static String refusal(HttpStatus status, String path) {
        ErrorResponseProcessor<String> pages = DemoSite.context().getBean(ErrorResponseProcessor.class);
        return pages.processResponse(ErrorContext.builder(HttpRequest.GET(path)).build(), HttpResponse.status(status)).body();
    }
}
