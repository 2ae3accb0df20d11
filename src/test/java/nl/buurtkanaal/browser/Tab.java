package nl.buurtkanaal.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;

/** One tab of a fresh browser, which writes down what it fetched and what the browser complained about. */
final class Tab implements AutoCloseable {

    private static final String AXE_SOURCE = Npm.axe();
    /** WCAG 2.2 A and AA with the best practices of axe; the size of targets is off by default. */
    private static final String RUN_AXE = "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', "
        + "'best-practice'],"
        + " rules: {'target-size': {enabled: true}}, resultTypes: ['violations']}).then(r => JSON.stringify(r.violations.map(v =>"
        + " v.id + ': ' + v.help + ' at ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.html.slice(0, 160) + ' ' +"
        + " (n.any[0] || n.all[0] || n.none[0] || {message: ''}).message).join(' | '))))";

    private final BrowserContext context;
    private final Page page;
    private final CDPSession devTools;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> fetched = new ArrayList<>();
    private final AtomicLong bytes = new AtomicLong();
    private Response response;

    Tab(int width, String storageState) {
        this(width, storageState, true);
    }

    Tab(int width, String storageState, boolean javaScript) {
        var options = new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("nl-NL").setTimezoneId("Europe/Amsterdam")
            .setJavaScriptEnabled(javaScript).setServiceWorkers(ServiceWorkerPolicy.BLOCK).setStorageState(storageState)
            .setBaseURL(DemoSite.address().toString());
        context = Chromium.browser().newContext(options);
        page = context.newPage();
        devTools = context.newCDPSession(page);
        devTools.send("Network.enable");
        devTools.on("Network.loadingFinished", event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        page.onRequest(request -> fetched.add(request.url()));
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** Opens a path and waits until all is there. Returns the status. */
    int open(String path) {
        complaints.clear();
        fetched.clear();
        bytes.set(0);
        response = page.navigate(path);
        page.waitForLoadState();
        return response.status();
    }

    /** Each page as on a first visit: nothing from the browser's own store. */
    void forgetful() {
        devTools.send("Network.setCacheDisabled", disabled());
    }

    /** Bytes on the wire for the page that was opened last. */
    long transferred() {
        return bytes.get();
    }

    /** What the browser wrote to its console: blocked styles and scripts, failed requests. */
    List<String> complaints() {
        return complaints;
    }

    /** Everything that was asked for since the page was opened. */
    List<String> fetched() {
        return List.copyOf(fetched);
    }

    List<String> fetchedFromElsewhere() {
        var site = DemoSite.address().toString();
        return fetched.stream().filter(url -> !url.startsWith(site) && !url.startsWith("data:")).toList();
    }

    /** What axe finds on the page as it stands. Goes in by the developer tools, past no rule of our Content-Security-Policy. */
    List<String> barriers() {
        evaluate(AXE_SOURCE + ";''", false);
        JsonArray found = JsonParser.parseString(evaluate(RUN_AXE, true).getAsString()).getAsJsonArray();
        return StreamSupport.stream(found.spliterator(), false).map(JsonElement::getAsString).toList();
    }

    /** How many pixels the page is wider than its window. */
    int scrollsSideways() {
        return evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth", false).getAsInt();
    }

    /** The first few elements that stick out of the window. */
    String widest() {
        return evaluate("[...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3)"
            + ".map(e => e.tagName + '.' + e.className).join(' ')", false).getAsString();
    }

    /** Another page as the site sends it. */
    String source(String path) {
        return context.request().get(path).text();
    }

    /** The page that was opened last as the site sent it, before any script. */
    String source() {
        return response.text();
    }

    /** Text twice as large, by the reader's own setting. */
    void doubleText() {
        evaluate("document.documentElement.style.fontSize = '200%'", false);
    }

    void widen(int width) {
        page.setViewportSize(width, 900);
    }

    String storageState() {
        return context.storageState();
    }

    private static JsonObject disabled() {
        var disabled = new JsonObject();
        disabled.addProperty("cacheDisabled", true);
        return disabled;
    }

    private JsonElement evaluate(String script, boolean promise) {
        var ask = new JsonObject();
        ask.addProperty("expression", script);
        ask.addProperty("awaitPromise", promise);
        ask.addProperty("returnByValue", true);
        var answer = devTools.send("Runtime.evaluate", ask);
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.get("exceptionDetails").toString());
        }
        return answer.getAsJsonObject("result").get("value");
    }

    @Override
    public void close() {
        context.close();
    }
}
