package nl.buurtkanaal.person.signin;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.time.Time;

/** The sign-ins that are open: thirty days since they were last used, eight hours for who has a role. */
@Singleton
class Sessions {

    static final Duration RESIDENT_LIFE = Duration.ofDays(30);
    static final Duration ROLE_LIFE = Duration.ofHours(8);

    /** A click writes at most this often, so that reading stays reading. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(10);
    private static final int ID_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SessionRepository sessions;
    private final LivingSessions living;
    private final AccountRepository accounts;

    Sessions(SessionRepository sessions, LivingSessions living, AccountRepository accounts) {
        this.sessions = sessions;
        this.living = living;
        this.accounts = accounts;
    }

    /** Opens a session and returns its id. It lives as for a resident; the roles, read with each request, shorten it. */
    @Transactional
    public String start(long accountId, boolean byLink, Instant now) {
        var bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sessions.save(new Session(id, accountId, now, now, now.plus(RESIDENT_LIFE), byLink));
        accounts.useOn(accountId, now.atZone(Time.ZONE).toLocalDate());
        return id;
    }

    /** Who is signed in with this session, and keeps it alive. One query without a transaction, and at most every ten minutes a write. */
    Optional<CurrentPerson> find(String id, Instant now) {
        var rows = living.of(id, now);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var row = rows.get(0);
        var person = SessionRow.person(rows, now);
        var life = person.roles().isEmpty() ? RESIDENT_LIFE : ROLE_LIFE;
        if (!row.usedAt().plus(life).isAfter(now)) {
            return Optional.empty();
        }
        if (!row.usedAt().plus(NOTED_EVERY).isAfter(now)) {
            sessions.prolong(id, now, now.plus(life));
            accounts.useOn(row.accountId(), now.atZone(Time.ZONE).toLocalDate());
        }
        return Optional.of(person);
    }

    @Transactional
    public void end(String id) {
        sessions.end(id);
    }

    @Transactional
    public void endAllOf(long personId) {
        sessions.endAllOf(personId);
    }

    @Transactional
    public int forgetEnded(Instant now) {
        return sessions.deleteExpired(now);
    }

    /** Whether this session was opened by a mail link not longer than this ago. */
    boolean wasOpenedByLink(String id, Duration within, Instant now) {
        return sessions.findById(id).filter(session -> session.byLink() && session.createdAt().plus(within).isAfter(now)).isPresent();
    }
}
