package nl.buurtkanaal.socialekaart;

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
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.web.Flash;

/** A keeper looked into what a visitor said. */
@Controller("/{editie}/redactie/meldingen/{id}/afhandeling")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class RemarkAnswerController {

    private final Remarks remarks;

    RemarkAnswerController(Remarks remarks) {
        this.remarks = remarks;
    }

    @Post
    HttpResponse<?> answer(Edition edition, CurrentPerson person, @PathVariable long id) {
        if (!remarks.answer(edition, id, person)) {
            throw new NotFound();
        }
        return Flash.to(URI.create(RedactieController.href(edition)), "entry.remark.answered");
    }
}
