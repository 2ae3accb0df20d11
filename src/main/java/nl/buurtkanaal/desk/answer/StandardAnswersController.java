package nl.buurtkanaal.desk.answer;

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
import io.micronaut.views.View;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtkanaal.desk.answer.StandardAnswer.Effect;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.moderation.Refusal;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Submissions;

/** The standard answers of an edition: reading, changing, ordering. For everybody at its desk, since they use them together. */
@Controller("/{editie}/balie/antwoorden")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class StandardAnswersController {

    private static final String EDIT = "desk/answer/edit";

    private final DeskSeats seats;
    private final StandardAnswers answers;
    private final Forms forms;
    private final Submissions submissions;
    private final Clock clock;

    StandardAnswersController(DeskSeats seats, StandardAnswers answers, Forms forms, Submissions submissions, Clock clock) {
        this.seats = seats;
        this.answers = answers;
        this.forms = forms;
        this.submissions = submissions;
        this.clock = clock;
    }

    @Get
    @View("desk/answer/index")
    IndexPage index(Edition edition, CurrentPerson person) {
        var seat = seats.of(person, edition);
        var all = answers.of(edition.id());
        return new IndexPage(all, home(edition).toString(), seat.href(), all.size() < StandardAnswers.MOST);
    }

    @Get("/nieuw")
    @View(EDIT)
    EditPage blank(Edition edition, CurrentPerson person) {
        return page(seats.of(person, edition), null, AnswerForm.EMPTY, Map.of());
    }

    @Post
    HttpResponse<?> create(Edition edition, CurrentPerson person, @Body AnswerForm form) {
        var seat = seats.of(person, edition);
        var errors = form.errors(forms);
        if (answers.of(edition.id()).size() >= StandardAnswers.MOST) {
            errors.putIfAbsent("titel", Messages.get("answer.most"));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid(EDIT, page(seat, null, form, errors));
        }
        return HttpResponse.seeOther(submissions.once(form.inzending(), () -> {
            save(seat, null, form);
            return Flash.at(home(edition), "answer.saved");
        }));
    }

    @Get("/{id}")
    @View(EDIT)
    EditPage edit(Edition edition, CurrentPerson person, @PathVariable String id) {
        var seat = seats.of(person, edition);
        var answer = answer(seat, id);
        return page(seat, answer, AnswerForm.of(answer), Map.of());
    }

    @Post("/{id}")
    HttpResponse<?> update(Edition edition, CurrentPerson person, @PathVariable String id, @Body AnswerForm form) {
        var seat = seats.of(person, edition);
        var answer = answer(seat, id);
        var errors = form.errors(forms);
        if (!errors.isEmpty()) {
            return Forms.invalid(EDIT, page(seat, answer, form, errors));
        }
        save(seat, answer, form);
        return Flash.to(home(edition), "answer.saved");
    }

    @Post("/{id}/verwijdering")
    HttpResponse<?> remove(Edition edition, CurrentPerson person, @PathVariable String id) {
        var seat = seats.of(person, edition);
        answers.remove(edition.id(), answer(seat, id), person.id(), clock.instant());
        return Flash.to(home(edition), "answer.removed");
    }

    @Post("/{id}/omhoog")
    HttpResponse<?> raise(Edition edition, CurrentPerson person, @PathVariable String id) {
        var seat = seats.of(person, edition);
        answers.raise(edition.id(), answer(seat, id), person.id(), clock.instant());
        return HttpResponse.seeOther(home(edition));
    }

    private void save(DeskSeat seat, @Nullable StandardAnswer old, AnswerForm form) {
        answers.save(seat.edition().id(), old, form.effect().orElseThrow(), form.refusal().orElse(Refusal.OTHER), form.titel(),
            form.tekst(),
            seat.person().id(), clock.instant());
    }

    private StandardAnswer answer(DeskSeat seat, String id) {
        return Optional.of(id).filter(typed -> typed.matches("-?\\d{1,18}"))
            .flatMap(typed -> answers.byId(seat.edition().id(), Long.parseLong(typed))).orElseThrow(NotFound::new);
    }

    private static URI home(Edition edition) {
        return URI.create("/" + edition.slug() + "/balie/antwoorden");
    }

    private static EditPage page(DeskSeat seat, @Nullable StandardAnswer answer, AnswerForm form, Map<String, String> errors) {
        var home = home(seat.edition()).toString();
        return new EditPage(answer != null, form, errors, Stream.of(Effect.values())
            .map(effect -> new Option(effect.name(), Messages.get(effect.messageKey()), Messages.get("answer.effect.hint." + effect)))
            .toList(),
            Stream.of(Refusal.values()).map(refusal -> new Option(refusal.name(), Messages.get(refusal.messageKey()), null)).toList(),
            answer == null ? home : home + "/" + answer.id(), home);
    }

    @Introspected
    record Option(String value, String label, @Nullable String hint) {
    }

    /** @param room another one may be added */
    @Introspected
    record IndexPage(List<StandardAnswer> answers, String href, String deskHref, boolean room) {
    }

    /** @param exists it is changed, not made */
    @Introspected
    record EditPage(boolean exists, AnswerForm form, Map<String, String> errors, List<Option> effects, List<Option> refusals, String href,
                    String listHref) {
    }
}
