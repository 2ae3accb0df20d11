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

/** The picture of a story, in its own width and in smaller ones for phones and lists. What stands at an address never changes. */
@Controller("/{editie}/verhalen/{slug}/beeld/{hash}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class StoryPictureController {

    private final Pictures pictures;

    StoryPictureController(Pictures pictures) {
        this.pictures = pictures;
    }

    @Get
    HttpResponse<byte[]> whole(Edition edition, @PathVariable String slug, @PathVariable String hash) {
        return served(edition, slug, hash, 0);
    }

    @Get("/{width}")
    HttpResponse<byte[]> narrower(Edition edition, @PathVariable String slug, @PathVariable String hash, @PathVariable String width) {
        return served(edition, slug, hash, Story.narrowerThan(Integer.MAX_VALUE).stream().filter(known -> width.equals(known.toString()))
            .findFirst().orElseThrow(NotFound::new));
    }

    private HttpResponse<byte[]> served(Edition edition, String slug, String hash, int width) {
        var found = pictures.served(edition.id(), slug, hash, width).orElseThrow(NotFound::new);
        return HttpResponse.ok(found.bytes()).header(HttpHeaders.CONTENT_TYPE, found.media())
            .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
    }
}
