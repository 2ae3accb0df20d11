package nl.buurtkanaal.closing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
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
import io.micronaut.views.ModelAndView;
import java.time.Clock;
import java.util.Map;
import nl.buurtkanaal.closing.HelpOutcome.How;
import nl.buurtkanaal.conversation.Caution;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;

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

    private final ClosingPages pages;
    private final Closings closings;
    private final Clock clock;

    ClosingController(ClosingPages pages, Closings closings, Clock clock) {
        this.pages = pages;
        this.closings = closings;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable String kenmerk, @Nullable CurrentPerson person) {
        var question = pages.question(kenmerk, person);
        var post = pages.post(request, question);
        return !question.answered() && question.isExpiredAt(clock.instant()) || post.title().isEmpty() ? pages.tooLate(post)
            : HttpResponse.ok(new ModelAndView<>(ClosingPages.VIEW,
                pages.page(question, post, person, ThanksForm.EMPTY, Map.of(), Caution.NONE)));
    }

    @Post
    HttpResponse<?> answer(HttpRequest<?> request, @PathVariable String kenmerk, @Nullable CurrentPerson person, @Body AnswerForm form) {
        var question = pages.question(kenmerk, person);
        var post = pages.post(request, question);
        var answer = Answer.of(form.antwoord()).orElseThrow(BadQuery::new);
        var result = closings.answer(question, answer, person == null ? How.MAIL : How.SITE, clock.instant());
        return result == Closings.Result.TOO_LATE ? pages.tooLate(post) : HttpResponse.seeOther(pages.address(question));
    }

    /** Which of the buttons. */
    @Serdeable
    record AnswerForm(@Nullable String antwoord) {
    }
}
