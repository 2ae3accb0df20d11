package nl.buurtkanaal.pages;

import io.micronaut.http.HttpRequest;
import java.util.regex.Pattern;

/** Which pages a search engine may keep: those about places and organisations, never those about people. */
final class Indexable {

    private static final Pattern PATHS = Pattern.compile(
        "/[a-z0-9-]+(/(over|cijfers|privacy|toegankelijkheid|huisregels|mantelzorg(/(jong|hoe-gaat-het))?|ontmoetingsplekken|kernen/[^/]+"
            + "|(sociale-kaart|spreekuren)(/[^/]+)?))?");
    private static final Pattern OUTSIDE_EDITIONS = Pattern.compile("/(mijn|inloggen|aanmelden|uitloggen|postvak|stijl|assets)(/.*)?");

    private Indexable() {
    }

    static boolean is(HttpRequest<?> request) {
        var path = request.getPath();
        return PATHS.matcher(path).matches() && !OUTSIDE_EDITIONS.matcher(path).matches() && request.getUri().getRawQuery() == null;
    }
}
