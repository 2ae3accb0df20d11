package nl.buurtkanaal.cast;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An answer of the site, as a visitor sees it. */
public record Page(int status, URI uri, HttpHeaders headers, Document document, String source) {

    /** Path with query. */
    public String path() {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** Where a 303 leads to, as path with query. */
    public Optional<String> redirect() {
        return status / 100 == 3 ? headers.firstValue("Location").map(location -> {
            var target = uri.resolve(location);
            return target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
        }) : Optional.empty();
    }

    /** All text of the page's main part, or of the whole page when it has none. */
    public String text() {
        var main = document.selectFirst("main");
        return (main == null ? document.body() : main).text();
    }

    public String heading() {
        return document.select("h1").text();
    }

    /** Texts of what a selector finds, in the order of the page. */
    public List<String> texts(String selector) {
        return document.select(selector).eachText();
    }

    /** The first that a selector finds. */
    public Element first(String selector) {
        var found = document.selectFirst(selector);
        if (found == null) {
            throw new AssertionError("No " + selector + " on " + path() + " (" + status + "):\n" + document.body().text());
        }
        return found;
    }

    public boolean has(String selector) {
        return document.selectFirst(selector) != null;
    }
}
