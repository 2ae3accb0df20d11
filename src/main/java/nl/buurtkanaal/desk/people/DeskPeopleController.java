package nl.buurtkanaal.desk.people;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.View;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Typed;

/** The people of one's kernen: who waits to be known, who is new, and finding somebody. */
@Controller("/{editie}/balie/mensen")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class DeskPeopleController {

    private static final String VIEW = "desk/people/index";
    private static final int LONGEST_NAME = 60;

    private final DeskSeats seats;
    private final DeskPeople people;
    private final Forms forms;

    DeskPeopleController(DeskSeats seats, DeskPeople people, Forms forms) {
        this.seats = seats;
        this.people = people;
        this.forms = forms;
    }

    @Get
    @View(VIEW)
    PeoplePage index(Edition edition, CurrentPerson person) {
        return page(seats.of(person, edition), new SearchForm(""));
    }

    /** A name stands in no address and in no log: looking for one is a POST that writes nothing. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> search(Edition edition, CurrentPerson person, @Body SearchForm form) {
        var page = page(seats.of(person, edition), form);
        return page.errors().isEmpty() ? HttpResponse.ok(new ModelAndView<>(VIEW, page)) : Forms.invalid(VIEW, page);
    }

    private PeoplePage page(DeskSeat seat, SearchForm form) {
        var errors = forms.errors(form);
        var found = errors.isEmpty() && !form.naam().isEmpty() ? people.named(seat, form.naam()) : List.<Helper>of();
        return new PeoplePage(form, errors, people.waitingIn(seat), found, people.newIn(seat),
            seat.href() + "/mensen", seat.href());
    }

    /** Whom one looks for. */
    @Introspected
    @Serdeable
    record SearchForm(@Nullable @Size(max = LONGEST_NAME, message = "{desk.search.long}") String naam) {

        SearchForm {
            naam = Typed.line(naam);
        }
    }

    /** @param found null-free; empty as long as nothing was looked for */
    @Introspected
    record PeoplePage(SearchForm form, Map<String, String> errors, List<Helper> waiting, List<Helper> found, List<Helper> newcomers,
                      String href, String deskHref) {

        public boolean searched() {
            return errors.isEmpty() && !form.naam().isEmpty();
        }
    }
}
