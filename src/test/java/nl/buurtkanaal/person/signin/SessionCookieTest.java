package nl.buurtkanaal.person.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.SameSite;
import nl.buurtkanaal.platform.security.Secret;
import org.junit.jupiter.api.Test;

class SessionCookieTest {

    @Test
    void over_https_it_is_secure_and_tied_to_the_host() {
        var cookie = made("https://buurtkanaal.example").of("jti");

        assertEquals("__Host-sessie", cookie.getName());
        assertTrue(cookie.isSecure() && cookie.isHttpOnly());
        assertEquals(SameSite.Lax, cookie.getSameSite().orElseThrow());
        assertEquals("/", cookie.getPath());
        assertEquals(null, cookie.getDomain());
    }

    @Test
    void on_plain_http_a_browser_takes_it_too() {
        var cookie = made("http://localhost:8080").of("jti");

        assertEquals("sessie", cookie.getName());
        assertFalse(cookie.isSecure());
    }

    @Test
    void only_our_own_signature_counts() {
        var cookies = made("http://localhost:8080");

        assertEquals("jti", cookies.sessionIn(HttpRequest.GET("/").cookie(cookies.of("jti"))).orElseThrow());
        assertTrue(cookies.sessionIn(HttpRequest.GET("/").cookie(new SessionCookie(secret("another-secret-another-secret-another"),
            "http://localhost").of("jti"))).isEmpty());
        assertTrue(cookies.sessionIn(HttpRequest.GET("/").cookie(cookies.none())).isEmpty());
        assertTrue(cookies.sessionIn(HttpRequest.GET("/")).isEmpty());
    }

    @Test
    void while_the_secret_is_changed_a_cookie_of_before_still_signs_in() {
        var before = "only-for-tests-only-for-tests-only-for-tests";
        var old = made("http://localhost:8080");
        var changing = new SessionCookie(new Secret("another-secret-another-secret-another", before, ""), "http://localhost:8080");

        assertEquals("jti", changing.sessionIn(HttpRequest.GET("/").cookie(old.of("jti"))).orElseThrow());
        assertEquals("jti", changing.sessionIn(HttpRequest.GET("/").cookie(changing.of("jti"))).orElseThrow());
        assertTrue(old.sessionIn(HttpRequest.GET("/").cookie(changing.of("jti"))).isEmpty(), "it signs with the new one");
    }

    private static SessionCookie made(String address) {
        return new SessionCookie(secret("only-for-tests-only-for-tests-only-for-tests"), address);
    }

    private static Secret secret(String text) {
        return new Secret(text, "", "");
    }
}
