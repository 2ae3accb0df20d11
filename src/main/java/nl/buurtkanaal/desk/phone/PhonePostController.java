package nl.buurtkanaal.desk.phone;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
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
import java.time.Clock;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.web.Flash;

/** What somebody on the phone wants of one of their posts: they no longer agree, or they want its code on paper. */
@Controller("/{editie}/balie/bellers/{id}/berichten/{code}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PhonePostController {

    private final DeskSeats seats;
    private final PhonePosts posts;
    private final PhoneCalls calls;
    private final Clock clock;

    PhonePostController(DeskSeats seats, PhonePosts posts, PhoneCalls calls, Clock clock) {
        this.seats = seats;
        this.posts = posts;
        this.calls = calls;
        this.clock = clock;
    }

    /** To print and leave on the table: the code in large type, and whom to call. */
    @Get("/kaart")
    @View("desk/phone/paper")
    PaperPage paper(Edition edition, CurrentPerson person, @PathVariable String id, @PathVariable String code) {
        var found = posts.find(seats.of(person, edition), id, code);
        return new PaperPage(found.post().code(), found.title(), found.post().post().category().label(), person.shownName(),
            edition.phone(),
            CallerController.href(edition, found.callerId()).toString());
    }

    @Post("/intrekking")
    HttpResponse<?> withdraw(Edition edition, CurrentPerson person, @PathVariable String id, @PathVariable String code) {
        var seat = seats.of(person, edition);
        var found = posts.find(seat, id, code);
        calls.withdraw(seat, found.post().post(), clock.instant());
        return Flash.to(CallerController.href(edition, found.callerId()), "phone.withdrawn");
    }

    @Introspected
    record PaperPage(String code, String post, String category, String buurtverbinder, @Nullable String phone, String href) {
    }
}
