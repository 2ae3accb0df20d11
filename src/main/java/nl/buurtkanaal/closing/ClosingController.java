package nl.buurtkanaal.closing;

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
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.closing.HelpOutcome.How;
import nl.buurtkanaal.conversation.Caution;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.VisiblePost.Outcome;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Frame;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Forms;

/**
 * The page behind "is het gelukt?" in a mail: four buttons, and after a yes a thank-you. No sign-in is needed; the link is for one person
 * and one post. Opening it changes nothing, since mail scanners open it too. Names of neighbours are for who is signed in.
 */
@Controller("/gelukt/{kenmerk}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class ClosingController {

    private static final String VIEW = "closing/question";

    private final QuestionRepository questions;
    private final ClosingLinks links;
    private final Closings closings;
    private final Thanks thanks;
    private final HelpPosts posts;
    private final Kernen kernen;
    private final Editions editions;
    private final Clock clock;

    ClosingController(QuestionRepository questions, ClosingLinks links, Closings closings, Thanks thanks, HelpPosts posts, Kernen kernen,
                      Editions editions, Clock clock) {
        this.questions = questions;
        this.links = links;
        this.closings = closings;
        this.thanks = thanks;
        this.posts = posts;
        this.kernen = kernen;
        this.editions = editions;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable String kenmerk, @Nullable CurrentPerson person) {
        var question = question(kenmerk, person);
        return shown(question, post(request, question), person);
    }

    @Post
    HttpResponse<?> answer(HttpRequest<?> request, @PathVariable String kenmerk, @Nullable CurrentPerson person, @Body AnswerForm form) {
        var question = question(kenmerk, person);
        var post = post(request, question);
        var answer = Answer.of(form.antwoord()).orElseThrow(BadQuery::new);
        var result = closings.answer(question, answer, person == null ? How.MAIL : How.SITE, clock.instant());
        return result == Closings.Result.TOO_LATE ? tooLate(post) : HttpResponse.seeOther(URI.create(links.pathOf(question.id())));
    }

    @Post("/bedankje")
    HttpResponse<?> thank(HttpRequest<?> request, @PathVariable String kenmerk, @Nullable CurrentPerson person, @Body ThanksForm form) {
        var question = question(kenmerk, person);
        var post = post(request, question);
        var possible = mayThank(question) ? thanks.helpers(post.id(), question.personId()) : List.<Helper>of();
        if (!possible.isEmpty() && (person != null || possible.size() == 1)) {
            var errors = thanks.errors(form, possible);
            var caution = thanks.caution(post.editionId(), form);
            if (!errors.isEmpty() || caution.any()) {
                return Forms.invalid(VIEW, page(question, post, person, form, errors, caution));
            }
            thanks.sayOnce(question, possible, form, clock.instant());
        }
        return HttpResponse.seeOther(URI.create(links.pathOf(question.id())));
    }

    /** @throws NotFound for a link that we did not make, or that is for somebody else than who is signed in */
    private Question question(String token, @Nullable CurrentPerson person) {
        var question = links.read(token).flatMap(questions::byId).orElseThrow(() -> new NotFound("closing.link.unknown"));
        if (person != null && person.id() != question.personId()) {
            throw new NotFound("closing.link.not-yours");
        }
        return question;
    }

    private HelpPost post(HttpRequest<?> request, Question question) {
        var post = posts.byId(question.helpPostId()).orElseThrow(() -> new NotFound("closing.link.unknown"));
        request.setAttribute(Frame.EDITION, post.editionId());
        return post;
    }

    private HttpResponse<?> shown(Question question, HelpPost post, @Nullable CurrentPerson person) {
        return !question.answered() && question.isExpiredAt(clock.instant()) || post.title().isEmpty() ? tooLate(post)
            : HttpResponse.ok(new ModelAndView<>(VIEW, page(question, post, person, ThanksForm.EMPTY, Map.of(), Caution.NONE)));
    }

    private boolean mayThank(Question question) {
        return question.thankedAt() == null && questions.outcomeOf(question.outcomeId()).filter(Outcome.HELPED_HERE::equals).isPresent();
    }

    private ClosingPage page(Question question, HelpPost post, @Nullable CurrentPerson person, ThanksForm form,
                             Map<String, String> errors, Caution caution) {
        var outcome = questions.outcomeOf(question.outcomeId()).map(told -> Answer.slugOf(told.name()));
        var state = outcome.orElse(question.answered() ? "answered" : question.nextAt() != null ? Answer.NOT_YET.slug() : "open");
        var possible = mayThank(question) ? thanks.helpers(post.id(), question.personId()) : List.<Helper>of();
        var known = person != null || !post.quiet();
        var slug = slug(post);
        var path = links.pathOf(question.id());
        return new ClosingPage(state, known ? post.title() : post.category().label(), post.category().label(),
            kernen.byId(post.kernId()).name(),
            post.kind() == HelpPost.Kind.OFFER, choices(post),
            possible.size() == 1 || person != null ? possible : List.of(), possible.size() > 1, possible.size() > 1 && person == null,
            question.thankedAt() != null, form, errors, caution, path, "/inloggen?terug=" + URLEncoder.encode(path, StandardCharsets.UTF_8),
                post.path(slug),
            "/" + slug + "/spreekuren");
    }

    private static List<Choice> choices(HelpPost post) {
        var key = "closing.answer." + (post.kind() == HelpPost.Kind.TOGETHER ? "samen." : "");
        return Arrays.stream(Answer.values()).map(answer -> new Choice(answer.slug(), Messages.get(key + answer.slug()),
            answer == Answer.HELPED_HERE))
            .toList();
    }

    private HttpResponse<?> tooLate(HelpPost post) {
        return HttpResponse.status(HttpStatus.GONE).body(new ModelAndView<>("closing/too-late", new TooLatePage("/" + slug(post)
            + "/hulp")));
    }

    private String slug(HelpPost post) {
        return editions.byId(post.editionId()).map(Edition::slug).orElseThrow(NotFound::new);
    }

    /** Which of the buttons. */
    @Serdeable
    record AnswerForm(@Nullable String antwoord) {
    }

    @Introspected
    record Choice(String value, String label, boolean main) {
    }

    /**
     * @param state   {@code open}, {@code answered}, or the answer that stands, as in {@code closing.state.<state>}
     * @param heading title of the post; of a quiet one only its kind to who is not signed in
     * @param helpers who can be thanked; empty also when their names are not for who looks
     * @param several there is more than one of them
     * @param signIn  to choose among them one signs in
     */
    @Introspected
    record ClosingPage(String state, String heading, String category, String kern, boolean offer, List<Choice> answers,
                       List<Helper> helpers,
                       boolean several, boolean signIn, boolean thanked, ThanksForm form, Map<String, String> errors, Caution caution,
                       String action,
                       String signInHref, String postHref, String spreekurenHref) {

        public boolean asks() {
            return state.equals("open") || state.equals("not-yet");
        }

        public boolean helped() {
            return state.equals("helped-here") || state.equals("helped-elsewhere");
        }
    }

    @Introspected
    record TooLatePage(String boardHref) {
    }
}
