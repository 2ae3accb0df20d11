package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.Map;
import nl.buurtkanaal.person.CurrentPerson;

/** Going out: here, or on every device at once. */
@Controller("/uitloggen")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SignOutController {

    private static final URI OUT = URI.create("/inloggen?melding=signed-out");

    private final Sessions sessions;
    private final Doorway doorway;

    SignOutController(Sessions sessions, Doorway doorway) {
        this.sessions = sessions;
        this.doorway = doorway;
    }

    @Get
    HttpResponse<?> index(@Nullable CurrentPerson person) {
        return person == null ? HttpResponse.seeOther(OUT) : HttpResponse.ok(new ModelAndView<>("person/sign-out", Map.of()));
    }

    @Post
    HttpResponse<?> leave(HttpRequest<?> request) {
        doorway.endIn(request);
        return doorway.leave(OUT);
    }

    @Post("/overal")
    HttpResponse<?> leaveEverywhere(@Nullable CurrentPerson person) {
        if (person != null) {
            sessions.endAllOf(person.id());
        }
        return doorway.leave(OUT);
    }
}
