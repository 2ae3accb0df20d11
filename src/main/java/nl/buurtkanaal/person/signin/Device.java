package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtkanaal.platform.views.Messages;

/** What somebody signs in with, in words that they know: "Chrome op Windows". Made from what the browser says; its address is not kept. */
final class Device {

    /** What stands in the name of a browser, the most telling first: all of them claim to be several others. */
    private static final Map<String, String> BROWSERS = ordered("Edg", "Edge", "OPR/", "Opera", "SamsungBrowser", "Samsung Internet",
        "Firefox/", "Firefox", "FxiOS", "Firefox", "CriOS", "Chrome", "Chrome/", "Chrome", "Safari/", "Safari");
    private static final Map<String, String> SYSTEMS = ordered("iPhone", "iPhone", "iPad", "iPad", "Android", "Android",
        "Windows", "Windows", "Mac OS X", "Mac", "CrOS", "Chromebook", "Linux", "Linux");

    private Device() {
    }

    static String of(HttpRequest<?> request) {
        return of(request.getHeaders().get(HttpHeaders.USER_AGENT));
    }

    static String of(@Nullable String agent) {
        var browser = first(BROWSERS, agent);
        var system = first(SYSTEMS, agent);
        return browser == null || system == null ? Messages.get("device.unknown") : Messages.get("device.on", browser, system);
    }

    @Nullable
    private static String first(Map<String, String> names, @Nullable String agent) {
        return agent == null ? null
            : names.entrySet().stream().filter(name -> agent.contains(name.getKey())).map(Map.Entry::getValue).findFirst().orElse(null);
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
