package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.security.LocalPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a browser gets when someone comes in, goes out, or may not come in. */
@Singleton
public class Doorway {

    static final String HOME = "/mijn";

    /** Where the second factor is asked. */
    static final String FACTOR = "/inloggen/code";

    private static final Logger LOG = LoggerFactory.getLogger(Doorway.class);

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Outbox outbox;
    private final Clock clock;

    Doorway(Sessions sessions, SessionCookie cookie, Outbox outbox, Clock clock) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Opens a session, always a new one, and leads on: who has a role to the second factor. Whoever was signed in in this browser is signed
     * out.
     *
     * @param way where to go on, or null for the own page
     */
    HttpResponse<?> enter(HttpRequest<?> request, long accountId, boolean byLink, @Nullable String way) {
        endIn(request);
        var session = sessions.start(accountId, byLink, Device.of(request), null, clock.instant());
        var to = sessions.awaiting(session, clock.instant()).isPresent() ? URI.create(FACTOR + LocalPath.asQuery(way)) : to(way);
        return HttpResponse.seeOther(to).cookie(cookie.of(session));
    }

    /**
     * The second factor was shown: opens the session of the desk, a new one, and tells its owner by mail.
     *
     * @param news the mail that tells what else happened, with its values; null when nothing did
     */
    @Transactional
    public Cookie prove(HttpRequest<?> request, Awaiting awaiting, @Nullable String news, Map<String, Object> values) {
        sessions.end(awaiting.sessionId());
        var device = Device.of(request);
        var session = sessions.start(awaiting.accountId(), awaiting.byLink(), device, clock.instant(), clock.instant());
        outbox.put(MailTo.person(awaiting.personId()), "person/mail/new-sign-in", awaiting.editionId(), Map.of("device", device));
        if (news != null) {
            outbox.put(MailTo.person(awaiting.personId()), news, awaiting.editionId(), values);
        }
        LOG.info("Second factor of account {}", awaiting.accountId());
        return cookie.of(session);
    }

    /** Who in this browser came in and still has to show the second factor. */
    Optional<Awaiting> awaiting(HttpRequest<?> request) {
        return cookie.sessionIn(request).flatMap(id -> sessions.awaiting(id, clock.instant()));
    }

    /** Ends the session that this browser holds, whether or not it is complete. */
    void endIn(HttpRequest<?> request) {
        cookie.sessionIn(request).ifPresent(sessions::end);
    }

    /** Where to go on: only ever a path of this site. */
    static URI to(@Nullable String way) {
        return URI.create(LocalPath.of(way).orElse(HOME));
    }

    /** Leads on as somebody who is signed out. */
    public HttpResponse<?> leave(URI to) {
        return HttpResponse.seeOther(to).cookie(cookie.none()).header("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    /** They showed who they are, and are told that they may not come in. */
    static HttpResponse<?> banned() {
        return HttpResponse.status(HttpStatus.FORBIDDEN).body(new ModelAndView<>("person/banned", Map.of()));
    }
}
