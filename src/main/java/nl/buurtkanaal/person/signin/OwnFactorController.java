package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import io.micronaut.views.View;
import java.net.URI;
import java.time.Instant;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.FreshCode;
import nl.buurtkanaal.person.factor.SecondFactors;
import nl.buurtkanaal.person.signin.FactorSetUpController.CodesPage;
import nl.buurtkanaal.platform.errors.NotFound;

/** One's own second factor: new recovery codes, or another phone. For who has a role; for others there is no such page. */
@Controller("/mijn/tweede-stap")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class OwnFactorController {

    private final SecondFactors factors;
    private final FactorEnding ending;
    private final AccountRepository accounts;

    OwnFactorController(SecondFactors factors, FactorEnding ending, AccountRepository accounts) {
        this.factors = factors;
        this.ending = ending;
        this.accounts = accounts;
    }

    @Get
    @View("person/own-factor")
    OwnFactorPage show(CurrentPerson person) {
        var account = account(person);
        return new OwnFactorPage(factors.setAt(account).orElseThrow(NotFound::new), factors.recoveryLeft(account));
    }

    @Post("/herstelcodes")
    @FreshCode
    HttpResponse<?> renew(CurrentPerson person) {
        return HttpResponse.ok(new ModelAndView<>("person/recovery-codes", new CodesPage(factors.renewRecovery(account(person)), "/mijn")));
    }

    /** Ends the one of the old phone; the next page sets up that of the new one. */
    @Post("/vernieuwing")
    @FreshCode
    HttpResponse<?> replace(CurrentPerson person) {
        ending.byOwner(person, account(person));
        return HttpResponse.seeOther(URI.create("/inloggen?terug=%2Fmijn"));
    }

    private long account(CurrentPerson person) {
        if (person.roles().isEmpty()) {
            throw new NotFound();
        }
        return accounts.holderFor(person.id()).orElseThrow(NotFound::new).accountId();
    }

    @Introspected
    record OwnFactorPage(Instant setAt, int left) {
    }
}
