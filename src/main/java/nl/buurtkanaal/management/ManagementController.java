package nl.buurtkanaal.management;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.management.Waiting.KernLine;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.socialekaart.RedactieWork;
import nl.buurtkanaal.socialekaart.SocialeKaart;

/** Beheer of an edition: what is still to be filled in, what waits for how long, and the doors to the rest. */
@Controller("/{editie}/beheer")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ManagementController {

    private final Waiting waiting;
    private final SocialeKaart socialeKaart;
    private final Clock clock;

    ManagementController(Waiting waiting, SocialeKaart socialeKaart, Clock clock) {
        this.waiting = waiting;
        this.socialeKaart = socialeKaart;
        this.clock = clock;
    }

    @Get
    @View("management/index")
    IndexPage index(Edition edition, CurrentPerson person) {
        Administrators.checkOrOperator(person, edition);
        var administrator = person.isAdministratorOf(edition.id());
        return new IndexPage(missing(edition), administrator ? waiting.in(edition, clock.instant()) : List.of(), administrator,
            edition.ready(), edition.name(), "/" + edition.slug() + "/beheer", "/" + edition.slug() + "/balie",
            socialeKaart.workOf(edition, person).orElse(null));
    }

    private static List<Missing> missing(Edition edition) {
        var fields = new ArrayList<>(edition.missing());
        if (edition.complaintsPerson() == null) {
            fields.add("edition.complaintsPerson");
        }
        return fields.stream().map(key -> new Missing(Messages.get(key), "veld-" + key.substring(key.indexOf('.') + 1))).toList();
    }

    /** @param field id of the field on the page of settings */
    @Introspected
    record Missing(String label, String field) {
    }

    /**
     * @param missing       what is still to be filled in
     * @param waiting       the kernen where something is open; empty for an operator
     * @param administrator may read about people; an operator may not
     * @param redactie      what waits in the Redactie; null for an operator
     * @param ready         the site takes posts
     */
    @Introspected
    record IndexPage(List<Missing> missing, List<KernLine> waiting, boolean administrator, boolean ready, String name, String href,
                     String deskHref, @Nullable RedactieWork redactie) {
    }
}
