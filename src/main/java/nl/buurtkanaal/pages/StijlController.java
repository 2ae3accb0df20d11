package nl.buurtkanaal.pages;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;

/** Demo mode only: every component of the site on one page, for who builds or judges it. */
@Controller("/stijl")
@Requires(property = "buurtkanaal.demo", value = "true")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class StijlController {

    @Get
    @View("stijl/index")
    StijlPage index() {
        return new StijlPage();
    }

    @Introspected
    record StijlPage() {
    }
}
