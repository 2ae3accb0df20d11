package nl.buurtkanaal.desk.cover;

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
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.person.Absences;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;

/** Who looks after which kern, and being away in two taps. */
@Controller("/{editie}/balie/bezetting")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class CoverController {

    private final DeskSeats seats;
    private final CoverPages pages;
    private final Absences absences;
    private final Forms forms;
    private final Clock clock;

    CoverController(DeskSeats seats, CoverPages pages, Absences absences, Forms forms, Clock clock) {
        this.seats = seats;
        this.pages = pages;
        this.absences = absences;
        this.forms = forms;
        this.clock = clock;
    }

    @Get
    @View(CoverPages.VIEW)
    CoverPages.CoverPage index(Edition edition, CurrentPerson person) {
        return pages.page(seats.of(person, edition), null, Map.of());
    }

    @Post("/afwezigheid")
    HttpResponse<?> goAway(Edition edition, CurrentPerson person, @Body CoverForm form) {
        var seat = seats.of(person, edition);
        var errors = new LinkedHashMap<>(forms.errors(form));
        var today = LocalDate.now(clock.withZone(Time.ZONE));
        var back = form.back();
        if (!form.terug().isEmpty() && back.filter(day -> day.isAfter(today) && day.isBefore(today.plusYears(1))).isEmpty()) {
            errors.putIfAbsent("terug", Messages.get("cover.back.wrong"));
        }
        var colleague = pages.colleague(seat, form.collega());
        var who = who(seat, form);
        var now = clock.instant();
        var until = back.map(day -> day.atStartOfDay(Time.ZONE).toInstant()).orElse(null);
        if (colleague.isEmpty()
            || errors.isEmpty() && !absences.goAway(who, edition.id(), colleague.get().id(), now, until, person.id(), now)) {
            errors.putIfAbsent("collega", Messages.get("desk.colleague.blank"));
        }
        return errors.isEmpty() ? Flash.to(CoverPages.home(edition), who == person.id() ? "cover.away" : "cover.colleague-away")
            : Forms.invalid(CoverPages.VIEW, pages.page(seat, form, errors));
    }

    @Post("/terugkomst")
    HttpResponse<?> comeBack(Edition edition, CurrentPerson person, @Body CoverForm form) {
        var who = who(seats.of(person, edition), form);
        absences.comeBack(who, edition.id(), person.id(), clock.instant());
        return Flash.to(CoverPages.home(edition), who == person.id() ? "cover.back" : "cover.colleague-back");
    }

    /** Oneself, or the buurtverbinder whom an administrator names: who falls ill does not always say so here. */
    private long who(DeskSeat seat, CoverForm form) {
        if (form.wie().isEmpty()) {
            return seat.person().id();
        }
        return pages.colleague(seat, form.wie()).filter(one -> seat.isAdministrator() && one.buurtverbinder()).orElseThrow(NotFound::new)
            .id();
    }
}
