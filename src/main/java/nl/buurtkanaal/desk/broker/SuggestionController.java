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
import java.util.List;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.introduction.Match;
import nl.buurtkanaal.introduction.Matches;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Typed;

/**
 * Who might fit a post of one's kernen, with a button to ask both. Only posts of this edition: those across the border have a desk of
 * their own.
 */
@Controller("/{editie}/balie/voorstellen/{code}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class SuggestionController {

    private static final int MATCHES = 10;

    private final DeskSeats seats;
    private final HelpPosts posts;
    private final Matches matches;
    private final Suggestions suggestions;
    private final SuggestionRepository repository;
    private final Clock clock;

    SuggestionController(DeskSeats seats, HelpPosts posts, Matches matches, Suggestions suggestions, SuggestionRepository repository,
        Clock clock) {
        this.seats = seats;
        this.posts = posts;
        this.matches = matches;
        this.suggestions = suggestions;
        this.repository = repository;
        this.clock = clock;
    }

    @Get
    @View("desk/broker/suggest")
    SuggestPage show(Edition edition, CurrentPerson person, @PathVariable String code) {
        var seat = seats.of(person, edition);
        var post = find(seat, code);
        var before = repository.about(post.id());
        var options = matches.of(post, MATCHES).stream().filter(match -> match.href().startsWith("/" + edition.slug() + "/"))
            .map(match -> Option.of(match, before)).toList();
        return new SuggestPage(post.title(), post.path(edition.slug()), post.kind() == HelpPost.Kind.REQUEST, options,
            seat.href() + "/voorstellen/" + post.code(), seat.href());
    }

    @Post
    HttpResponse<?> suggest(Edition edition, CurrentPerson person, @PathVariable String code, @Body SuggestForm form) {
        var seat = seats.of(person, edition);
        var post = find(seat, code);
        var other = posts.byCode(edition.id(), form.met()).filter(found -> found.onBoard() && found.kind() == post.kind().opposite())
            .orElseThrow(NotFound::new);
        var request = post.kind() == HelpPost.Kind.REQUEST ? post : other;
        var outcome = suggestions.suggest(seat, request, request == post ? other : post, clock.instant());
        return Flash.to(URI.create(seat.href() + "/voorstellen/" + post.code()), "suggestion." + outcome.name());
    }

    /** @throws NotFound when it is not in their care, not on the board, or something to do together */
    private HelpPost find(DeskSeat seat, String code) {
        return posts.byCode(seat.edition().id(), code)
            .filter(post -> (seat.isOwn(post.kernId()) || seat.standsIn().contains(post.kernId())) && post.onBoard()
            && post.kind() != HelpPost.Kind.TOGETHER).orElseThrow(NotFound::new);
    }

    /** With which post. */
    @Introspected
    @Serdeable
    record SuggestForm(@Nullable String met) {

        SuggestForm {
            met = Typed.text(met);
        }
    }

    /** @param asked both were asked; who said what stays theirs */
    @Introspected
    record Option(String code, String title, String href, String name, String reason, boolean asked, boolean met) {

        static Option of(Match match, List<SuggestedWith> before) {
            var code = match.href().substring(match.href().lastIndexOf('/') + 1);
            return new Option(code, match.title(), match.href(), match.shownName(), match.reason(),
                before.stream().anyMatch(with -> with.code().equals(code)), before.stream().anyMatch(with -> with.code().equals(code)
                && with.met()));
        }
    }

    @Introspected
    record SuggestPage(String post, String postHref, boolean request, List<Option> options, String href, String deskHref) {
    }
}
