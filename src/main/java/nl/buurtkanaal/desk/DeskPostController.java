package nl.buurtkanaal.desk;

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
import io.micronaut.views.ModelAndView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.desk.answer.StandardAnswers;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.Act;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Forms;

/** One post at the desk: let it through (with a small change), send it back, ask its author, or say what one often says. */
@Controller("/{editie}/balie/berichten/{code}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class DeskPostController {

    private final DeskSeats seats;
    private final PostTasks tasks;
    private final PostActs acts;
    private final StandardAnswers answers;
    private final Forms forms;

    DeskPostController(DeskSeats seats, PostTasks tasks, PostActs acts, StandardAnswers answers, Forms forms) {
        this.seats = seats;
        this.tasks = tasks;
        this.acts = acts;
        this.answers = answers;
        this.forms = forms;
    }

    @Get
    HttpResponse<?> show(Edition edition, CurrentPerson person, @PathVariable String code) {
        var seat = seats.of(person, edition);
        return tasks.with(seat, code, task -> HttpResponse.ok(
            new ModelAndView<>(PostTasks.VIEW, tasks.page(seat, task, PostActForm.of(task), Map.of()))));
    }

    @Post("/doorlating")
    HttpResponse<?> letThrough(Edition edition, CurrentPerson person, @PathVariable String code, @Body PostActForm form) {
        var seat = seats.of(person, edition);
        return tasks.with(seat, code, task -> {
            var category = form.category(task);
            return tasks.after(seat, task, category == null ? Act.LET_THROUGH : Act.AMENDED, acts.letThrough(seat, task, form.version(),
                category));
        });
    }

    @Post("/antwoord")
    HttpResponse<?> answer(Edition edition, CurrentPerson person, @PathVariable String code, @Body PostActForm form) {
        var seat = seats.of(person, edition);
        return tasks.with(seat, code, task -> {
            var answer = Optional.of(form.antwoord()).filter(id -> id.matches("-?\\d{1,18}"))
                .flatMap(id -> answers.byId(edition.id(), Long.parseLong(id)));
            if (answer.isEmpty()) {
                var errors = Map.of("antwoord", Messages.get("answer.gone"));
                return Forms.invalid(PostTasks.VIEW, tasks.page(seat, task, form.over(task), errors));
            }
            var act = switch (answer.get().effect()) {
                case REFUSE -> Act.REFUSED;
                case ASK -> Act.ASKED;
                case TIDY -> Act.AMENDED;
            };
            return tasks.after(seat, task, act, acts.answer(seat, task, form.version(), answer.get()));
        });
    }

    @Post("/wijziging")
    HttpResponse<?> amend(Edition edition, CurrentPerson person, @PathVariable String code, @Body PostActForm form) {
        var seat = seats.of(person, edition);
        return tasks.with(seat, code, task -> {
            var errors = new LinkedHashMap<>(forms.errors(form));
            form.addEditErrors(errors);
            var amendment = form.amendment(task);
            if (amendment.kernId() != task.written().post().kernId() && !(seat.isOwn(amendment.kernId())
                && edition.has(amendment.kernId()))) {
                errors.putIfAbsent("kern", Messages.get("desk.kern.not-yours"));
            }
            return errors.isEmpty() ? tasks.after(seat, task, Act.AMENDED, acts.amend(seat, task, form.version(), amendment))
                : Forms.invalid(PostTasks.VIEW, tasks.page(seat, task, form.over(task), errors));
        });
    }

    @Post("/afwijzing")
    HttpResponse<?> sendBack(Edition edition, CurrentPerson person, @PathVariable String code, @Body PostActForm form) {
        var seat = seats.of(person, edition);
        return tasks.with(seat, code, task -> {
            var errors = new LinkedHashMap<>(forms.errors(form));
            form.addRefusalErrors(errors);
            return errors.isEmpty()
                ? tasks.after(seat, task, Act.REFUSED,
                    acts.refuse(seat, task, form.version(), form.refusal().orElseThrow(), form.uitleg().isEmpty() ? null : form.uitleg()))
                : Forms.invalid(PostTasks.VIEW, tasks.page(seat, task, form.over(task), errors));
        });
    }

    @Post("/vraag")
    HttpResponse<?> ask(Edition edition, CurrentPerson person, @PathVariable String code, @Body PostActForm form) {
        var seat = seats.of(person, edition);
        return tasks.with(seat, code, task -> {
            var errors = new LinkedHashMap<>(forms.errors(form));
            form.addQuestionErrors(errors);
            return errors.isEmpty() ? tasks.after(seat, task, Act.ASKED, acts.ask(seat, task, form.version(), form.vraag()))
                : Forms.invalid(PostTasks.VIEW, tasks.page(seat, task, form.over(task), errors));
        });
    }
}
