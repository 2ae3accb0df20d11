package nl.buurtkanaal.desk.people;

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
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;

/** The people of one's kernen: who waits to be known, who is new, and finding somebody. */
@Controller("/{editie}/balie/mensen")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class DeskPeopleController {

    private static final int LONGEST_NAME = 60;

    private final DeskSeats seats;
    private final DeskPeople people;

    DeskPeopleController(DeskSeats seats, DeskPeople people) {
        this.seats = seats;
        this.people = people;
    }

    @Get
    @View("desk/people/index")
    PeoplePage index(Edition edition, CurrentPerson person, @Nullable @QueryValue String naam) {
        var seat = seats.of(person, edition);
        var name = naam == null ? "" : naam.strip();
        if (name.length() > LONGEST_NAME) {
            throw new BadQuery("desk.search.long");
        }
        return new PeoplePage(new SearchForm(name), people.waitingIn(seat).stream().filter(helper -> !helper.objects()).toList(),
            name.isEmpty() ? List.of() : people.named(seat, name), people.newIn(seat),
            seat.href() + "/mensen", seat.href());
    }

    /** What one looks for. */
    @Introspected
    record SearchForm(String naam) {
    }

    /** @param found null-free; empty as long as nothing was looked for */
    @Introspected
    record PeoplePage(SearchForm form, List<Helper> waiting, List<Helper> found, List<Helper> newcomers, String href, String deskHref) {

        public boolean searched() {
            return !form.naam().isEmpty();
        }
    }
}
