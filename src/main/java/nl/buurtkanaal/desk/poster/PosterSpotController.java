package nl.buurtkanaal.desk.poster;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
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
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.View;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.Option;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Submissions;
import nl.buurtkanaal.platform.web.Typed;
import nl.buurtkanaal.platform.web.TypedId;

/** Which posters there are to print, and where they hang. */
@Controller("/{editie}/balie/posters")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PosterSpotController {

    private static final String VIEW = "desk/poster/index";

    private final DeskSeats seats;
    private final PosterSpots spots;
    private final Forms forms;
    private final Submissions submissions;
    private final Clock clock;

    PosterSpotController(DeskSeats seats, PosterSpots spots, Forms forms, Submissions submissions, Clock clock) {
        this.seats = seats;
        this.spots = spots;
        this.forms = forms;
        this.submissions = submissions;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    IndexPage index(Edition edition, CurrentPerson person) {
        return page(seats.of(person, edition), new SpotForm(null, null, null), Map.of());
    }

    @Post
    HttpResponse<?> hang(Edition edition, CurrentPerson person, @Body SpotForm form) {
        var seat = seats.of(person, edition);
        var errors = forms.errors(form);
        var kern = kernen(seat).stream().filter(one -> one.slug().equals(form.kern())).findFirst();
        if (kern.isEmpty()) {
            errors.put("kern", Messages.get("post.kern.blank"));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(seat, form, errors));
        }
        return HttpResponse.seeOther(submissions.once(form.inzending(), () -> {
            spots.hang(seat, kern.get().id(), form.plek().strip(), clock.instant());
            return Flash.at(home(seat), "poster.hung");
        }));
    }

    @Post("/{id}/gezien")
    HttpResponse<?> look(Edition edition, CurrentPerson person, @PathVariable String id) {
        return after(edition, person, id, true, "poster.looked");
    }

    @Post("/{id}/weg")
    HttpResponse<?> takeDown(Edition edition, CurrentPerson person, @PathVariable String id) {
        return after(edition, person, id, false, "poster.gone");
    }

    private HttpResponse<?> after(Edition edition, CurrentPerson person, String id, boolean stays, String flash) {
        var seat = seats.of(person, edition);
        var number = TypedId.orNone(id);
        if (!(stays ? spots.look(seat, number, clock.instant()) : spots.takeDown(seat, number))) {
            throw new NotFound();
        }
        return Flash.to(home(seat), flash);
    }

    private IndexPage page(DeskSeat seat, SpotForm form, Map<String, String> errors) {
        var kernen = kernen(seat);
        return new IndexPage(form, errors, spots.of(seat), kernen,
            kernen.stream().map(kern -> new Option(kern.slug(), kern.name())).toList(),
            home(seat).toString(), seat.href());
    }

    private static List<Kern> kernen(DeskSeat seat) {
        return seat.edition().kernen().stream().filter(kern -> seat.isOwn(kern.id())).toList();
    }

    private static URI home(DeskSeat seat) {
        return URI.create(seat.href() + "/posters");
    }

    @Introspected
    record IndexPage(SpotForm form, Map<String, String> errors, List<PosterSpots.Spot> spots, List<Kern> own, List<Option> kernen,
                     String href, String deskHref) {
    }

    @Introspected
    @Serdeable
    record SpotForm(@Nullable String inzending, @Nullable String kern,
                    @Nullable @NotBlank(message = "{poster.spot.blank}") @Size(max = 120, message = "{poster.spot.long}") String plek) {

        SpotForm {
            plek = Typed.text(plek);
        }
    }
}
