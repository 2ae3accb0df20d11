package nl.buurtkanaal.person.signin;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.time.Clock;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.security.LocalPath;
import nl.buurtkanaal.platform.security.Network;

/** The sign-in page, and coming in with a password. */
@Controller("/inloggen")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SignInController {

    private final SignIns signIns;
    private final SignInPages pages;
    private final Doorway doorway;
    private final Network network;
    private final Clock clock;

    SignInController(SignIns signIns, SignInPages pages, Doorway doorway, Network network, Clock clock) {
        this.signIns = signIns;
        this.pages = pages;
        this.doorway = doorway;
        this.network = network;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> index(HttpRequest<?> request, @Nullable CurrentPerson person, @Nullable @QueryValue String terug) {
        if (person != null) {
            return HttpResponse.seeOther(Doorway.to(terug));
        }
        return doorway.awaiting(request).isPresent() ? HttpResponse.seeOther(URI.create(Doorway.FACTOR + LocalPath.asQuery(terug)))
            : HttpResponse.ok(pages.open(request, terug));
    }

    @Post
    HttpResponse<?> enter(HttpRequest<?> request, @Body SignInForm form) {
        var email = form.email() == null ? "" : form.email();
        var password = form.wachtwoord() == null ? "" : form.wachtwoord();
        if (EmailAddress.parse(email).isEmpty()) {
            return pages.again(request, HttpStatus.UNPROCESSABLE_ENTITY, form, "email", "email.invalid");
        }
        if (password.isEmpty()) {
            return pages.again(request, HttpStatus.UNPROCESSABLE_ENTITY, form, "wachtwoord", "password.blank");
        }
        if (password.length() > PasswordRules.LONGEST) {
            return pages.again(request, HttpStatus.UNPROCESSABLE_ENTITY, form, "wachtwoord", "sign-in.refused");
        }
        var entry = signIns.byPassword(email, password, network.of(request), clock.instant());
        if (entry instanceof Entry.Granted granted) {
            return doorway.enter(request, granted.holder().accountId(), false, form.terug());
        }
        if (entry instanceof Entry.Banned) {
            return Doorway.banned();
        }
        if (entry instanceof Entry.Slow slow) {
            return pages.again(request, HttpStatus.TOO_MANY_REQUESTS, form, "wachtwoord", "sign-in.slow", slow.minutes());
        }
        return pages.again(request, HttpStatus.UNPROCESSABLE_ENTITY, form, "wachtwoord", "sign-in.refused");
    }
}
