package nl.buurtkanaal.story;

import io.micronaut.http.HttpHeaders;
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
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.platform.errors.NotFound;

/** The film of a story and its subtitles. What stands at an address never changes. */
@Controller("/{editie}/verhalen/{slug}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class StoryFilmController {

    private final Films films;

    StoryFilmController(Films films) {
        this.films = films;
    }

    @Get("/film/{hash}")
    HttpResponse<byte[]> film(Edition edition, @PathVariable String slug, @PathVariable String hash) {
        return kept(films.film(edition.id(), slug, hash).orElseThrow(NotFound::new));
    }

    @Get("/ondertitels/{hash}")
    HttpResponse<byte[]> subtitles(Edition edition, @PathVariable String slug, @PathVariable String hash) {
        return kept(films.subtitles(edition.id(), slug, hash).orElseThrow(NotFound::new));
    }

    private static HttpResponse<byte[]> kept(Pictures.Served found) {
        return HttpResponse.ok(found.bytes()).header(HttpHeaders.CONTENT_TYPE, found.media())
            .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
    }
}
