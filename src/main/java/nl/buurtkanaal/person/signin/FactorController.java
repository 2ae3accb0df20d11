package nl.buurtkanaal.person.signin;

import io.micronaut.context.annotation.Value;
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
import java.util.Optional;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.factor.Proof;
import nl.buurtkanaal.person.factor.SecondFactors;
import nl.buurtkanaal.platform.security.LocalPath;
import nl.buurtkanaal.platform.security.Network;
import nl.buurtkanaal.platform.views.Frame;
import nl.buurtkanaal.platform.views.Messages;

/** The second step of who has a role: a code from the phone. Until it was right nobody is signed in, so this page is for everybody. */
@Controller(Doorway.FACTOR)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class FactorController {

    private final SecondFactors factors;
    private final AccountRepository accounts;
    private final Doorway doorway;
    private final Network network;
    private final Clock clock;
    private final boolean demo;

    FactorController(SecondFactors factors, AccountRepository accounts, Doorway doorway, Network network, Clock clock,
                     @Value("${buurtkanaal.demo:false}") boolean demo) {
        this.factors = factors;
        this.accounts = accounts;
        this.doorway = doorway;
        this.network = network;
        this.clock = clock;
        this.demo = demo;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request, @Nullable CurrentPerson person, @Nullable @QueryValue String terug) {
        var awaiting = doorway.awaiting(request);
        if (awaiting.isEmpty()) {
            return HttpResponse.seeOther(person == null ? URI.create("/inloggen" + LocalPath.asQuery(terug)) : Doorway.to(terug));
        }
        if (!factors.isSet(awaiting.get().accountId())) {
            return HttpResponse.seeOther(URI.create(FactorSetUpController.PATH + LocalPath.asQuery(terug)));
        }
        return HttpResponse.ok(page(request, awaiting.get(), terug, Map.of()));
    }

    @Post
    HttpResponse<?> prove(HttpRequest<?> request, @Nullable CurrentPerson person, @Body FactorForm form) {
        var awaiting = doorway.awaiting(request);
        if (awaiting.isEmpty()) {
            return ask(request, person, form.terug());
        }
        var who = awaiting.get();
        var proof = factors.prove(who.accountId(), form.typed(), network.of(request), clock.instant());
        if (!proof.isGood()) {
            var status = proof instanceof Proof.Slow ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_ENTITY;
            return HttpResponse.status(status).body(page(request, who, form.terug(), Map.of("code", sentence(proof))));
        }
        var cookie = proof instanceof Proof.Recovered recovered
            ? doorway.prove(request, who, "person/mail/recovery-used", Map.of("left", recovered.left()))
            : doorway.prove(request, who, null, Map.of());
        return HttpResponse.seeOther(Doorway.to(form.terug())).cookie(cookie);
    }

    /** Why a code was not taken. */
    static String sentence(Proof proof) {
        return proof instanceof Proof.Slow slow ? Messages.get("factor.slow", slow.minutes())
            : Messages.get(proof instanceof Proof.UsedBefore ? "factor.used" : "factor.wrong");
    }

    private ModelAndView<FactorPage> page(HttpRequest<?> request, Awaiting who, @Nullable String terug, Map<String, String> errors) {
        request.setAttribute(Frame.EDITION, who.editionId());
        var example = demo ? exampleCode(who) : Optional.<String>empty();
        return new ModelAndView<>("person/factor", new FactorPage(new FactorForm(example.orElse(null), null, null), errors,
            LocalPath.of(terug).orElse(null), example.isPresent()));
    }

    /** In the demo nobody holds the phone of an invented person, so the page shows what that phone would show. */
    private Optional<String> exampleCode(Awaiting who) {
        return accounts.holder(who.accountId()).filter(holder -> !accounts.examples(List.of(holder.email())).isEmpty())
            .flatMap(holder -> factors.codeNow(who.accountId(), clock.instant()));
    }

    /** @param example the demo filled in the code */
    @Introspected
    record FactorPage(FactorForm form, Map<String, String> errors, @Nullable String terug, boolean example) {
    }
}
