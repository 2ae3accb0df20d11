package nl.buurtkanaal.introduction;

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
import java.net.URI;
import java.time.Clock;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.willingness.HowFar;
import nl.buurtkanaal.person.willingness.WillingPeople;
import nl.buurtkanaal.person.willingness.Willingness;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.web.Flash;

/** The yes of who placed an offer: ask me too when a neighbour looks for this. What the offer says is added to "wat ik graag doe". */
@Controller("/{editie}/hulp/{code}/vraag-mij")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class OfferWillingnessController {

    private final HelpPosts posts;
    private final WillingPeople willing;
    private final Clock clock;

    OfferWillingnessController(HelpPosts posts, WillingPeople willing, Clock clock) {
        this.posts = posts;
        this.willing = willing;
        this.clock = clock;
    }

    @Post
    HttpResponse<?> add(Edition edition, @PathVariable String code, CurrentPerson person) {
        var post = posts.byCode(edition.id(), code)
            .filter(found -> found.authorId() == person.id() && found.kind() == HelpPost.Kind.OFFER && found.category() != Category.ANDERS)
            .filter(found -> person.adult() || !found.category().orange())
            .orElseThrow(NotFound::new);
        var now = clock.instant();
        var said = willing.of(person.id()).orElse(Willingness.BLANK);
        willing.say(person.id(), said.plus(post.category(), post.dayParts(), far(post.reach())), person.id(), now);
        return Flash.to(URI.create("/mijn/wat-ik-doe"), "willing.from-offer");
    }

    private static HowFar far(HelpPost.Reach reach) {
        return switch (reach) {
            case KERN -> HowFar.KERN;
            case NEIGHBOURS, EDITION -> HowFar.NEIGHBOURS;
            case BORDER -> HowFar.BORDER;
        };
    }
}
