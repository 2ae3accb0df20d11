package nl.buurtkanaal.spreekuur.follower;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
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
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.View;
import java.net.URI;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.signin.EmailAddress;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.errors.TooMany;
import nl.buurtkanaal.platform.security.Network;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.spreekuur.Spreekuren;
import nl.buurtkanaal.spreekuur.Spreekuur;

/** Asks to hear of the changes of a Spreekuur: with an account by one button, else by an address that a mail goes to first. */
@Controller("/{editie}/spreekuren/{slug}/volgers")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class FollowController {

    private static final String VIEW = "spreekuur/follow";

    private final Spreekuren spreekuren;
    private final Followers followers;
    private final Network network;

    FollowController(Spreekuren spreekuren, Followers followers, Network network) {
        this.spreekuren = spreekuren;
        this.followers = followers;
        this.network = network;
    }

    @Get
    @View(VIEW)
    FollowPage show(Edition edition, @Nullable CurrentPerson person, @PathVariable String slug) {
        return page(edition, person, spreekuur(edition, slug), new FollowForm(""), Map.of());
    }

    @Post
    HttpResponse<?> follow(Edition edition, @Nullable CurrentPerson person, @PathVariable String slug, @Body FollowForm form,
                           HttpRequest<?> request) {
        var spreekuur = spreekuur(edition, slug);
        if (person != null) {
            followers.follow(spreekuur, person.id());
            return Flash.to(URI.create(here(edition, spreekuur)), "spreekuur.followed");
        }
        var email = EmailAddress.parse(form.email());
        if (email.isEmpty()) {
            return Forms.invalid(VIEW, page(edition, null, spreekuur, form, Map.of("email", Messages.get("email.invalid"))));
        }
        if (!followers.ask(spreekuur, email.get(), network.of(request)).allowed()) {
            throw new TooMany();
        }
        return Flash.to(URI.create(here(edition, spreekuur)), "spreekuur.follow-mail");
    }

    private Spreekuur spreekuur(Edition edition, String slug) {
        return spreekuren.bySlug(edition.id(), slug).orElseThrow(NotFound::new);
    }

    private FollowPage page(Edition edition, @Nullable CurrentPerson person, Spreekuur spreekuur, FollowForm form,
                            Map<String, String> errors) {
        var known = person == null ? null : followers.ofPerson(spreekuur, person.id()).orElse(null);
        return new FollowPage(spreekuur, form, errors, person != null, known == null
            ? null : FollowerController.path(edition, followers.tokenOf(known)) + "/stop",
            here(edition, spreekuur));
    }

    private static String here(Edition edition, Spreekuur spreekuur) {
        return "/" + edition.slug() + "/spreekuren/" + spreekuur.slug();
    }

    static HttpResponse<?> gone() {
        return HttpResponse.status(HttpStatus.GONE).body(new ModelAndView<>("spreekuur/follower-gone", new GonePage()));
    }

    /** @param stopHref where one stops, for who follows already; else null */
    @Introspected
    record FollowPage(Spreekuur spreekuur, FollowForm form, Map<String, String> errors, boolean signedIn, @Nullable String stopHref,
                      String spreekuurHref) {
    }

    @Introspected
    record GonePage() {
    }

    @Introspected
    @Serdeable
    record FollowForm(@Nullable String email) {
    }
}
