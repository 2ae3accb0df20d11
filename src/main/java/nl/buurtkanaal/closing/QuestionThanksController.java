package nl.buurtkanaal.closing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.web.Forms;

/**
 * A thank-you from the page behind the mail: without signing in to the only one who helped, and after signing in to whom one chooses.
 */
@Controller("/gelukt/{kenmerk}/bedankje")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class QuestionThanksController {

    private final ClosingPages pages;
    private final Thanks thanks;
    private final Clock clock;

    QuestionThanksController(ClosingPages pages, Thanks thanks, Clock clock) {
        this.pages = pages;
        this.thanks = thanks;
        this.clock = clock;
    }

    @Post
    HttpResponse<?> thank(HttpRequest<?> request, @PathVariable String kenmerk, @Nullable CurrentPerson person, @Body ThanksForm form) {
        var question = pages.question(kenmerk, person);
        var post = pages.post(request, question);
        var possible = pages.helpers(question, post);
        if (!possible.isEmpty() && (person != null || possible.size() == 1)) {
            var errors = thanks.errors(form, possible);
            var caution = thanks.caution(post.editionId(), form);
            if (!errors.isEmpty() || caution.any()) {
                return Forms.invalid(ClosingPages.VIEW, pages.page(question, post, person, form, errors, caution));
            }
            thanks.sayOnce(question, possible, form, clock.instant());
        }
        return HttpResponse.seeOther(pages.address(question));
    }
}
