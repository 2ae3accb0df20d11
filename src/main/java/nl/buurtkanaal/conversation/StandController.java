package nl.buurtkanaal.conversation;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
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
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;

/**
 * Whether an open page is still what it was: one look in the database and no page. The script of an open conversation asks with the tag
 * that it
 * has, and gets a 304 as long as nothing changed. It marks nothing as read.
 */
@Controller("/mijn")
@Produces(MediaType.TEXT_PLAIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class StandController {

    private final SideRepository sides;

    StandController(SideRepository sides) {
        this.sides = sides;
    }

    @Get("/stand")
    HttpResponse<?> all(CurrentPerson person, HttpRequest<?> request) {
        return answer(sides.standOfAll(person.id()), request);
    }

    @Get("/berichten/{code}/stand")
    HttpResponse<?> one(@PathVariable String code, CurrentPerson person, HttpRequest<?> request) {
        return answer(sides.stand(code, person.id()).orElseThrow(NotFound::new), request);
    }

    private static HttpResponse<?> answer(String stand, HttpRequest<?> request) {
        var tag = '"' + stand + '"';
        var known = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        return (tag.equals(known) ? HttpResponse.notModified() : HttpResponse.ok("")).header(HttpHeaders.ETAG, tag);
    }
}
