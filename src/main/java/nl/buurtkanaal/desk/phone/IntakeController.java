package nl.buurtkanaal.desk.phone;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.TextNotices;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.DutchPhone;
import nl.buurtkanaal.platform.errors.NotAllowed;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Submissions;
import nl.buurtkanaal.platform.web.TypedId;

/** Writing down what somebody says on the phone. What is typed goes by POST only: neither words nor numbers stand in an address. */
@Controller("/{editie}/balie/telefoon")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class IntakeController {

    private static final String VIEW = "desk/phone/intake";

    private final DeskSeats seats;
    private final Callers callers;
    private final Looking looking;
    private final PhonePosting posting;
    private final Submissions submissions;
    private final Forms forms;

    IntakeController(DeskSeats seats, Callers callers, Looking looking, PhonePosting posting, Submissions submissions, Forms forms) {
        this.seats = seats;
        this.callers = callers;
        this.looking = looking;
        this.posting = posting;
        this.submissions = submissions;
        this.forms = forms;
    }

    @Get
    @View(VIEW)
    IntakePage begin(Edition edition, CurrentPerson person, @Nullable @QueryValue String beller) {
        var seat = seat(edition, person);
        var caller = beller == null || beller.isEmpty() ? null : known(seat, beller).orElseThrow(NotFound::new);
        var only = seat.own().size() == 1 ? edition.kernen().stream().filter(kern -> seat.own().contains(kern.id()))
            .findFirst() : Optional.<nl.buurtkanaal.kern.Kern>empty();
        return IntakePage.of(seat, IntakeForm.begin(caller, only.map(kern -> kern.slug()).orElse("")), Map.of(), Existing.NOTHING_YET,
            caller,
            TextNotices.NONE);
    }

    /** The same screen with what there is already, and what the words give away; nothing is wrong yet. */
    @Post("/kijken")
    @View(VIEW)
    IntakePage look(Edition edition, CurrentPerson person, @Body IntakeForm form) {
        var seat = seat(edition, person);
        var typed = form.tekst().isEmpty() ? form : form.guessed();
        return page(seat, typed, Map.of());
    }

    /** Only what there is already, for a screen that looks along while one types. */
    @Post("/aanbod")
    @View("desk/phone/_existing")
    Existing glance(Edition edition, CurrentPerson person, @Body IntakeForm form) {
        return looking.around(seat(edition, person), form);
    }

    @Post
    HttpResponse<?> create(Edition edition, CurrentPerson person, @Body IntakeForm form) {
        var seat = seat(edition, person);
        if (form.asksToRemove() && !form.isTooLong()) {
            return HttpResponse.ok(new io.micronaut.views.ModelAndView<>(VIEW, page(seat, form.withoutPrivateData(), Map.of())));
        }
        var errors = errors(seat, form);
        if (!errors.isEmpty() || !form.isAnswered()) {
            // a second click finds the caller of the first one
            var made = submissions.made(form.inzending());
            if (made.isPresent()) {
                return HttpResponse.seeOther(made.get());
            }
            return Forms.invalid(VIEW, page(seat, form.guessed(), errors));
        }
        return HttpResponse.seeOther(submissions.once(form.inzending(), () -> {
            var placed = posting.place(seat, form);
            return Flash.at(URI.create("/" + edition.slug() + "/balie/bellers/" + placed.callerId()),
                placed.post().status() == HelpPost.Status.PUBLISHED ? "phone.published" : "phone.submitted");
        }));
    }

    private Map<String, String> errors(DeskSeat seat, IntakeForm form) {
        var errors = forms.errors(form);
        form.addErrors(errors);
        var kern = seat.edition().paths().get(form.kern());
        if (!form.kern().isEmpty() && (kern == null || !seat.own().contains(kern.id()))) {
            errors.putIfAbsent("kern", Messages.get("phone.kern.blank"));
        }
        var caller = known(seat, form.beller());
        if (form.beller().isEmpty() && DutchPhone.of(form.nummer()).filter(phone -> !callers.withNumber(seat, phone).isEmpty())
            .isPresent()) {
            errors.putIfAbsent("beller", Messages.get("phone.caller.known"));
        }
        if (caller.isEmpty() && !form.beller().isEmpty() && !form.beller().equals(IntakeForm.NEW)) {
            errors.putIfAbsent("beller", Messages.get("phone.caller.gone"));
        }
        if (caller.filter(found -> !found.adult()).isPresent() && form.kind() == HelpPost.Kind.OFFER && form.category().orange()) {
            errors.putIfAbsent("categorie", Messages.get("post.category.adults"));
        }
        return errors;
    }

    private IntakePage page(DeskSeat seat, IntakeForm form, Map<String, String> errors) {
        return IntakePage.of(seat, form, errors, looking.around(seat, form), known(seat, form.beller()).orElse(null), form.notices());
    }

    private Optional<Caller> known(DeskSeat seat, String id) {
        return TypedId.of(id).flatMap(number -> callers.byId(seat, number));
    }

    private DeskSeat seat(Edition edition, CurrentPerson person) {
        var seat = seats.of(person, edition);
        if (!edition.ready()) {
            throw new NotAllowed("place.edition.closed");
        }
        return seat;
    }
}
