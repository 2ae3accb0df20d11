package nl.buurtkanaal.desk.cover;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.moderation.HandingOver;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;

/** Giving all that is open to a colleague, and taking it back for as long as that may. */
@Controller("/{editie}/balie/bezetting/overdracht")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class HandingOverController {

    private final DeskSeats seats;
    private final CoverPages pages;
    private final HandingOver handingOver;
    private final Forms forms;
    private final Clock clock;

    HandingOverController(DeskSeats seats, CoverPages pages, HandingOver handingOver, Forms forms, Clock clock) {
        this.seats = seats;
        this.pages = pages;
        this.handingOver = handingOver;
        this.forms = forms;
        this.clock = clock;
    }

    @Post
    HttpResponse<?> handOver(Edition edition, CurrentPerson person, @Body CoverForm form) {
        var seat = seats.of(person, edition);
        var errors = new LinkedHashMap<>(forms.errors(form));
        var colleague = pages.colleague(seat, form.collega());
        if (colleague.isEmpty()) {
            errors.putIfAbsent("collega", Messages.get("desk.colleague.blank"));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid(CoverPages.VIEW, pages.page(seat, form, errors));
        }
        var given = handingOver.everything(seat, colleague.orElseThrow().id(), form.woord().isEmpty() ? null : form.woord(),
            clock.instant());
        return Flash.to(URI.create(seat.href()), given == 0 ? "cover.nothing" : "cover.handed-over");
    }

    @Post("/terugdraaiing")
    HttpResponse<?> takeBack(Edition edition, CurrentPerson person, @Body TakeBackForm form) {
        var seat = seats.of(person, edition);
        return Flash.to(URI.create(seat.href()), handingOver.undo(seat, form.at(), clock.instant()) > 0 ? "desk.undone" : "desk.undo-late");
    }

    /** When everything was given away. */
    @Introspected
    @Serdeable
    record TakeBackForm(@Nullable String moment) {

        /** @throws BadQuery when it is no moment */
        Instant at() {
            try {
                return Instant.parse(moment == null ? "" : moment);
            } catch (DateTimeException e) {
                throw new BadQuery();
            }
        }
    }
}
