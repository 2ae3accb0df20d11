package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.time.Clock;
import java.time.LocalDate;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Frame;

/**
 * The page behind "laat uw bericht staan" in a mail: one button, for which nobody signs in. The link works once and for one post. Opening
 * it changes nothing, since mail scanners open it too, and shows no word of the post, since others may read along.
 */
@Controller("/verlengen/{kenmerk}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class RenewalLinkController {

    private final RenewalLinks links;
    private final PostStages stages;
    private final PostLife life;
    private final Editions editions;
    private final Clock clock;

    RenewalLinkController(RenewalLinks links, PostStages stages, PostLife life, Editions editions, Clock clock) {
        this.links = links;
        this.stages = stages;
        this.life = life;
        this.editions = editions;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable String kenmerk, @Nullable CurrentPerson person) {
        var link = link(kenmerk);
        return page(kenmerk, link, stage(request, link, person));
    }

    @Post
    HttpResponse<?> renew(HttpRequest<?> request, @PathVariable String kenmerk, @Nullable CurrentPerson person) {
        var link = link(kenmerk);
        var stage = stage(request, link, person);
        var renewed = life.renewFrom(stage.post().authorId(), link.postId(), link.lastDay(), clock.instant());
        return renewed ? HttpResponse.seeOther(URI.create("/verlengen/" + kenmerk)) : page(kenmerk, link, stage(request, link, person));
    }

    private RenewalLinks.Renewal link(String token) {
        return links.read(token).orElseThrow(() -> new NotFound("post.link.unknown"));
    }

    /** @throws NotFound when it is for somebody else than who is signed in */
    private PostStages.Stage stage(HttpRequest<?> request, RenewalLinks.Renewal link, @Nullable CurrentPerson person) {
        var stage = stages.of(link.postId()).orElseThrow(() -> new NotFound("post.link.unknown"));
        if (person != null && person.id() != stage.post().authorId()) {
            throw new NotFound("post.link.not-yours");
        }
        request.setAttribute(Frame.EDITION, stage.post().editionId());
        return stage;
    }

    private HttpResponse<?> page(String token, RenewalLinks.Renewal link, PostStages.Stage stage) {
        var post = stage.post();
        var state = state(link, stage);
        var slug = editions.byId(post.editionId()).map(Edition::slug).orElseThrow(NotFound::new);
        var page = new LinkPage(state.name().toLowerCase(java.util.Locale.ROOT), post.expiresOn(), HelpPost.DAYS_OPEN, stage.paused(),
            "/verlengen/" + token, post.path(slug), "/" + slug + "/hulp/nieuw");
        return HttpResponse.status(state == State.GONE ? HttpStatus.GONE : HttpStatus.OK)
            .body(new ModelAndView<>("help/renewal-link", page));
    }

    private State state(RenewalLinks.Renewal link, PostStages.Stage stage) {
        var post = stage.post();
        if (stage.deleted()) {
            return State.GONE;
        }
        if (stage.closed()) {
            return State.CLOSED;
        }
        if (post.status() != HelpPost.Status.PUBLISHED || post.expiresOn() == null) {
            return State.CHECKED;
        }
        var over = post.isExpiredAt(clock.instant());
        if (post.expiresOn().equals(link.lastDay())) {
            var longer = post.expiryAfter(clock.instant().atZone(Time.ZONE).toLocalDate()).isAfter(link.lastDay());
            return !longer ? State.DATED : over ? State.OVER : State.STANDS;
        }
        return over ? State.OLD : State.RENEWED;
    }

    /** What there is to say, as in {@code renewal.link.<state>}. */
    private enum State {
        /** The button keeps it longer, or brings it back. */
        STANDS, OVER,
        /** The button was pressed before. */
        RENEWED,
        /** So long ago that it is over again: there is a newer mail. */
        OLD,
        /** Its author named the last day: another day comes first. */
        DATED,
        CLOSED, CHECKED, GONE
    }

    /** @param state as in {@code renewal.link.<state>} */
    @Introspected
    record LinkPage(String state, @Nullable LocalDate expiresOn, int days, boolean paused, String action, String href, String newHref) {
    }
}
