package nl.buurtkanaal.help;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.web.Flash;

/** An author takes a post off the board for a while, and puts it back. */
@Controller("/{editie}/hulp/{code}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class PostPauseController {

    private final PostPages pages;
    private final PostLife life;
    private final Clock clock;

    PostPauseController(PostPages pages, PostLife life, Clock clock) {
        this.pages = pages;
        this.life = life;
        this.clock = clock;
    }

    @Post("/pauze")
    HttpResponse<?> pause(Edition edition, CurrentPerson person, @PathVariable String code) {
        var post = pages.own(person, edition, code);
        life.pause(person.id(), post.post().id(), clock.instant());
        return Flash.to(PostPages.show(edition, post), "post.paused");
    }

    @Post("/hervatting")
    HttpResponse<?> resume(Edition edition, CurrentPerson person, @PathVariable String code) {
        var post = pages.own(person, edition, code);
        life.resume(person.id(), post.post().id(), clock.instant());
        return Flash.to(PostPages.show(edition, post), "post.resumed");
    }
}
