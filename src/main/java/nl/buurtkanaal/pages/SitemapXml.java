package nl.buurtkanaal.pages;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list of addresses as search engines read it (sitemaps.org). */
final class SitemapXml {

    private static final MediaType XML = MediaType.of("application/xml; charset=utf-8");
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private SitemapXml() {
    }

    static HttpResponse<?> pages(Stream<String> addresses) {
        return list("urlset", "url", addresses);
    }

    static HttpResponse<?> sitemaps(Stream<String> addresses) {
        return list("sitemapindex", "sitemap", addresses);
    }

    private static HttpResponse<?> list(String root, String item, Stream<String> addresses) {
        return HttpResponse.ok("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + " xmlns=\"" + NAMESPACE + "\">\n"
            + addresses.map(address -> "<" + item + "><loc>" + address.replace("&", "&amp;") + "</loc></" + item + ">\n")
            .collect(Collectors.joining())
            + "</" + root + ">\n").contentType(XML);
    }
}
