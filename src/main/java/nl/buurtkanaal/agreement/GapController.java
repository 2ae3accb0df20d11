package nl.buurtkanaal.agreement;

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
import java.util.Set;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.DeskHandovers;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.moderation.FirstThere;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.TypedId;

/** A buurtverbinder saw to weekly help that fell away. Of two who press, the second reads who was first. */
@Controller("/{editie}/balie/weggevallen/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class GapController {

    private final GapRepository gaps;
    private final DeskSeats seats;
    private final DeskHandovers handovers;
    private final Clock clock;

    GapController(GapRepository gaps, DeskSeats seats, DeskHandovers handovers, Clock clock) {
        this.gaps = gaps;
        this.seats = seats;
        this.handovers = handovers;
        this.clock = clock;
    }

    @Post
    HttpResponse<?> settle(Edition edition, @PathVariable String id, CurrentPerson person) {
        var seat = seats.of(person, edition);
        var number = TypedId.orNotFound(id);
        if (gaps.known(number, edition.id(), looked(seat, number)) == 0) {
            throw new NotFound();
        }
        if (gaps.settle(number, person.id(), clock.instant()) == 0) {
            var first = gaps.settled(number).filter(one -> one.settledBy() != person.id());
            if (first.isPresent()) {
                return FirstThere.page(seat, "agreement.gap.first", first.get().shownName(), first.get().settledAt());
            }
        }
        return Flash.to(URI.create(seat.href()), "agreement.gap-settled");
    }

    private Set<Long> looked(DeskSeat seat, long id) {
        return handovers.isGivenTo(GapWork.KIND, id, seat.person().id()) ? seat.edition().kernIds() : GapWork.kernenOf(seat);
    }
}
