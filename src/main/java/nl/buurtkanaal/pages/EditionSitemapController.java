package nl.buurtkanaal.pages;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.socialekaart.EntryAddresses;
import nl.buurtkanaal.spreekuur.Spreekuren;

/**
 * The addresses within an edition that search engines may keep: about places, spreekuren and organisations, never of a post or a person.
 */
@Controller("/{editie}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class EditionSitemapController {

    private static final List<String> PAGES = List.of("", "/spreekuren", "/sociale-kaart", "/ontmoetingsplekken", "/mantelzorg",
        "/mantelzorg/jong", "/mantelzorg/hoe-gaat-het", "/over", "/cijfers", "/privacy", "/toegankelijkheid",
        "/huisregels");

    private final Spreekuren spreekuren;
    private final EntryAddresses entries;

    EditionSitemapController(Spreekuren spreekuren, EntryAddresses entries) {
        this.spreekuren = spreekuren;
        this.entries = entries;
    }

    @Get("/sitemap.xml")
    HttpResponse<?> pages(Edition edition) {
        var kernen = edition.kernen().stream().map(kern -> "/kernen/" + kern.slug());
        var own = spreekuren.of(edition.id()).stream().map(spreekuur -> "/spreekuren/" + spreekuur.slug());
        return SitemapXml.pages(Stream.of(PAGES.stream(), kernen, own).flatMap(paths -> paths)
            .map(path -> edition.link("/" + edition.slug() + path)));
    }

    /** The entries of the sociale kaart, some thousands at a time. */
    @Get("/sitemap-{deel}.xml")
    HttpResponse<?> entries(Edition edition, @PathVariable String deel) {
        if (!deel.matches("[1-9]\\d{0,4}") || Integer.parseInt(deel) > entries.parts()) {
            throw new NotFound();
        }
        return SitemapXml.pages(entries.slugs(edition.id(), Integer.parseInt(deel)).stream()
            .map(slug -> edition.link("/" + edition.slug() + "/sociale-kaart/" + slug)));
    }
}
