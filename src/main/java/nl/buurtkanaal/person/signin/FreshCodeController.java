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
import io.micronaut.views.View;
import java.time.Clock;
import java.util.Map;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.factor.SecondFactors;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.security.LocalPath;
import nl.buurtkanaal.platform.security.Network;

/** Asks who has a role for a code once more, before a download of {@link nl.buurtkanaal.person.FreshCode}. */
@Controller(FreshCodeController.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class FreshCodeController {

    static final String PATH = "/mijn/code";

    private static final String VIEW = "person/fresh-code";

    private final SecondFactors factors;
    private final AccountRepository accounts;
    private final Sessions sessions;
    private final Network network;
    private final Clock clock;

    FreshCodeController(SecondFactors factors, AccountRepository accounts, Sessions sessions, Network network, Clock clock) {
        this.factors = factors;
        this.accounts = accounts;
        this.sessions = sessions;
        this.network = network;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    CodePage ask(CurrentPerson person, @Nullable @QueryValue String terug) {
        account(person);
        return page(terug, Map.of());
    }

    @Post
    HttpResponse<?> prove(HttpRequest<?> request, CurrentPerson person, @Body FactorForm form) {
        var proof = factors.prove(account(person), form.typed(), network.of(request), clock.instant());
        if (!proof.isGood()) {
            return HttpResponse.unprocessableEntity()
                .body(new ModelAndView<>(VIEW, page(form.terug(), Map.of("code", FactorController.sentence(proof)))));
        }
        sessions.proven(person.sessionId(), clock.instant());
        return HttpResponse.seeOther(Doorway.to(form.terug()));
    }

    /** @throws NotFound for who has no role */
    private long account(CurrentPerson person) {
        if (person.roles().isEmpty()) {
            throw new NotFound();
        }
        return accounts.holderFor(person.id()).orElseThrow(NotFound::new).accountId();
    }

    private static CodePage page(@Nullable String terug, Map<String, String> errors) {
        return new CodePage(new FactorForm(null, null, null), errors, LocalPath.of(terug).orElse(null));
    }

    @Introspected
    record CodePage(FactorForm form, Map<String, String> errors, @Nullable String terug) {
    }
}
