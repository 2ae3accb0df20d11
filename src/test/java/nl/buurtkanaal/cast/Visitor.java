package nl.buurtkanaal.cast;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** One browser without JavaScript: keeps cookies, shows pages as parsed HTML, does not follow redirects by itself. */
public final class Visitor {

    private final URI site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    /** A clean browser that looks at the site at this address. */
    public Visitor(URI site) {
        this.site = site;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** Opens a path of the site. */
    public Page open(String path) {
        return send(request(path).GET());
    }

    /** Opens a path and goes along with redirects, at most ten. */
    public Page visit(String path) {
        return arrive(open(path));
    }

    /** Goes along with redirects from an answer. */
    public Page arrive(Page page) {
        for (var steps = 0; steps < 10 && page.redirect().isPresent(); steps++) {
            page = open(page.redirect().get());
        }
        return page;
    }

    /**
     * Presses the button of a form: sends all that stands in it, with what is typed over it.
     *
     * @param typed field name, value, field name, value...; a null value leaves the field out
     */
    public Page submit(Page page, String formSelector, String... typed) {
        var form = page.document().selectFirst(formSelector);
        if (form == null) {
            throw new AssertionError("No form " + formSelector + " on " + page.path() + ":\n" + page.document().body().text());
        }
        var fields = fieldsOf(form);
        for (var i = 0; i < typed.length; i += 2) {
            if (typed[i + 1] == null) {
                fields.remove(typed[i]);
            } else {
                fields.put(typed[i], typed[i + 1]);
            }
        }
        var action = form.hasAttr("action") ? form.attr("action") : page.path();
        return "get".equalsIgnoreCase(form.attr("method")) ? open(action + "?" + encode(fields)) : post(action, fields);
    }

    /** Sends fields as a form of this site does, without having seen the page. */
    public Page post(String path, Map<String, String> fields) {
        return send(request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", site.toString())
            .POST(HttpRequest.BodyPublishers.ofString(encode(fields))));
    }

    /** Sends any request; for what no browser would do. */
    public Page send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Page(response.statusCode(), response.uri(), response.headers(),
                Jsoup.parse(response.body(), response.uri().toString()), response.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A request to a path as this browser makes it. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(site.resolve(path)).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    /** The cookies that this browser holds. */
    public CookieManager cookies() {
        return cookies;
    }

    /** What a browser would send of a form as it stands: also radios, boxes and selects. Names that repeat keep their last value. */
    public static Map<String, String> fieldsOf(Element form) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : form.select("input[name], textarea[name], select[name]")) {
            if (field.hasAttr("disabled")) {
                continue;
            }
            switch (field.normalName() + ":" + field.attr("type").toLowerCase()) {
                case "input:checkbox", "input:radio" -> {
                    if (field.hasAttr("checked")) {
                        fields.put(field.attr("name"), field.hasAttr("value") ? field.attr("value") : "on");
                    }
                }
                case "input:submit", "input:button", "input:file" -> { }
                case "select:" -> {
                    var chosen = field.selectFirst("option[selected]");
                    var option = chosen != null ? chosen : field.selectFirst("option");
                    if (option != null) {
                        fields.put(field.attr("name"), option.hasAttr("value") ? option.attr("value") : option.text());
                    }
                }
                case "textarea:" -> fields.put(field.attr("name"), field.wholeText());
                default -> fields.put(field.attr("name"), field.attr("value"));
            }
        }
        return fields;
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
