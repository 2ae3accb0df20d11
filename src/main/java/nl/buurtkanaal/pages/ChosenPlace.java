package nl.buurtkanaal.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;

/**
 * The edition and kern that a visitor chose, kept in a cookie of their own browser so that nobody has to choose twice:
 * {@code brummen.oeken}.
 */
final class ChosenPlace {

    private static final String NAME = "plaats";
    /** Over https: browsers take it only from this very host, for all its paths. */
    private static final String SECURE_NAME = "__Host-plaats";
    private static final Duration KEPT = Duration.ofDays(365);

    private ChosenPlace() {
    }

    /** Slug of the edition chosen last. */
    static Optional<String> edition(HttpRequest<?> request) {
        return part(request, 0);
    }

    /** The kern chosen last, when it was one of this edition. */
    static Optional<Kern> kern(HttpRequest<?> request, Edition edition) {
        return part(request, 0).filter(edition.slug()::equals).flatMap(ignored -> part(request, 1)).map(edition.paths()::get);
    }

    static Cookie remember(Edition edition, boolean secure) {
        return cookie(edition.slug(), secure);
    }

    static Cookie remember(Edition edition, Kern kern, boolean secure) {
        return cookie(edition.slug() + "." + kern.slug(), secure);
    }

    private static Cookie cookie(String value, boolean secure) {
        return Cookie.of(secure ? SECURE_NAME : NAME, value).path("/").httpOnly(true).secure(secure).sameSite(SameSite.Lax).maxAge(KEPT);
    }

    private static Optional<String> part(HttpRequest<?> request, int index) {
        return request.getCookies().findCookie(SECURE_NAME).or(() -> request.getCookies().findCookie(NAME))
            .map(cookie -> cookie.getValue().split("\\."))
            .filter(parts -> parts.length > index)
            .map(parts -> parts[index]);
    }
}
