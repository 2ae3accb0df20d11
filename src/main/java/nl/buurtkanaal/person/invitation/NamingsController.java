package nl.buurtkanaal.person.invitation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import io.micronaut.views.View;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.TypedId;

/** What editors ask of who has this mail address; nothing counts before the button. */
@Controller("/mijn/gevraagd")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class NamingsController {

    private static final URI HERE = URI.create("/mijn/gevraagd");

    private final Namings namings;
    private final Clock clock;

    NamingsController(Namings namings, Clock clock) {
        this.namings = namings;
        this.clock = clock;
    }

    @Get
    @View("person/namings")
    NamingsPage index(CurrentPerson person) {
        return new NamingsPage(namings.waitingFor(person.id(), clock.instant()).stream().map(one -> new Question(one.id(),
            Messages.get("naming.question." + one.kind(), one.title()), Messages.get("naming.about." + one.kind()))).toList());
    }

    @Post("/{kenmerk}/ja")
    HttpResponse<?> accept(CurrentPerson person, @PathVariable String kenmerk) {
        return answered(person, kenmerk, true);
    }

    @Post("/{kenmerk}/nee")
    HttpResponse<?> decline(CurrentPerson person, @PathVariable String kenmerk) {
        return answered(person, kenmerk, false);
    }

    private HttpResponse<?> answered(CurrentPerson person, String typed, boolean yes) {
        if (TypedId.of(typed).filter(number -> namings.answer(number, person.id(), yes, clock.instant())).isEmpty()) {
            throw new NotFound("naming.gone");
        }
        return Flash.to(HERE, yes ? "naming.accepted" : "naming.declined");
    }

    @Introspected
    record NamingsPage(List<Question> questions) {
    }

    /** One question: its sentence, and what saying yes means. */
    @Introspected
    record Question(long id, String text, String about) {
    }
}
