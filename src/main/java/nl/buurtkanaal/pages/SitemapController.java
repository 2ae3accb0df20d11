package nl.buurtkanaal.pages;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.socialekaart.EntryAddresses;

/**
 * Where search engines find the sitemaps, and what they need not ask for. Said to be HTML as well: of an address that a browser asks for,
 * the page of an edition called robots.txt would be taken for the better answer otherwise.
 */
@Controller("/")
@Produces({MediaType.TEXT_HTML, MediaType.ALL})
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SitemapController {

    private static final MediaType TEXT = MediaType.of("text/plain; charset=utf-8");

    private final Editions editions;
    private final EntryAddresses entries;
    private final String site;

    SitemapController(Editions editions, EntryAddresses entries, @Value("${buurtkanaal.address}") String site) {
        this.editions = editions;
        this.entries = entries;
        this.site = site.replaceFirst("/+$", "");
    }

    /** What leads to a sign-in, to forms and to the desk is of no use to a search engine; what it may not keep says so itself. */
    @Get("/robots.txt")
    HttpResponse<?> robots(HttpRequest<?> request) {
        var rules = Stream.of("/inloggen", "/aanmelden", "/uitloggen", "/mijn", "/*/balie", "/*/beheer", "/*/hulp/nieuw", "/*?")
            .map(path -> "Disallow: " + path + "\n").collect(Collectors.joining());
        return HttpResponse.ok("User-agent: *\n" + rules + "\nSitemap: " + address(request) + "/sitemap.xml\n").contentType(TEXT);
    }

    /** Those of the editions with this address. */
    @Get("/sitemap.xml")
    HttpResponse<?> index(HttpRequest<?> request) {
        var address = address(request);
        var parts = entries.parts();
        return SitemapXml.sitemaps(editions.open().stream().filter(edition -> edition.address().equals(address))
            .flatMap(edition -> Stream.concat(
            Stream.of("/sitemap.xml"), IntStream.rangeClosed(1, parts).mapToObj(part -> "/sitemap-" + part + ".xml"))
            .map(path -> edition.link("/" + edition.slug() + path))));
    }

    /** That of the edition with this host name, else that of the site; never what a Host header says. */
    private String address(HttpRequest<?> request) {
        return editions.byHost(request.getHeaders().get(HttpHeaders.HOST)).map(Edition::address).orElse(site);
    }
}
