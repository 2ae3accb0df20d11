package nl.buurtkanaal.referral;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
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
import io.micronaut.views.View;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPostAuthors.Consent;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;

/** Somebody passes their own post on to the wijkteam. Only they can, and only where there is a team. */
@Controller("/{editie}/hulp/{code}/wijkteam")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PassController {

    private final HelpPosts posts;
    private final Referrals referrals;
    private final People people;
    private final Forms forms;
    private final Clock clock;

    PassController(HelpPosts posts, Referrals referrals, People people, Forms forms, Clock clock) {
        this.posts = posts;
        this.referrals = referrals;
        this.people = people;
        this.forms = forms;
        this.clock = clock;
    }

    @Get
    @View("referral/new")
    PassPage form(Edition edition, CurrentPerson person, @PathVariable String code) {
        var post = own(edition, person, code);
        var phone = people.byId(person.id()).map(Person::phone).orElse(null);
        return page(edition, post, new PassForm(post.body(), phone, ""), Map.of());
    }

    @Post
    HttpResponse<?> pass(Edition edition, CurrentPerson person, @PathVariable String code, @Body PassForm form) {
        var post = own(edition, person, code);
        var errors = forms.errors(form);
        form.addErrors(errors);
        if (!errors.isEmpty()) {
            return Forms.invalid("referral/new", page(edition, post, form, errors));
        }
        if (!referrals.hasTeam(edition.id())) {
            throw new NotFound("referral.no-team");
        }
        referrals.pass(post, person.id(), form.tekst(), form.phone(), Consent.How.WRITTEN, person.id(), clock.instant());
        return Flash.to(URI.create("/mijn"), "referral.passed");
    }

    private HelpPost own(Edition edition, CurrentPerson person, String code) {
        return posts.byCode(edition.id(), code).filter(found -> found.authorId() == person.id()
            && found.forWhom() != HelpPost.ForWhom.ON_BEHALF)
            .orElseThrow(NotFound::new);
    }

    private PassPage page(Edition edition, HelpPost post, PassForm form, Map<String, String> errors) {
        return new PassPage(form, errors, post.title(), post.path(edition.slug()), referrals.hasTeam(edition.id()));
    }

    /** @param team somebody takes questions here */
    @Introspected
    record PassPage(PassForm form, Map<String, String> errors, String post, String href, boolean team) {

        public String action() {
            return href + "/wijkteam";
        }
    }
}
