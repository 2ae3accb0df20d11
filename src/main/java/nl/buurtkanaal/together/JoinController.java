package nl.buurtkanaal.together;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.VisiblePost;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Measures;
import nl.buurtkanaal.platform.errors.Conflict;
import nl.buurtkanaal.platform.errors.NotAllowed;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.web.Flash;

/** "Ik doe mee", and what its author does with a day. Nothing here is a page: all of it stands on that of the post. */
@Controller("/{editie}/hulp/{code}/samen")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class JoinController {

    private static final int DAYS = 4;

    private final HelpPosts posts;
    private final Joining joining;
    private final Measures measures;
    private final Clock clock;

    JoinController(HelpPosts posts, Joining joining, Measures measures, Clock clock) {
        this.posts = posts;
        this.joining = joining;
        this.measures = measures;
        this.clock = clock;
    }

    @Post("/meedoen")
    HttpResponse<?> join(Edition edition, CurrentPerson person, @PathVariable String code) {
        var now = clock.instant();
        var visible = gathering(edition, person, code);
        if (visible.own()) {
            throw new NotFound();
        }
        if (measures.isPaused(person.id())) {
            throw new NotAllowed("person.paused");
        }
        if (MeetingDays.from(Gatherings.today(now), visible.meets(), 1).isEmpty()) {
            throw new Conflict("together.over");
        }
        var answer = joining.join(visible.post(), person.id(), now);
        return Flash.to(page(edition, visible), answer == Joining.Answer.FULL ? "together.full" : "together.joined");
    }

    @Post("/afmelden")
    HttpResponse<?> leave(Edition edition, CurrentPerson person, @PathVariable String code) {
        var visible = gathering(edition, person, code);
        joining.leave(visible.post(), person.id());
        return Flash.to(page(edition, visible), "together.left");
    }

    @Post("/afzeggen")
    HttpResponse<?> callOff(Edition edition, CurrentPerson person, @PathVariable String code, @Body DayForm form) {
        return change(edition, person, code, form, true);
    }

    @Post("/doorgaan")
    HttpResponse<?> goOn(Edition edition, CurrentPerson person, @PathVariable String code, @Body DayForm form) {
        return change(edition, person, code, form, false);
    }

    private HttpResponse<?> change(Edition edition, CurrentPerson person, String code, DayForm form, boolean off) {
        var now = clock.instant();
        var visible = gathering(edition, person, code);
        if (!visible.own()) {
            throw new NotFound();
        }
        var day = form.day();
        if (!MeetingDays.from(Gatherings.today(now), visible.meets(), DAYS).contains(day)) {
            throw new NotFound();
        }
        joining.callOff(visible.post(), day, off, now);
        return Flash.to(page(edition, visible), off ? "together.off" : "together.on");
    }

    /** @throws NotFound when this visitor may not see it, or when there is no day and place in it */
    private VisiblePost gathering(Edition edition, CurrentPerson person, String code) {
        var visible = posts.visibleTo(person, edition.id(), code, clock.instant());
        if (visible.meets() == null || !visible.open()) {
            throw new NotFound();
        }
        return visible;
    }

    private static URI page(Edition edition, VisiblePost visible) {
        return URI.create(visible.post().path(edition.slug()));
    }

    /** Which of the days that the page shows. */
    @Introspected
    @Serdeable
    record DayForm(@Nullable String dag) {

        /** @throws NotFound when it is no day */
        LocalDate day() {
            try {
                return LocalDate.parse(dag == null ? "" : dag);
            } catch (DateTimeParseException e) {
                throw new NotFound();
            }
        }
    }
}
