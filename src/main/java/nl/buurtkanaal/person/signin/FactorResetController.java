package nl.buurtkanaal.person.signin;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.FreshCode;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.web.Flash;

/** Helping somebody with a role who lost the phone: from the page of roles, by who may change that role. */
@Controller("/{editie}/beheer/rollen/{rol}/nieuwe-telefoon")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class FactorResetController {

    private final FactorEnding ending;

    FactorResetController(FactorEnding ending) {
        this.ending = ending;
    }

    @Post
    @FreshCode
    HttpResponse<?> reset(Edition edition, CurrentPerson person, long rol) {
        if (!person.isOperator() && !person.isAdministratorOf(edition.id())) {
            throw new NotFound();
        }
        var roles = URI.create("/" + edition.slug() + "/beheer/rollen");
        return switch (ending.byAdministrator(rol, person)) {
            case DONE -> Flash.to(roles, "factor.reset");
            case NOTHING_TO_DO -> Flash.to(roles, "factor.none");
            case OWN -> Flash.to(roles, "factor.own");
            case NOT_ALLOWED -> throw new NotFound();
        };
    }
}
