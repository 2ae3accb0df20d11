package nl.buurtkanaal.moderation;

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
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.web.TypedId;

/**
 * Opening a report, a person to get to know, an objection or a call from the list: colleagues read for a quarter of an hour who looks, and
 * since when.
 */
@Controller("/{editie}/balie")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class LookController {

    private final DeskSeats seats;
    private final DeskRows rows;
    private final DeskHolds holds;
    private final Clock clock;

    LookController(DeskSeats seats, DeskRows rows, DeskHolds holds, Clock clock) {
        this.seats = seats;
        this.rows = rows;
        this.holds = holds;
        this.clock = clock;
    }

    @Post("/meldingen/{id}/blik")
    HttpResponse<?> report(Edition edition, CurrentPerson person, @PathVariable String id) {
        return look(edition, person, "REPORTS", id);
    }

    @Post("/mensen/{id}/blik")
    HttpResponse<?> person(Edition edition, CurrentPerson person, @PathVariable String id) {
        return look(edition, person, "PEOPLE", id);
    }

    @Post("/bellen/{id}/blik")
    HttpResponse<?> call(Edition edition, CurrentPerson person, @PathVariable String id) {
        return look(edition, person, "CALLS", id);
    }

    @Post("/bezwaren/{id}/blik")
    HttpResponse<?> objection(Edition edition, CurrentPerson person, @PathVariable String id) {
        return look(edition, person, "OBJECTIONS", id);
    }

    @Post("/gevraagd/{id}/blik")
    HttpResponse<?> asked(Edition edition, CurrentPerson person, @PathVariable String id) {
        return look(edition, person, "ASKED", id);
    }

    @Post("/gelukt/{id}/blik")
    HttpResponse<?> closing(Edition edition, CurrentPerson person, @PathVariable String id) {
        return look(edition, person, "CLOSING", id);
    }

    @Post("/weggevallen/{id}/blik")
    HttpResponse<?> gap(Edition edition, CurrentPerson person, @PathVariable String id) {
        return look(edition, person, "GAPS", id);
    }

    @Post("/zonder-antwoord/{id}/blik")
    HttpResponse<?> unanswered(Edition edition, CurrentPerson person, @PathVariable String id) {
        return look(edition, person, "UNANSWERED", id);
    }

    /** @throws NotFound when it does not wait for this person: as if it is not there */
    private HttpResponse<?> look(Edition edition, CurrentPerson person, String kind, String id) {
        var seat = seats.of(person, edition);
        var number = TypedId.orNotFound(id);
        var now = clock.instant();
        var line = rows.line(seat, kind, number, now).orElseThrow(NotFound::new);
        holds.take(kind, number, person.id(), DeskHolds.LOOK, now);
        return HttpResponse.seeOther(URI.create(line.href()));
    }
}
