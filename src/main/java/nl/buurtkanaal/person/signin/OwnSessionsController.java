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
import io.micronaut.views.View;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.security.Sha256;
import nl.buurtkanaal.platform.web.Flash;

/** Where somebody is signed in, and signing out there. */
@Controller("/mijn/sessies")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class OwnSessionsController {

    private static final URI HERE = URI.create("/mijn/sessies");
    private static final int MARK_BYTES = 8;

    private final Sessions sessions;
    private final AccountRepository accounts;
    private final Clock clock;

    OwnSessionsController(Sessions sessions, AccountRepository accounts, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Get
    @View("person/sessions")
    SessionsPage index(CurrentPerson person) {
        return new SessionsPage(open(person).stream()
            .map(session -> new SessionLine(markOf(session), session.device(), session.createdAt(), session.usedAt(),
                session.id().equals(person.sessionId()))).toList());
    }

    @Post("/{kenmerk}/beeindiging")
    HttpResponse<?> end(CurrentPerson person, String kenmerk) {
        var session = open(person).stream().filter(one -> markOf(one).equals(kenmerk)).findFirst().orElseThrow(NotFound::new);
        sessions.end(session.id());
        return Flash.to(HERE, "session.ended");
    }

    private List<Session> open(CurrentPerson person) {
        var account = accounts.holderFor(person.id()).orElseThrow(NotFound::new);
        return sessions.of(account.accountId(), clock.instant());
    }

    /** Names a session on a page without telling its id. */
    private static String markOf(Session session) {
        return HexFormat.of().formatHex(Arrays.copyOf(Sha256.of(session.id()), MARK_BYTES));
    }

    @Introspected
    record SessionsPage(List<SessionLine> sessions) {
    }

    /** @param here the one in which this page is read */
    @Introspected
    record SessionLine(String mark, String device, Instant since, Instant usedAt, boolean here) {
    }
}
