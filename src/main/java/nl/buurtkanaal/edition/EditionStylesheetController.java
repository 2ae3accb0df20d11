package nl.buurtkanaal.edition;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.buurtkanaal.platform.errors.NotFound;

/** The colours of an edition, loaded after the site's own style sheet. A path never changes its content: browsers keep it for a year. */
@Controller("/editie")
@Secured(SecurityRule.IS_ANONYMOUS)
class EditionStylesheetController {

    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    private final Editions editions;
    private final Palettes palettes;

    EditionStylesheetController(Editions editions, Palettes palettes) {
        this.editions = editions;
        this.palettes = palettes;
    }

    /** An older hash still answers as long as a palette has it: a page from before a change of colours stays dressed. */
    @Get(uri = "/{slug:[a-z0-9-]+}.{hash:[0-9a-f]+}.css", produces = "text/css;charset=utf-8")
    HttpResponse<String> show(String slug, String hash, @Nullable @Header(HttpHeaders.IF_NONE_MATCH) String known) {
        var palette = editions.bySlug(slug).flatMap(edition -> palettes.byHash(hash)
            .or(() -> OwnColours.of(edition.brand(), edition.accent()).filter(own -> own.hash().equals(hash)))).orElseThrow(NotFound::new);
        var etag = '"' + hash + '"';
        var response = etag.equals(known) ? HttpResponse.<String>notModified() : HttpResponse.ok(palette.css());
        return response.header(HttpHeaders.ETAG, etag).header(HttpHeaders.CACHE_CONTROL, FOR_A_YEAR);
    }
}
