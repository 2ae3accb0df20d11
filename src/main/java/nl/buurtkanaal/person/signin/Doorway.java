package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.security.LocalPath;

/** What a browser gets when someone comes in, goes out, or may not come in. */
@Singleton
public class Doorway {

    static final String HOME = "/mijn";

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Clock clock;

    Doorway(Sessions sessions, SessionCookie cookie, Clock clock) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.clock = clock;
    }

    /**
     * Opens a session, always a new one, and leads on. Whoever was signed in in this browser is signed out.
     *
     * @param way where to go on, or null for the own page
     */
    HttpResponse<?> enter(long accountId, boolean byLink, @Nullable String way, @Nullable CurrentPerson before) {
        if (before != null) {
            sessions.end(before.sessionId());
        }
        var session = sessions.start(accountId, byLink, clock.instant());
        return HttpResponse.seeOther(to(way)).cookie(cookie.of(session));
    }

    /** Where to go on: only ever a path of this site. */
    static URI to(@Nullable String way) {
        return URI.create(LocalPath.of(way).orElse(HOME));
    }

    /** Leads on as somebody who is signed out. */
    public HttpResponse<?> leave(URI to) {
        return HttpResponse.seeOther(to).cookie(cookie.none());
    }

    /** They showed who they are, and are told that they may not come in. */
    static HttpResponse<?> banned() {
        return HttpResponse.status(HttpStatus.FORBIDDEN).body(new ModelAndView<>("person/banned", Map.of()));
    }
}
