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
import nl.buurtkanaal.desk.Care;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.TextNotices;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.DutchPhone;
import nl.buurtkanaal.platform.errors.NotAllowed;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Submissions;

/** Writing down what somebody says on the phone. What is typed goes by POST only: neither words nor numbers stand in an address. */
@Controller("/{editie}/balie/telefoon")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class IntakeController {

    private static final String VIEW = "desk/phone/intake";

    private final Callers callers;
    private final Looking looking;
    private final PhonePosting posting;
    private final Submissions submissions;
    private final Forms forms;

    IntakeController(Callers callers, Looking looking, PhonePosting posting, Submissions submissions, Forms forms) {
        this.callers = callers;
        this.looking = looking;
        this.posting = posting;
        this.submissions = submissions;
        this.forms = forms;
    }

    @Get
    @View(VIEW)
    IntakePage begin(Edition edition, CurrentPerson person, @Nullable @QueryValue String beller) {
        var care = care(edition, person);
        var caller = beller == null || beller.isEmpty() ? null : known(care, beller).orElseThrow(NotFound::new);
        var only = care.own().size() == 1 ? edition.kernen().stream().filter(kern -> care.own().contains(kern.id())).findFirst() : Optional.<nl.buurtkanaal.kern.Kern>empty();
        return IntakePage.of(care, IntakeForm.begin(caller, only.map(kern -> kern.slug()).orElse("")), Map.of(), Existing.NOTHING_YET, caller,
            TextNotices.NONE);
    }

    /** The same screen with what there is already, and what the words give away; nothing is wrong yet. */
    @Post("/kijken")
    @View(VIEW)
    IntakePage look(Edition edition, CurrentPerson person, @Body IntakeForm form) {
        var care = care(edition, person);
        var typed = form.tekst().isEmpty() ? form : form.guessed();
        return page(care, typed, Map.of());
    }

    /** Only what there is already, for a screen that looks along while one types. */
    @Post("/aanbod")
    @View("desk/phone/_existing")
    Existing glance(Edition edition, CurrentPerson person, @Body IntakeForm form) {
        return looking.around(care(edition, person), form);
    }

    @Post
    HttpResponse<?> create(Edition edition, CurrentPerson person, @Body IntakeForm form) {
        var care = care(edition, person);
        if (form.asksToRemove()) {
            return HttpResponse.ok(new io.micronaut.views.ModelAndView<>(VIEW, page(care, form.withoutPrivateData(), Map.of())));
        }
        var errors = errors(care, form);
        if (!errors.isEmpty() || form.notices().stops()) {
            return Forms.invalid(VIEW, page(care, form.guessed(), errors));
        }
        return HttpResponse.seeOther(submissions.once(form.inzending(), () -> {
            var placed = posting.place(care, form);
            return Flash.at(URI.create("/" + edition.slug() + "/balie/bellers/" + placed.callerId()),
                placed.post().status() == HelpPost.Status.PUBLISHED ? "phone.published" : "phone.submitted");
        }));
    }

    private Map<String, String> errors(Care care, IntakeForm form) {
        var errors = forms.errors(form);
        form.addErrors(errors);
        var kern = care.edition().paths().get(form.kern());
        if (!form.kern().isEmpty() && (kern == null || !care.own().contains(kern.id()))) {
            errors.putIfAbsent("kern", Messages.get("phone.kern.blank"));
        }
        var caller = known(care, form.beller());
        if (form.beller().isEmpty() && DutchPhone.of(form.nummer()).filter(phone -> !callers.withNumber(care, phone).isEmpty()).isPresent()) {
            errors.putIfAbsent("beller", Messages.get("phone.caller.known"));
        }
        if (caller.isEmpty() && !form.beller().isEmpty() && !form.beller().equals(IntakeForm.NEW)) {
            errors.putIfAbsent("beller", Messages.get("phone.caller.gone"));
        }
        if (caller.filter(found -> !found.adult()).isPresent() && form.kind() == HelpPost.Kind.OFFER && form.category().orange()) {
            errors.putIfAbsent("categorie", Messages.get("place.category.adults"));
        }
        return errors;
    }

    private IntakePage page(Care care, IntakeForm form, Map<String, String> errors) {
        return IntakePage.of(care, form, errors, looking.around(care, form), known(care, form.beller()).orElse(null), form.notices());
    }

    private Optional<Caller> known(Care care, String id) {
        return id.matches("\\d{1,18}") ? callers.byId(care, Long.parseLong(id)) : Optional.empty();
    }

    private static Care care(Edition edition, CurrentPerson person) {
        var care = Care.of(person, edition);
        if (!edition.ready()) {
            throw new NotAllowed("place.edition.closed");
        }
        return care;
    }
}
