package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.View;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.views.Frame;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Typed;

/** Another mail address: asked for on one page, confirmed by the button behind the link that goes to the new one. */
@Controller("/mijn/mailadres")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class AddressController {

    private static final URI HERE = URI.create("/mijn/mailadres");
    private static final String VIEW = "person/address";

    private final AddressChanges changes;
    private final PasswordChange passwords;
    private final Clock clock;

    AddressController(AddressChanges changes, PasswordChange passwords, Clock clock) {
        this.changes = changes;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    AddressPage show(CurrentPerson person) {
        return page(person, new AddressForm("", ""), Map.of());
    }

    @Post
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> ask(CurrentPerson person, @Body AddressForm form) {
        var now = clock.instant();
        var errors = new HashMap<String, String>();
        var email = EmailAddress.parse(form.email());
        if (email.isEmpty()) {
            errors.put("email", Messages.get("email.invalid"));
        }
        passwords.complaintAboutPresent(person, form.huidigWachtwoord(), now).ifPresent(wrong ->
            errors.put(wrong.field(), Messages.get(wrong.message())));
        if (errors.isEmpty() && !changes.ask(person, email.orElseThrow(), now)) {
            errors.put("email", Messages.get("address.slow"));
        }
        return errors.isEmpty() ? Flash.to(HERE, "address.asked") : Forms.invalid(VIEW, page(person, form, errors));
    }

    @Get("/{token}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> open(HttpRequest<?> request, String token) {
        var change = changes.find(token, clock.instant());
        change.flatMap(changes::editionOf).ifPresent(edition -> request.setAttribute(Frame.EDITION, edition));
        return change.isPresent() ? HttpResponse.ok(new ModelAndView<>("person/address-link", new LinkPage(token))) : gone(false);
    }

    @Post("/{token}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> confirm(HttpRequest<?> request, String token, @Nullable CurrentPerson person) {
        changes.find(token, clock.instant()).flatMap(changes::editionOf).ifPresent(edition -> request.setAttribute(Frame.EDITION, edition));
        return switch (changes.confirm(token, clock.instant())) {
            case CHANGED -> Flash.to(URI.create(person == null ? "/inloggen" : "/mijn/gegevens"), "address.changed");
            case TAKEN -> gone(true);
            case GONE -> gone(false);
        };
    }

    private AddressPage page(CurrentPerson person, AddressForm form, Map<String, String> errors) {
        return new AddressPage(form, errors, passwords.asksPresent(person, clock.instant()));
    }

    private static HttpResponse<?> gone(boolean taken) {
        return HttpResponse.status(HttpStatus.GONE).body(new ModelAndView<>("person/address-gone", new GonePage(taken)));
    }

    /** The new address, and the password where that is asked. */
    @Introspected
    @Serdeable
    record AddressForm(@Nullable String email, @Nullable String huidigWachtwoord) {

        AddressForm {
            email = Typed.line(email);
            huidigWachtwoord = Typed.text(huidigWachtwoord);
        }

        @Override
        public String toString() {
            return "AddressForm[hidden]";
        }
    }

    @Introspected
    record AddressPage(AddressForm form, Map<String, String> errors, boolean asksPresent) {
    }

    @Introspected
    record LinkPage(String token) {
    }

    /** {@code taken}: somebody has an account with that address. */
    @Introspected
    record GonePage(boolean taken) {
    }
}
