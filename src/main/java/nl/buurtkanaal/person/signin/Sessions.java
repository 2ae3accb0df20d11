package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.outage.Trouble;
import nl.buurtkanaal.platform.security.Unguessable;
import nl.buurtkanaal.platform.time.Time;

/**
 * The sign-ins that are open: thirty days since they were last used, eight hours for who has a role. A session of somebody with a role is
 * nobody's until the second factor was shown in it, also when the role came while it was open: then nothing but the pages that ask for it
 * knows whose it is.
 */
@Singleton
class Sessions {

    static final Duration RESIDENT_LIFE = Duration.ofDays(30);
    static final Duration ROLE_LIFE = Duration.ofHours(8);

    /** However much it is used, a session ends a year after its start, one of the desk after a day. */
    private static final Duration RESIDENT_LONGEST = Duration.ofDays(365);
    private static final Duration ROLE_LONGEST = Duration.ofHours(24);

    /** A click writes at most this often, so that reading stays reading. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(10);
    /** How long the second factor may come after the first. */
    private static final Duration AWAITED = Duration.ofHours(1);
    /** How long a second factor counts for what asks it anew. */
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int ID_BYTES = 24;

    private final SessionRepository sessions;
    private final LivingSessions living;
    private final AccountRepository accounts;

    Sessions(SessionRepository sessions, LivingSessions living, AccountRepository accounts) {
        this.sessions = sessions;
        this.living = living;
        this.accounts = accounts;
    }

    /**
     * Opens a session and returns its id. It lives as for a resident; the roles, read with each request, shorten it.
     *
     * @param factorAt when the second factor was shown; null when it was not
     */
    @Transactional
    public String start(long accountId, boolean byLink, String device, @Nullable Instant factorAt, Instant now) {
        var id = Unguessable.token(ID_BYTES);
        sessions.save(new Session(id, accountId, now, now, now.plus(RESIDENT_LIFE), byLink, device, factorAt));
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
        var longest = person.roles().isEmpty() ? RESIDENT_LONGEST : ROLE_LONGEST;
        if (!row.usedAt().plus(life).isAfter(now) || !row.createdAt().plus(longest).isAfter(now) || awaitsFactor(row, person)) {
            return Optional.empty();
        }
        if (!row.usedAt().plus(NOTED_EVERY).isAfter(now)) {
            prolong(id, row.accountId(), now, life);
        }
        return Optional.of(person);
    }

    /** Who came in and still has to show the second factor; empty for everybody else. */
    Optional<Awaiting> awaiting(String id, Instant now) {
        var rows = living.of(id, now);
        if (rows.isEmpty() || !rows.get(0).usedAt().plus(AWAITED).isAfter(now)) {
            return Optional.empty();
        }
        var row = rows.get(0);
        var person = SessionRow.person(rows, now);
        return awaitsFactor(row, person) ? sessions.findById(id)
            .map(session -> new Awaiting(id, row.accountId(), person.id(), person.editionId(), session.byLink())) : Optional.empty();
    }

    private static boolean awaitsFactor(SessionRow row, CurrentPerson person) {
        return !person.roles().isEmpty() && row.factorAt() == null;
    }

    /** Whether the second factor was shown in this session at most ten minutes ago. */
    boolean isFresh(String id, Instant now) {
        return sessions.findById(id).map(Session::factorAt).filter(shown -> shown.plus(FRESH).isAfter(now)).isPresent();
    }

    /** The second factor was shown anew. */
    @Transactional
    public void proven(String id, Instant now) {
        sessions.prove(id, now);
    }

    /** The sessions of an account that are open, the one used last first. */
    List<Session> of(long accountId, Instant now) {
        return sessions.openOf(accountId, now);
    }

    /** A database that takes nothing more, since its disk is full, still lets everybody read. */
    private void prolong(String id, long accountId, Instant now, Duration life) {
        try {
            sessions.prolong(id, now, now.plus(life));
            accounts.useOn(accountId, now.atZone(Time.ZONE).toLocalDate());
        } catch (RuntimeException e) {
            if (Trouble.of(e) != Trouble.FULL) {
                throw e;
            }
        }
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
