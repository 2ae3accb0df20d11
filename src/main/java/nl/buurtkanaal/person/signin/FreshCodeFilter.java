package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import nl.buurtkanaal.person.CurrentPeople;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.FreshCode;
import nl.buurtkanaal.person.factor.SecondFactors;
import nl.buurtkanaal.platform.security.CodeAsked;
import nl.buurtkanaal.platform.security.LocalPath;
import nl.buurtkanaal.platform.security.Network;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds a form or a download of {@link FreshCode} until the second factor was shown moments ago; a form may bring its code along. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class FreshCodeFilter implements Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(FreshCodeFilter.class);

    private final Sessions sessions;
    private final AccountRepository accounts;
    private final SecondFactors factors;
    private final CodeAsked codeAsked;
    private final Network network;
    private final Clock clock;

    FreshCodeFilter(Sessions sessions, AccountRepository accounts, SecondFactors factors, CodeAsked codeAsked, Network network,
                    Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.factors = factors;
        this.codeAsked = codeAsked;
        this.network = network;
        this.clock = clock;
    }

    /** After the form token, so that a form from elsewhere asks nobody for a code. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 1;
    }

    @RequestFilter(methods = {HttpMethod.POST, HttpMethod.GET})
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        var person = asksCode(request) ? CurrentPeople.of(request) : Optional.<CurrentPerson>empty();
        // who has no role gets no further than the controller, which knows no such page for them
        if (person.isEmpty() || person.get().roles().isEmpty() || sessions.isFresh(person.get().sessionId(), clock.instant())) {
            return null;
        }
        return request.getMethod() == HttpMethod.POST ? prove(request, person.get())
            : HttpResponse.seeOther(URI.create(FreshCodeController.PATH + LocalPath.asQuery(request.getUri().toString())));
    }

    private boolean asksCode(HttpRequest<?> request) {
        var asked = RouteAttributes.getRouteMatch(request)
            .map(route -> route.getAnnotationMetadata().findAnnotation(FreshCode.class).orElse(null));
        if (asked.isEmpty()) {
            return false;
        }
        var only = asked.get().stringValue("only").orElse("").split("=", 2);
        return only.length < 2 || codeAsked.says(request, only[0], only[1]);
    }

    @Nullable
    private HttpResponse<?> prove(HttpRequest<?> request, CurrentPerson person) {
        var typed = codeAsked.in(request);
        var account = accounts.holderFor(person.id());
        if (typed.isEmpty() || account.isEmpty()) {
            return codeAsked.page(request, null);
        }
        var proof = factors.prove(account.get().accountId(), new FactorForm(typed.get(), null, null).typed(), network.of(request),
            clock.instant());
        if (!proof.isGood()) {
            return codeAsked.page(request, FactorController.sentence(proof));
        }
        LOG.info("Second factor of account {} for an act", account.get().accountId());
        sessions.proven(person.sessionId(), clock.instant());
        return null;
    }
}
