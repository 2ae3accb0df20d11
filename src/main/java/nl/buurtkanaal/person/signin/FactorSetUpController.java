package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
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
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.person.factor.NewFactor;
import nl.buurtkanaal.person.factor.SecondFactors;
import nl.buurtkanaal.platform.security.LocalPath;
import nl.buurtkanaal.platform.views.Frame;
import nl.buurtkanaal.platform.views.Messages;

/**
 * Setting the second factor up, at the first sign-in with a role: the page shows a new secret, and nothing is kept until a code from the
 * phone shows that it arrived there. The recovery codes are shown once, in the answer to that code.
 */
@Controller(FactorSetUpController.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class FactorSetUpController {

    static final String PATH = Doorway.FACTOR + "/instellen";

    private final SecondFactors factors;
    private final AccountRepository accounts;
    private final Editions editions;
    private final Doorway doorway;
    private final Clock clock;

    FactorSetUpController(SecondFactors factors, AccountRepository accounts, Editions editions, Doorway doorway, Clock clock) {
        this.factors = factors;
        this.accounts = accounts;
        this.editions = editions;
        this.doorway = doorway;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @Nullable @QueryValue String terug) {
        return doorway.awaiting(request).filter(who -> !factors.isSet(who.accountId()))
            .<HttpResponse<?>>map(who -> HttpResponse.ok(page(request, who, new FactorForm(null, null, terug), Map.of())))
            .orElseGet(() -> elsewhere(terug));
    }

    @Post
    HttpResponse<?> set(HttpRequest<?> request, @Body FactorForm form) {
        var awaiting = doorway.awaiting(request).filter(who -> !factors.isSet(who.accountId()));
        if (awaiting.isEmpty()) {
            return elsewhere(form.terug());
        }
        var who = awaiting.get();
        var codes = factors.set(who.accountId(), form.sleutel(), form.typed(), clock.instant());
        if (codes.isEmpty()) {
            return HttpResponse.unprocessableEntity().body(page(request, who, form, Map.of("code", Messages.get("factor.wrong"))));
        }
        request.setAttribute(Frame.EDITION, who.editionId());
        return HttpResponse.ok(new ModelAndView<>("person/recovery-codes", new CodesPage(codes.get(), Doorway.to(form.terug()).toString())))
            .cookie(doorway.prove(request, who, "person/mail/factor-set", Map.of()));
    }

    private static HttpResponse<?> elsewhere(@Nullable String terug) {
        return HttpResponse.seeOther(URI.create(Doorway.FACTOR + LocalPath.asQuery(terug)));
    }

    private ModelAndView<SetUpPage> page(HttpRequest<?> request, Awaiting who, FactorForm form, Map<String, String> errors) {
        request.setAttribute(Frame.EDITION, who.editionId());
        var site = editions.byId(who.editionId()).map(Edition::name).orElse("Buurtkanaal");
        var email = accounts.holder(who.accountId()).map(AccountHolder::email).orElseThrow();
        return new ModelAndView<>("person/factor-set-up", new SetUpPage(new FactorForm(null, null, null), errors,
            factors.offerAgain(who.accountId(), site, email, form.sleutel()), LocalPath.of(form.terug()).orElse(null)));
    }

    @Introspected
    record SetUpPage(FactorForm form, Map<String, String> errors, NewFactor factor, @Nullable String terug) {
    }

    /** @param onward where the button below the codes leads */
    @Introspected
    record CodesPage(List<String> codes, String onward) {
    }
}
