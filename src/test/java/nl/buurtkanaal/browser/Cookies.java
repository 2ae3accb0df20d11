package nl.buurtkanaal.browser;

import java.util.stream.Collectors;
import nl.buurtkanaal.cast.Visitor;

/** Hands the cookies of a visitor without JavaScript to a real browser. */
final class Cookies {

    private Cookies() {
    }

    /** As Playwright's storage state. */
    static String of(Visitor visitor) {
        var site = DemoSite.address();
        return visitor.cookies().getCookieStore().getCookies().stream()
            .map(cookie -> "{\"name\":\"" + cookie.getName() + "\",\"value\":\"" + cookie.getValue() + "\",\"domain\":\"" + site.getHost()
                + "\",\"path\":\"/\",\"expires\":-1,\"httpOnly\":" + cookie.isHttpOnly() + ",\"secure\":false,\"sameSite\":\"Lax\"}")
            .collect(Collectors.joining(",", "{\"origins\":[],\"cookies\":[", "]}"));
    }
}
