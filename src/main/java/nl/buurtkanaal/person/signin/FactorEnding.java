package nl.buurtkanaal.person.signin;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Roles;
import nl.buurtkanaal.person.factor.SecondFactors;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;

/**
 * Ending a second factor, after which it is set up anew: by its owner for another phone, or by an administrator when phone and recovery
 * codes are lost. Whoever is an administrator themselves is helped by an operator; nobody helps themselves this way.
 */
@Singleton
class FactorEnding {

    /** How it ended. */
    enum Outcome {
        DONE, NOTHING_TO_DO, OWN, NOT_ALLOWED
    }

    private final SecondFactors factors;
    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final Roles roles;
    private final Audit audit;
    private final Outbox outbox;

    FactorEnding(SecondFactors factors, AccountRepository accounts, SessionRepository sessions, Roles roles, Audit audit, Outbox outbox) {
        this.factors = factors;
        this.accounts = accounts;
        this.sessions = sessions;
        this.roles = roles;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** The owner has another phone. Their sessions are nobody's until the new one was set up. */
    @Transactional
    public void byOwner(CurrentPerson person, long accountId) {
        factors.end(accountId);
        sessions.forgetProofs(accountId);
        audit.record(person.id(), "second-factor.replaced", "person", person.id(), null);
    }

    /** Somebody with this role lost the phone and the recovery codes: all their sessions end, and a mail tells them. */
    @Transactional
    public Outcome byAdministrator(long roleId, CurrentPerson by) {
        var found = roles.holderOf(roleId);
        if (found.isEmpty()) {
            return Outcome.NOTHING_TO_DO;
        }
        var holder = found.get();
        if (holder.personId() == by.id()) {
            return Outcome.OWN;
        }
        if (!roles.mayReset(by, holder)) {
            return Outcome.NOT_ALLOWED;
        }
        var account = accounts.holderFor(holder.personId());
        if (account.isEmpty() || !factors.end(account.get().accountId())) {
            return Outcome.NOTHING_TO_DO;
        }
        sessions.endAllOf(holder.personId());
        audit.record(by.id(), "second-factor.reset", "person", holder.personId(), null);
        outbox.put(MailTo.person(holder.personId()), "person/mail/factor-reset", account.get().editionId(), Map.of());
        return Outcome.DONE;
    }
}
