package nl.buurtkanaal.closing;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.conversation.Caution;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.VisiblePost.Outcome;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Frame;
import nl.buurtkanaal.platform.views.Messages;

/** What the link in "is het gelukt?" opens: its question and post, and the page with four buttons or a thank-you. */
@Singleton
class ClosingPages {

    static final String VIEW = "closing/question";

    private final QuestionRepository questions;
    private final ClosingLinks links;
    private final Thanks thanks;
    private final HelpPosts posts;
    private final Kernen kernen;
    private final Editions editions;

    ClosingPages(QuestionRepository questions, ClosingLinks links, Thanks thanks, HelpPosts posts, Kernen kernen, Editions editions) {
        this.questions = questions;
        this.links = links;
        this.thanks = thanks;
        this.posts = posts;
        this.kernen = kernen;
        this.editions = editions;
    }

    /** @throws NotFound for a link that we did not make, or that is for somebody else than who is signed in */
    Question question(String token, @Nullable CurrentPerson person) {
        var question = links.read(token).flatMap(questions::byId).orElseThrow(() -> new NotFound("closing.link.unknown"));
        if (person != null && person.id() != question.personId()) {
            throw new NotFound("closing.link.not-yours");
        }
        return question;
    }

    /** The post that is asked about; the page gets the look of its edition. */
    HelpPost post(HttpRequest<?> request, Question question) {
        var post = posts.byId(question.helpPostId()).orElseThrow(() -> new NotFound("closing.link.unknown"));
        request.setAttribute(Frame.EDITION, post.editionId());
        return post;
    }

    URI address(Question question) {
        return URI.create(links.pathOf(question.id()));
    }

    /** Who can be thanked now: nobody twice, and nobody when it was not a neighbour. */
    List<Helper> helpers(Question question, HelpPost post) {
        return question.thankedAt() == null && questions.outcomeOf(question.outcomeId()).filter(Outcome.HELPED_HERE::equals).isPresent()
            ? thanks.helpers(post.id(), question.personId()) : List.of();
    }

    ClosingPage page(Question question, HelpPost post, @Nullable CurrentPerson person, ThanksForm form, Map<String, String> errors,
        Caution caution) {
        var outcome = questions.outcomeOf(question.outcomeId()).map(told -> Answer.slugOf(told.name()));
        var state = outcome.orElse(question.answered() ? "answered" : question.nextAt() != null ? Answer.NOT_YET.slug() : "open");
        var possible = helpers(question, post);
        var known = person != null || !post.quiet();
        var slug = slug(post);
        var path = links.pathOf(question.id());
        return new ClosingPage(state, known ? post.title() : post.category().label(), post.category().label(),
            kernen.byId(post.kernId()).name(), post.kind() == HelpPost.Kind.OFFER, choices(post),
            possible.size() == 1 || person != null ? possible : List.of(), possible.size() > 1, possible.size() > 1 && person == null,
            question.thankedAt() != null, form, errors, caution, path, "/inloggen?terug=" + URLEncoder.encode(path, StandardCharsets.UTF_8),
            post.path(slug), "/" + slug + "/spreekuren");
    }

    private static List<Choice> choices(HelpPost post) {
        var key = "closing.answer." + (post.kind() == HelpPost.Kind.TOGETHER ? "samen." : "");
        return Arrays.stream(Answer.values()).map(answer -> new Choice(answer.slug(), Messages.get(key + answer.slug()),
            answer == Answer.HELPED_HERE)).toList();
    }

    HttpResponse<?> tooLate(HelpPost post) {
        return HttpResponse.status(HttpStatus.GONE).body(new ModelAndView<>("closing/too-late", new TooLatePage("/" + slug(post)
            + "/hulp")));
    }

    private String slug(HelpPost post) {
        return editions.byId(post.editionId()).map(Edition::slug).orElseThrow(NotFound::new);
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
                       List<Helper> helpers, boolean several, boolean signIn, boolean thanked, ThanksForm form, Map<String, String> errors,
                       Caution caution, String action, String signInHref, String postHref, String spreekurenHref) {

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
