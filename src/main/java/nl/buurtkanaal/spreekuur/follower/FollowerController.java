package nl.buurtkanaal.spreekuur.follower;

import io.micronaut.core.annotation.Introspected;
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
import io.micronaut.views.ModelAndView;
import java.net.URI;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;

/** The pages with one button behind the links in a follower's mails. Opening them changes nothing: mail scanners open them too. */
@Controller("/{editie}/spreekuren/volgen/{token}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class FollowerController {

    private final Followers followers;
    private final FollowerRepository repository;

    FollowerController(Followers followers, FollowerRepository repository) {
        this.followers = followers;
        this.repository = repository;
    }

    @Get
    HttpResponse<?> open(Edition edition, @PathVariable String token) {
        return page(edition, token, false);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(Edition edition, @PathVariable String token) {
        var follower = followers.find(token);
        if (follower.isEmpty()) {
            return FollowController.gone();
        }
        followers.confirm(follower.get());
        return Flash.to(URI.create(path(edition, token)), "spreekuur.followed");
    }

    @Get("/stop")
    HttpResponse<?> openStop(Edition edition, @PathVariable String token) {
        return page(edition, token, true);
    }

    /**
     * From our page, or at one press in a mail program (RFC 8058), which sends {@code List-Unsubscribe=One-Click} in one of two forms.
     * Twice is once.
     */
    @Post("/stop")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA, MediaType.ALL})
    HttpResponse<?> stop(Edition edition, @PathVariable String token) {
        followers.find(token).ifPresent(followers::stop);
        return Flash.to(URI.create("/" + edition.slug() + "/spreekuren"), "spreekuur.unfollowed");
    }

    private HttpResponse<?> page(Edition edition, String token, boolean stops) {
        var follower = followers.find(token);
        var followed = follower.flatMap(one -> repository.followed(one.id())).filter(one -> one.editionId() == edition.id());
        if (followed.isEmpty()) {
            return FollowController.gone();
        }
        return HttpResponse.ok(new ModelAndView<>("spreekuur/follower",
            new FollowerPage(followed.get().title(), path(edition, token), stops, follower.get().confirmedAt() != null)));
    }

    static String path(Edition edition, String token) {
        return "/" + edition.slug() + "/spreekuren/volgen/" + token;
    }

    /** @param name title of the Spreekuur; {@code stops}: the page behind the link that ends it */
    @Introspected
    record FollowerPage(String name, String href, boolean stops, boolean confirmed) {

        public String heading() {
            return Messages.get(stops ? "spreekuur.follower.stop" : confirmed ? "spreekuur.follower.known" : "spreekuur.follower.confirm");
        }
    }
}
