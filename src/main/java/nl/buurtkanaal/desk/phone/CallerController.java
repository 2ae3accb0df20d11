package nl.buurtkanaal.desk.phone;

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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.BehalfPost;
import nl.buurtkanaal.help.OnBehalf;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.DutchPhone;
import nl.buurtkanaal.person.Leaving;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.platform.errors.NotAllowed;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Typed;
import nl.buurtkanaal.platform.web.TypedId;
import nl.buurtkanaal.referral.Referrals;
import nl.buurtkanaal.referral.Standing;

/** One person on the phone: what was placed for them, with its code, and what they want of it by this call. */
@Controller("/{editie}/balie/bellers/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class CallerController {

    private static final String VIEW = "desk/phone/caller";

    private final DeskSeats seats;
    private final Callers callers;
    private final OnBehalf behalf;
    private final People people;
    private final Leaving leaving;
    private final Referrals referrals;
    private final Audit audit;
    private final Forms forms;
    private final Clock clock;

    CallerController(DeskSeats seats, Callers callers, OnBehalf behalf, People people, Leaving leaving, Referrals referrals, Audit audit,
        Forms forms, Clock clock) {
        this.seats = seats;
        this.callers = callers;
        this.behalf = behalf;
        this.people = people;
        this.leaving = leaving;
        this.referrals = referrals;
        this.audit = audit;
        this.forms = forms;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    CallerPage show(Edition edition, CurrentPerson person, @PathVariable String id) {
        var caller = caller(edition, person, id);
        audit.record(person.id(), "person.read", "person", caller.id(), null);
        return page(edition, caller, ContactForm.of(caller), Map.of());
    }

    /** Another name or number. */
    @Post("/gegevens")
    HttpResponse<?> correct(Edition edition, CurrentPerson person, @PathVariable String id, @Body ContactForm form) {
        var caller = caller(edition, person, id);
        if (caller.account()) {
            throw new NotAllowed("phone.account");
        }
        var errors = forms.errors(form);
        var phone = DutchPhone.of(form.nummer());
        if (!form.nummer().isEmpty() && phone.isEmpty()) {
            errors.putIfAbsent("nummer", Messages.get("phone.number.unreadable"));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(edition, caller, form, errors));
        }
        people.correct(caller.id(), form.naam(), phone.map(DutchPhone::shown).orElse(null));
        audit.record(person.id(), "phone.person-corrected", "person", caller.id(), null);
        return Flash.to(href(edition, caller.id()), "phone.corrected");
    }

    /** "Verwijder alles van mij": only for who has no account; who has one does it where they can prove who they are. */
    @Post("/vertrek")
    HttpResponse<?> forget(Edition edition, CurrentPerson person, @PathVariable String id, @Body ForgetForm form) {
        var caller = caller(edition, person, id);
        if (caller.account()) {
            throw new NotAllowed("phone.account");
        }
        var errors = forms.errors(form);
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(edition, caller, ContactForm.of(caller), errors));
        }
        leaving.leave(caller.id(), person.id(), clock.instant());
        return Flash.to(URI.create("/" + edition.slug() + "/balie/telefoon"), "phone.forgotten");
    }

    private Caller caller(Edition edition, CurrentPerson person, String id) {
        var seat = seats.of(person, edition);
        return TypedId.of(id).flatMap(number -> callers.byId(seat, number)).orElseThrow(NotFound::new);
    }

    private CallerPage page(Edition edition, Caller caller, ContactForm form, Map<String, String> errors) {
        return new CallerPage(caller, behalf.of(caller.id(), clock.instant()), referrals.of(caller.id()), referrals.hasTeam(edition.id()),
            form, errors, href(edition, caller.id()).toString(),
            "/" + edition.slug() + "/balie/telefoon", "/" + edition.slug() + "/balie", "/" + edition.slug() + "/hulp",
            "/" + edition.slug() + "/balie/mensen/" + caller.id());
    }

    static URI href(Edition edition, long id) {
        return URI.create("/" + edition.slug() + "/balie/bellers/" + id);
    }

    /** How to reach somebody. */
    @Introspected
    @Serdeable
    record ContactForm(@Nullable @NotBlank(message = "{phone.name.blank}") @Size(max = 60, message = "{phone.name.long}") String naam,
                       @Nullable String nummer) {

        ContactForm {
            naam = Typed.line(naam);
            nummer = Typed.line(nummer);
        }

        static ContactForm of(Caller caller) {
            return new ContactForm(caller.shownName(), caller.shownPhone());
        }

        @Override
        public String toString() {
            return "ContactForm[hidden]";
        }
    }

    /** They said so themselves. */
    @Introspected
    @Serdeable
    record ForgetForm(@Nullable @NotBlank(message = "{phone.forget.sure}") @Pattern(regexp = "ja",
        message = "{phone.forget.sure}") String zeker) {
    }

    @Introspected
    record CallerPage(Caller caller, List<BehalfPost> posts, List<Standing> referrals, boolean team, ContactForm form,
        Map<String, String> errors, String href, String intakeHref,
                      String deskHref, String boardHref, String personHref) {
    }
}
