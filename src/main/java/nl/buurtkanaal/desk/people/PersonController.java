package nl.buurtkanaal.desk.people;

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
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.Cause;
import nl.buurtkanaal.person.Confirmation.How;
import nl.buurtkanaal.person.Confirmation.Kind;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.PersonNotes;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Submissions;
import nl.buurtkanaal.platform.web.Typed;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

/** One person of one's kernen: noting that one knows them, that a VOG was seen, and what is good to remember. */
@Controller("/{editie}/balie/mensen/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PersonController {

    private static final String VIEW = "desk/people/show";

    private final PersonFile file;
    private final Knowing knowing;
    private final PersonNotes notes;
    private final Submissions submissions;
    private final Forms forms;
    private final Clock clock;

    PersonController(PersonFile file, Knowing knowing, PersonNotes notes, Submissions submissions, Forms forms, Clock clock) {
        this.file = file;
        this.knowing = knowing;
        this.notes = notes;
        this.submissions = submissions;
        this.forms = forms;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    PersonPage show(Edition edition, CurrentPerson person, @PathVariable String id) {
        var opened = file.open(edition, person, id);
        file.noteReading(opened);
        return file.page(opened, VogForm.EMPTY, Map.of());
    }

    @Post("/bevestiging")
    HttpResponse<?> confirm(Edition edition, CurrentPerson person, @PathVariable String id, @Body KindForm form) {
        var opened = file.open(edition, person, id);
        if (form.kind() == Kind.ORANGE && !opened.helper().adult()) {
            return Flash.to(opened.href(), "desk.minor");
        }
        knowing.confirm(opened, form.kind(), form.how(), clock.instant());
        return Flash.to(opened.href(), form.kind() == Kind.ORANGE ? "desk.confirmed" : "desk.acquainted");
    }

    @Post("/intrekking")
    HttpResponse<?> revoke(Edition edition, CurrentPerson person, @PathVariable String id, @Body RevokeForm form) {
        var opened = file.open(edition, person, id);
        var errors = forms.errors(form);
        if (TextCheck.kinds(form.reden()).contains(Finding.Kind.BSN)) {
            errors.putIfAbsent("reden", Messages.get("moderation.note.bsn"));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, file.page(opened, VogForm.withReason(form.reden()), errors));
        }
        knowing.revoke(opened, new KindForm(form.soort(), null).kind(), Cause.of(form.oorzaak()).orElse(Cause.OTHER), form.reden(),
            clock.instant());
        return Flash.to(opened.href(), "desk.revoked");
    }

    @Post("/vog")
    HttpResponse<?> noteVog(Edition edition, CurrentPerson person, @PathVariable String id, @Body VogForm form) {
        var opened = file.open(edition, person, id);
        var errors = forms.errors(form);
        form.addErrors(errors, YearMonth.now(clock.withZone(Time.ZONE)));
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, file.page(opened, form, errors));
        }
        knowing.noteVog(opened, form.organisatie(), form.month().orElseThrow(), clock.instant());
        return Flash.to(opened.href(), "desk.vog");
    }

    @Post("/notities")
    HttpResponse<?> addNote(Edition edition, CurrentPerson person, @PathVariable String id, @Body NoteForm form) {
        var opened = file.open(edition, person, id);
        var errors = forms.errors(form);
        if (TextCheck.kinds(form.notitie()).contains(Finding.Kind.BSN)) {
            errors.putIfAbsent("notitie", Messages.get("moderation.note.bsn"));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, file.page(opened, VogForm.withNote(form.notitie()), errors));
        }
        return HttpResponse.seeOther(submissions.once(form.inzending(), () -> {
            notes.add(opened.helper().id(), form.notitie(), person.id(), clock.instant());
            return Flash.at(opened.href(), "desk.note");
        }));
    }

    @Post("/notities/{notitie}/verwijdering")
    HttpResponse<?> removeNote(Edition edition, CurrentPerson person, @PathVariable String id, @PathVariable long notitie) {
        var opened = file.open(edition, person, id);
        notes.remove(opened.helper().id(), notitie, person.id());
        return Flash.to(opened.href(), "desk.note-gone");
    }

    /** How well someone is known, and where they met. */
    @Introspected
    @Serdeable
    record KindForm(@Nullable String soort, @Nullable String hoe) {

        /** @throws BadQuery when it is neither */
        Kind kind() {
            return switch (soort == null ? "" : soort) {
                case "oranje" -> Kind.ORANGE;
                case "kennisgemaakt" -> Kind.ACQUAINTED;
                default -> throw new BadQuery();
            };
        }

        @Nullable How how() {
            return "telefoon".equals(hoe) ? How.PHONE : "gezien".equals(hoe) ? How.MET : null;
        }
    }

    /** Taking a confirmation back, with a cause for the mail and the reason for the book of acts, which the person reads as well. */
    @Introspected
    @Serdeable
    record RevokeForm(@Nullable String soort, @Nullable String oorzaak,
                      @Nullable @NotBlank(message = "{person.reason.blank}") @Size(max = 300,
                      message = "{moderation.note.long}") String reden) {

        RevokeForm {
            oorzaak = Typed.text(oorzaak);
            reden = Typed.line(reden);
        }
    }

    /** What is good to remember. */
    @Introspected
    @Serdeable
    record NoteForm(@Nullable @NotBlank(message = "{person.note.blank}") @Size(max = PersonNotes.LONGEST,
        message = "{moderation.note.long}") String notitie, @Nullable String inzending) {

        NoteForm {
            notitie = Typed.words(notitie);
        }
    }
}
