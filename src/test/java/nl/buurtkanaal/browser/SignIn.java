package nl.buurtkanaal.browser;

import java.util.stream.Collectors;
import nl.buurtkanaal.cast.Visitor;

/** Signs people of the demo in by the ordinary form. */
final class SignIn {

    private static final String PASSWORD = "voorbeeld-wachtwoord";

    private SignIn() {
    }

    static void as(Visitor visitor, String email) {
        var page = visitor.visit("/inloggen");
        var form = page.first("form:has(input[type=password])");
        var answer = visitor.submit(page, "form:has(input[type=password])",
            form.selectFirst("input[type=email], input[name=email]").attr("name"), email,
            form.selectFirst("input[type=password]").attr("name"), PASSWORD);
        if (answer.redirect().isEmpty()) {
            throw new AssertionError("Sign-in of " + email + " answered " + answer.status() + ": " + answer.text());
        }
    }

    /** The cookies of a visitor, for a real browser. */
    static String storageState(Visitor visitor) {
        var site = DemoSite.address();
        return visitor.cookies().getCookieStore().getCookies().stream()
            .map(cookie -> "{\"name\":\"" + cookie.getName() + "\",\"value\":\"" + cookie.getValue() + "\",\"domain\":\"" + site.getHost()
                + "\",\"path\":\"/\",\"expires\":-1,\"httpOnly\":" + cookie.isHttpOnly() + ",\"secure\":false,\"sameSite\":\"Lax\"}")
            .collect(Collectors.joining(",", "{\"origins\":[],\"cookies\":[", "]}"));
    }
}
