package nl.buurtkanaal.agreement;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.LocalDate;
import nl.buurtkanaal.conversation.Dialogues;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.time.Time;

/** What two people agreed, for the agenda of one of them. */
@Controller("/mijn/berichten/{code}/afspraak.ics")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class CalendarFileController {

    private static final MediaType CALENDAR = MediaType.of("text/calendar; charset=utf-8");

    private final Dialogues dialogues;
    private final ArrangedRepository arranged;
    private final PlaceWords places;
    private final Editions editions;
    private final Clock clock;

    CalendarFileController(Dialogues dialogues, ArrangedRepository arranged, PlaceWords places, Editions editions, Clock clock) {
        this.dialogues = dialogues;
        this.arranged = arranged;
        this.places = places;
        this.editions = editions;
        this.clock = clock;
    }

    /** Absent when nothing is to come. */
    @Get
    HttpResponse<byte[]> show(@PathVariable String code, CurrentPerson person) {
        var view = dialogues.of(code, person.id()).orElseThrow(NotFound::new);
        var toCome = Arrangements.toCome(arranged.in(view.id(), person.id()), LocalDate.now(clock.withZone(Time.ZONE)));
        if (toCome == null) {
            throw new NotFound();
        }
        Edition edition = editions.byId(view.editionId()).orElseThrow(NotFound::new);
        var file = CalendarFile.of(toCome, arranged.missedFrom(toCome.id(), toCome.firstOn()), view.otherName(), places.address(toCome),
            edition.link(Agreement.pathIn(code)));
        return HttpResponse.ok(file).contentType(CALENDAR)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"afspraak.ics\"");
    }
}
