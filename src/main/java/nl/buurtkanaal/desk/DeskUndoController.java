package nl.buurtkanaal.desk;

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
import java.time.Clock;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.moderation.Undoing;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.TypedId;

/** Taking back what one did at the desk within the last ten minutes. */
@Controller("/{editie}/balie/handelingen/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class DeskUndoController {

    private final DeskSeats seats;
    private final Undoing undoing;
    private final Clock clock;

    DeskUndoController(DeskSeats seats, Undoing undoing, Clock clock) {
        this.seats = seats;
        this.undoing = undoing;
        this.clock = clock;
    }

    @Post("/terugdraaiing")
    HttpResponse<?> undo(Edition edition, CurrentPerson person, @PathVariable String id) {
        var seat = seats.of(person, edition);
        var undone = undoing.undo(person, TypedId.orNotFound(id), clock.instant());
        return Flash.to(URI.create(seat.href()), undone.isPresent() ? "desk.undone" : "desk.undo-late");
    }
}
