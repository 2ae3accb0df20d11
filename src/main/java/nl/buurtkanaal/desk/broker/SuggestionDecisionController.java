package nl.buurtkanaal.desk.broker;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
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
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.View;
import java.net.URI;
import java.time.Clock;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.web.Flash;

/** The page behind the mail: the other's post and two buttons. Looking changes nothing. For everybody else it is not there. */
@Controller("/mijn/voorstellen/{kenmerk}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class SuggestionDecisionController {

    private final SuggestionRepository repository;
    private final Suggestions suggestions;
    private final HelpPosts posts;
    private final People people;
    private final Kernen kernen;
    private final Clock clock;

    SuggestionDecisionController(SuggestionRepository repository, Suggestions suggestions, HelpPosts posts, People people, Kernen kernen,
        Clock clock) {
        this.repository = repository;
        this.suggestions = suggestions;
        this.posts = posts;
        this.people = people;
        this.kernen = kernen;
        this.clock = clock;
    }

    @Get
    @View("desk/broker/decide")
    DecidePage show(CurrentPerson person, @PathVariable String kenmerk) {
        var suggestion = find(person, kenmerk);
        var asks = suggestion.askerId() == person.id();
        var own = post(asks ? suggestion.requestId() : suggestion.offerId());
        var other = post(asks ? suggestion.offerId() : suggestion.requestId());
        var byPhone = other.forWhom() == HelpPost.ForWhom.ON_BEHALF;
        var name = byPhone ? null : people.byId(asks ? suggestion.helperId() : suggestion.askerId()).map(Person::shownName).orElse(null);
        var answer = repository.answerOf(suggestion.id(), person.id());
        var over = suggestion.isOverAt(clock.instant()) || !own.onBoard() || !other.onBoard();
        var state = suggestion.metAt() != null ? "met" : answer.isPresent() ? answer.get() ? "yes" : "no" : over ? "over" : "open";
        return new DecidePage(state, asks, own.title(), other.title(), other.body(), name, kernen.byId(other.kernId()).name(),
            other.dayParts().words(),
            people.byId(suggestion.suggestedBy()).map(Person::shownName).orElse(""), own.forWhom() == HelpPost.ForWhom.ON_BEHALF,
            !asks && other.category().orange(), suggestion.path());
    }

    @Post
    HttpResponse<?> decide(CurrentPerson person, @PathVariable String kenmerk, @Body DecideForm form) {
        var suggestion = find(person, kenmerk);
        if (!"ja".equals(form.besluit()) && !"nee".equals(form.besluit())) {
            throw new BadQuery();
        }
        var over = suggestion.isOverAt(clock.instant()) || !post(suggestion.requestId()).onBoard() || !post(suggestion.offerId()).onBoard();
        var opened = over ? java.util.Optional.<String>empty() : suggestions.decide(suggestion, person.id(), "ja".equals(form.besluit()),
            clock.instant());
        return opened.map(path -> Flash.to(URI.create(path), "suggestion.met"))
            .orElseGet(() -> HttpResponse.seeOther(URI.create(suggestion.path())));
    }

    private Suggestion find(CurrentPerson person, String code) {
        return repository.of(code, person.id()).orElseThrow(NotFound::new);
    }

    private HelpPost post(long id) {
        return posts.byId(id).orElseThrow(NotFound::new);
    }

    /** Yes or no. */
    @Introspected
    @Serdeable
    record DecideForm(@Nullable String besluit) {
    }

    /**
     * @param state   {@code open}, {@code yes} or {@code no} (what the reader said), {@code met}, {@code over}
     * @param asks    the reader asked for help; else they offered it
     * @param name    null for somebody on the phone
     * @param forOther the reader decides for somebody on the phone, after asking them
     * @param safety  helping asks for care: the yes says that they read how
     */
    @Introspected
    record DecidePage(String state, boolean asks, String own, String title, String body, @Nullable String name, String kern, String when,
        String suggestedBy,
                      boolean forOther, boolean safety, String href) {
    }
}
