package nl.buurtkanaal.moderation.report;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Submissions;
import nl.buurtkanaal.platform.web.TypedId;

/** What goes with each decision on a report: reading, changing, ordering. For everybody at the desk, since they use it together. */
@Controller("/{editie}/balie/besluitteksten")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class SentencesController {

    private static final String EDIT = "moderation/sentence";

    private final DeskSeats seats;
    private final Sentences sentences;
    private final Forms forms;
    private final Submissions submissions;
    private final Clock clock;

    SentencesController(DeskSeats seats, Sentences sentences, Forms forms, Submissions submissions, Clock clock) {
        this.seats = seats;
        this.sentences = sentences;
        this.forms = forms;
        this.submissions = submissions;
        this.clock = clock;
    }

    @Get
    @View("moderation/sentences")
    SentencesPage index(Edition edition, CurrentPerson person) {
        var seat = seats.of(person, edition);
        var own = sentences.own(edition.id());
        return new SentencesPage(Arrays.stream(Outcome.values()).map(outcome -> of(outcome, own)).toList(), own.size() < Sentences.MOST,
            home(edition).toString(), seat.href());
    }

    private static OutcomeSentences of(Outcome outcome, List<Sentence> own) {
        var its = own.stream().filter(sentence -> sentence.outcome() == outcome).toList();
        return new OutcomeSentences(outcome.slug(), Messages.get("report.outcome." + outcome),
            its.isEmpty() ? List.of(Sentence.shipped(outcome, null)) : its);
    }

    /** @param besluit slug of the outcome; its shipped words are there to begin with */
    @Get("/nieuw")
    @View(EDIT)
    EditPage blank(Edition edition, CurrentPerson person, @Nullable @QueryValue String besluit) {
        seats.of(person, edition);
        var outcome = Outcome.of(besluit == null ? "" : besluit).orElseThrow(BadQuery::new);
        return page(edition, Sentence.shipped(outcome, null), SentenceForm.of(Sentence.shipped(outcome, null)), Map.of());
    }

    @Post
    HttpResponse<?> create(Edition edition, CurrentPerson person, @Body SentenceForm form) {
        seats.of(person, edition);
        var shipped = Sentence.shipped(form.outcome(), null);
        var errors = form.errors(forms);
        if (sentences.own(edition.id()).size() >= Sentences.MOST) {
            errors.putIfAbsent("titel", Messages.get("answer.most"));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid(EDIT, page(edition, shipped, form, errors));
        }
        return HttpResponse.seeOther(submissions.once(form.inzending(), () -> {
            sentences.save(edition.id(), form.sentence(shipped), person.id(), clock.instant());
            return Flash.at(home(edition), "sentence.saved");
        }));
    }

    @Get("/{id}")
    @View(EDIT)
    EditPage edit(Edition edition, CurrentPerson person, @PathVariable String id) {
        var sentence = find(seats.of(person, edition), id);
        return page(edition, sentence, SentenceForm.of(sentence), Map.of());
    }

    @Post("/{id}")
    HttpResponse<?> update(Edition edition, CurrentPerson person, @PathVariable String id, @Body SentenceForm form) {
        var sentence = find(seats.of(person, edition), id);
        var errors = form.errors(forms);
        if (!errors.isEmpty()) {
            return Forms.invalid(EDIT, page(edition, sentence, form, errors));
        }
        sentences.save(edition.id(), form.sentence(sentence), person.id(), clock.instant());
        return Flash.to(home(edition), "sentence.saved");
    }

    @Post("/{id}/verwijdering")
    HttpResponse<?> remove(Edition edition, CurrentPerson person, @PathVariable String id) {
        sentences.remove(edition.id(), find(seats.of(person, edition), id).id(), person.id());
        return Flash.to(home(edition), "sentence.removed");
    }

    @Post("/{id}/omhoog")
    HttpResponse<?> raise(Edition edition, CurrentPerson person, @PathVariable String id) {
        sentences.raise(edition.id(), find(seats.of(person, edition), id), person.id());
        return HttpResponse.seeOther(home(edition));
    }

    private Sentence find(DeskSeat seat, String id) {
        return sentences.byId(seat.edition().id(), TypedId.orNotFound(id)).orElseThrow(NotFound::new);
    }

    private static URI home(Edition edition) {
        return URI.create("/" + edition.slug() + "/balie/besluitteksten");
    }

    private static EditPage page(Edition edition, Sentence sentence, SentenceForm form, Map<String, String> errors) {
        var home = home(edition).toString();
        return new EditPage(sentence.own(), Messages.get("report.outcome." + sentence.outcome()), form, errors,
            sentence.own() ? home + "/" + sentence.id() : home, home);
    }

    /** What can be said with one outcome, in the order of the desk. */
    @Introspected
    record OutcomeSentences(String slug, String name, List<Sentence> sentences) {
    }

    /** @param room another one may be added */
    @Introspected
    record SentencesPage(List<OutcomeSentences> outcomes, boolean room, String href, String deskHref) {
    }

    /** @param exists it is changed, not made */
    @Introspected
    record EditPage(boolean exists, String outcome, SentenceForm form, Map<String, String> errors, String href, String listHref) {
    }
}
