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
import io.micronaut.views.ModelAndView;
import java.time.Clock;
import java.util.Map;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.views.Frame;

/** The page with one button behind the link of a sign-up. Opening it changes nothing: mail scanners open it too. */
@Controller("/aanmelden/bevestigen/{token}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SignUpConfirmationController {

    private static final String WELCOME = Doorway.HOME + "?melding=welcome";

    private final SignUpConfirmation confirmation;
    private final MailLinks links;
    private final Doorway doorway;
    private final Clock clock;

    SignUpConfirmationController(SignUpConfirmation confirmation, MailLinks links, Doorway doorway, Clock clock) {
        this.confirmation = confirmation;
        this.links = links;
        this.doorway = doorway;
        this.clock = clock;
    }

    /** Whoever is signed in and opens the link once more goes on where it led. */
    @Get
    HttpResponse<?> open(String token, @Nullable CurrentPerson person, HttpRequest<?> request) {
        var signUp = confirmation.find(token, clock.instant());
        if (signUp.isPresent()) {
            request.setAttribute(Frame.EDITION, signUp.get().editionId());
            return HttpResponse.ok(new ModelAndView<>("person/confirm",
                new ConfirmPage(token, signUp.get().shownName(), signUp.get().continuation() != null)));
        }
        var link = links.find(token, MailLink.Purpose.SIGN_UP);
        return person == null || link.isEmpty() ? gone() : HttpResponse.seeOther(Doorway.to(link.get().continuation()));
    }

    @Post
    HttpResponse<?> confirm(HttpRequest<?> request, String token, @Body PressForm form) {
        var entry = confirmation.confirm(token, form.inzending(), clock.instant());
        if (entry instanceof Entry.Granted granted) {
            return doorway.enter(request, granted.holder().accountId(), true, granted.continuation().orElse(WELCOME));
        }
        return entry instanceof Entry.Banned ? Doorway.banned() : gone();
    }

    private static HttpResponse<?> gone() {
        return HttpResponse.status(HttpStatus.GONE)
            .body(new ModelAndView<>("person/confirm-gone", new GonePage(SignInForm.empty(null), Map.of())));
    }

    /** {@code goesOn}: the sign-up was part of something else, such as placing a post. */
    @Introspected
    record ConfirmPage(String token, String shownName, boolean goesOn) {
    }

    @Introspected
    record GonePage(SignInForm form, Map<String, String> errors) {
    }
}
