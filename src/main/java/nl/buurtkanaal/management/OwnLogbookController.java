package nl.buurtkanaal.management;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.util.List;
import nl.buurtkanaal.management.Logbook.ActLine;
import nl.buurtkanaal.person.CurrentPerson;

/** "Wie keek er naar mijn gegevens": what people with a role did about somebody, for that person alone. */
@Controller("/mijn/logboek")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class OwnLogbookController {

    private final Logbook logbook;

    OwnLogbookController(Logbook logbook) {
        this.logbook = logbook;
    }

    /** @param na the last line that was seen: the page goes on after it */
    @Get
    @View("management/own-logbook")
    OwnLogbookPage index(CurrentPerson person, @Nullable @QueryValue String na) {
        var found = logbook.about(person.id(), LogbookController.key(na), LogbookController.PAGE_SIZE + 1);
        var shown = found.subList(0, Math.min(LogbookController.PAGE_SIZE, found.size()));
        return new OwnLogbookPage(shown, na == null ? null : "/mijn/logboek",
            found.size() > LogbookController.PAGE_SIZE ? "/mijn/logboek?na=" + shown.get(shown.size() - 1).id() : null);
    }

    /** @param firstHref null on the first page; {@code nextHref} null on the last */
    @Introspected
    record OwnLogbookPage(List<ActLine> lines, @Nullable String firstHref, @Nullable String nextHref) {
    }
}
