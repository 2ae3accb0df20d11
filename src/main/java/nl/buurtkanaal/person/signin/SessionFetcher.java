package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import nl.buurtkanaal.person.CurrentPeople;
import org.reactivestreams.Publisher;

/** Finds out who asks: the cookie's signature first, which costs no query, then its row, off the event loop. */
@Singleton
class SessionFetcher implements AuthenticationFetcher<HttpRequest<?>> {

    private static final String ASSETS = "/assets/";

    private final SessionCookie cookie;
    private final Sessions sessions;
    private final Clock clock;
    private final ExecutorService blocking;

    SessionFetcher(SessionCookie cookie, Sessions sessions, Clock clock, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.clock = clock;
        this.blocking = blocking;
    }

    /** Style sheets and drawings are for everyone: asking for them costs no query. */
    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        var session = request.getPath().startsWith(ASSETS) ? Optional.<String>empty() : cookie.sessionIn(request);
        return session.isEmpty() ? Publishers.empty()
            : Publishers.fromCompletableFuture(() -> CompletableFuture.supplyAsync(() -> authentication(session.get()), blocking));
    }

    @Nullable
    private Authentication authentication(String session) {
        return sessions.find(session, clock.instant()).map(CurrentPeople::authenticationOf).orElse(null);
    }
}
