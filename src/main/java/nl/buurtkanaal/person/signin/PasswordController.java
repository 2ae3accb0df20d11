package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Introspected;
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
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.signin.PasswordChange.Complaint;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;

/** One's own password: a first one, another one, or none. */
@Controller("/mijn/wachtwoord")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PasswordController {

    private static final URI HERE = URI.create("/mijn/wachtwoord");
    private static final String VIEW = "person/password";

    private final PasswordChange change;
    private final Clock clock;

    PasswordController(PasswordChange change, Clock clock) {
        this.change = change;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    PasswordPage show(CurrentPerson person) {
        return page(person, Map.of());
    }

    @Post
    HttpResponse<?> change(CurrentPerson person, @Body PasswordForm form) {
        return answer(person, change.change(person, form.huidigWachtwoord(), form.nieuwWachtwoord(), clock.instant()),
            "password.changed");
    }

    @Post("/verwijdering")
    HttpResponse<?> remove(CurrentPerson person, @Body PasswordForm form) {
        return answer(person, change.remove(person, form.huidigWachtwoord(), clock.instant()), "password.removed");
    }

    private HttpResponse<?> answer(CurrentPerson person, Optional<Complaint> complaint, String done) {
        if (complaint.isEmpty()) {
            return Flash.to(HERE, done);
        }
        var wrong = complaint.get();
        return Forms.invalid(VIEW, page(person, Map.of(wrong.field(), Messages.get(wrong.message()))));
    }

    private PasswordPage page(CurrentPerson person, Map<String, String> errors) {
        var asksPresent = change.asksPresent(person, clock.instant());
        return new PasswordPage(new PasswordForm(null, null), errors, change.hasPassword(person), asksPresent);
    }

    /** @param asksPresent the present password has to be typed first */
    @Introspected
    record PasswordPage(PasswordForm form, Map<String, String> errors, boolean hasPassword, boolean asksPresent) {
    }
}
