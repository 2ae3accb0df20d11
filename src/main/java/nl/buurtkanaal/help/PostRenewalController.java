package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDate;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.Conflict;
import nl.buurtkanaal.platform.web.Flash;

/** The page that the mail of the last week leads to: one button keeps the post for sixty days more. Looking at it changes nothing. */
@Controller("/{editie}/hulp/{code}/verlenging")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class PostRenewalController {

    private final PostPages pages;
    private final PostLife life;
    private final Clock clock;

    PostRenewalController(PostPages pages, PostLife life, Clock clock) {
        this.pages = pages;
        this.life = life;
        this.clock = clock;
    }

    @Get
    @View("help/renewal")
    RenewalPage form(Edition edition, CurrentPerson person, @PathVariable String code) {
        var post = pages.own(person, edition, code);
        return new RenewalPage(post.title(), PostPages.show(edition, post).toString(), post.post().expiresOn(), HelpPost.DAYS_OPEN,
            post.state() == PostState.EXPIRED, post.state() == PostState.CLOSED);
    }

    /** @throws Conflict when it was never published */
    @Post
    HttpResponse<?> renew(Edition edition, CurrentPerson person, @PathVariable String code) {
        var post = pages.own(person, edition, code);
        if (!life.renew(person.id(), post.post().id(), clock.instant())) {
            throw new Conflict("post.not-published");
        }
        return Flash.to(PostPages.show(edition, post), "post.renewed");
    }

    @Introspected
    record RenewalPage(String post, String href, @Nullable LocalDate expiresOn, int days, boolean expired, boolean closed) {
    }
}
