package nl.buurtkanaal.platform.security;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A path on this site that an address or a form asked to go on to. Anything that a browser could read as another site is not one. */
public final class LocalPath {

    private static final int LONGEST = 300;

    private LocalPath() {
    }

    /** The path when it stays on this site, else nothing. */
    public static Optional<String> of(@Nullable String candidate) {
        return Optional.ofNullable(candidate).filter(LocalPath::staysHere);
    }

    /** The query that hands a path on to the sign-in or sign-up page: {@code ?terug=%2Fmijn}, or nothing when there is no such path. */
    public static String asQuery(@Nullable String path) {
        return of(path).map(back -> "?terug=" + URLEncoder.encode(back, StandardCharsets.UTF_8)).orElse("");
    }

    /** The sign-in page that leads back to what was asked for; without a way back for what is no page. */
    public static String signInFor(HttpRequest<?> request) {
        var uri = request.getUri();
        var path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        var isPage = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        return "/inloggen" + (isPage && !path.startsWith("/inloggen") && !path.equals("/") ? asQuery(path) : "");
    }

    /** Browsers read a backslash as a slash, drop tabs and line ends, and take two slashes for a host. */
    private static boolean staysHere(String path) {
        if (path.length() > LONGEST || !path.startsWith("/") || path.split("[?#]", 2)[0].contains("//") || path.indexOf('\\') >= 0
            || path.chars().anyMatch(c -> c <= ' ' || c >= 127)) {
            return false;
        }
        try {
            var uri = new URI(path);
            return uri.getRawAuthority() == null && uri.getScheme() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
