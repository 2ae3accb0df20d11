package nl.buurtkanaal.desk;

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
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.Act;
import nl.buurtkanaal.moderation.Colleagues;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.moderation.ModerationActs;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;

/** Who looks after one post: saying that one looks at it, keeping it a day, giving it to a colleague or to the desk of another kern. */
@Controller("/{editie}/balie/berichten/{code}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class DeskPostHandingController {

    private final DeskSeats seats;
    private final Desk desk;
    private final PostTasks tasks;
    private final PostActs postActs;
    private final ModerationActs acts;
    private final Colleagues colleagues;
    private final Forms forms;
    private final Clock clock;

    DeskPostHandingController(DeskSeats seats, Desk desk, PostTasks tasks, PostActs postActs, ModerationActs acts, Colleagues colleagues,
                              Forms forms, Clock clock) {
        this.seats = seats;
        this.desk = desk;
        this.tasks = tasks;
        this.postActs = postActs;
        this.acts = acts;
        this.colleagues = colleagues;
        this.forms = forms;
        this.clock = clock;
    }

    @Post("/blik")
    HttpResponse<?> look(Edition edition, CurrentPerson person, @PathVariable String code) {
        var seat = seats.of(person, edition);
        return tasks.with(seat, code, task -> {
            desk.look(seat, task);
            return HttpResponse.seeOther(URI.create(task.href()));
        });
    }

    @Post("/vasthouding")
    HttpResponse<?> keep(Edition edition, CurrentPerson person, @PathVariable String code) {
        var seat = seats.of(person, edition);
        return tasks.with(seat, code, task -> {
            var mine = desk.keep(seat, task).personId() == person.id();
            return Flash.to(URI.create(task.href()), mine ? "desk.kept" : "desk.held-by-other");
        });
    }

    @Post("/loslating")
    HttpResponse<?> release(Edition edition, CurrentPerson person, @PathVariable String code) {
        var seat = seats.of(person, edition);
        return tasks.with(seat, code, task -> {
            desk.release(seat, task);
            return Flash.to(URI.create(seat.href()), "desk.released");
        });
    }

    @Post("/overdracht")
    HttpResponse<?> handOver(Edition edition, CurrentPerson person, @PathVariable String code, @Body PostActForm form) {
        var seat = seats.of(person, edition);
        return tasks.with(seat, code, task -> {
            var errors = new LinkedHashMap<>(forms.errors(form));
            var colleague = colleagues.of(seat).stream().filter(one -> String.valueOf(one.id()).equals(form.collega())).findFirst();
            if (colleague.isEmpty()) {
                errors.putIfAbsent("collega", Messages.get("desk.colleague.blank"));
            } else if (colleague.get().id() == task.authorId()) {
                errors.putIfAbsent("collega", Messages.get("desk.colleague.author"));
            }
            return errors.isEmpty()
                ? tasks.after(seat, task, Act.HANDED_OVER, acts.handOver(person, task.waiting().about(), form.version(), colleague
                .orElseThrow().id(),
                    form.woord().isEmpty() ? null : form.woord(), clock.instant()))
                : Forms.invalid(PostTasks.VIEW, tasks.page(seat, task, form.over(task), errors));
        });
    }

    @Post("/andere-kern")
    HttpResponse<?> passOn(Edition edition, CurrentPerson person, @PathVariable String code, @Body PostActForm form) {
        var seat = seats.of(person, edition);
        return tasks.with(seat, code, task -> {
            var errors = new LinkedHashMap<>(forms.errors(form));
            var kern = edition.kernen().stream().filter(one -> String.valueOf(one.id()).equals(form.naarKern()) && !seat.isOwn(one.id()))
                .findFirst();
            if (kern.isEmpty()) {
                errors.putIfAbsent("naarKern", Messages.get("desk.kern.blank"));
            }
            return errors.isEmpty()
                ? tasks.after(seat, task, Act.PASSED_ON, acts.passOn(person, task.waiting().about(), form.version(), kern
                .orElseThrow().id(),
                    form.kernwoord().isEmpty() ? null : form.kernwoord(), clock.instant()))
                : Forms.invalid(PostTasks.VIEW, tasks.page(seat, task, form.over(task), errors));
        });
    }

    @Post("/overname")
    HttpResponse<?> takeOver(Edition edition, CurrentPerson person, @PathVariable String code, @Body PostActForm form) {
        var seat = seats.of(person, edition);
        return tasks.with(seat, code, task -> {
            var transfer = task.waiting().transfer();
            if (transfer == null || !seat.isOwn(transfer.toKernId())) {
                throw new NotFound();
            }
            return tasks.after(seat, task, Act.TAKEN_OVER, postActs.takeOver(seat, task, form.version(), transfer.toKernId()));
        });
    }

    @Post("/teruggave")
    HttpResponse<?> decline(Edition edition, CurrentPerson person, @PathVariable String code, @Body PostActForm form) {
        var seat = seats.of(person, edition);
        return tasks.with(seat, code, task -> {
            var transfer = task.waiting().transfer();
            if (transfer == null || !seat.isOwn(transfer.toKernId())) {
                throw new NotFound();
            }
            acts.decline(person, task.waiting().about(), form.version(), clock.instant());
            return Flash.to(URI.create(seat.href()), "desk.declined");
        });
    }
}
