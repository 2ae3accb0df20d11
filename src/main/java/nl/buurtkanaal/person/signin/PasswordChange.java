package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.security.Limit;
import nl.buurtkanaal.platform.security.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Setting, changing and removing one's own password. Ends the sessions elsewhere, and tells the owner by mail. */
@Singleton
class PasswordChange {

    /** Whoever came in by a mail link this short ago has shown who they are, and may have forgotten the old password. */
    private static final Duration FRESH = Duration.ofMinutes(30);
    private static final Limit TRIES = new Limit("password-change", 8, Duration.ofMinutes(5));

    private static final Logger LOG = LoggerFactory.getLogger(PasswordChange.class);

    private final AccountRepository accounts;
    private final SessionRepository sessionRows;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Limits limits;
    private final Outbox outbox;
    private final TransactionOperations<Connection> transactions;

    PasswordChange(AccountRepository accounts, SessionRepository sessionRows, Sessions sessions, Passwords passwords, Limits limits,
                   Outbox outbox, TransactionOperations<Connection> transactions) {
        this.accounts = accounts;
        this.sessionRows = sessionRows;
        this.sessions = sessions;
        this.passwords = passwords;
        this.limits = limits;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    boolean hasPassword(CurrentPerson person) {
        return holder(person).passwordHash() != null;
    }

    /** Whether the present password has to be typed before it changes. */
    boolean asksPresent(CurrentPerson person, Instant now) {
        return hasPassword(person) && !sessions.wasOpenedByLink(person.sessionId(), FRESH, now);
    }

    /** Stores a new password. Returns what is wrong instead: the field, and the key of its sentence. */
    Optional<Complaint> change(CurrentPerson person, String present, String chosen, Instant now) {
        var holder = holder(person);
        var wrong = checkPresent(person, holder, present, now);
        if (wrong.isPresent()) {
            return wrong;
        }
        var complaint = PasswordRules.complaint(chosen, holder.email());
        if (complaint.isPresent()) {
            return Optional.of(new Complaint("nieuwWachtwoord", complaint.get()));
        }
        store(person, holder, passwords.hash(chosen));
        return Optional.empty();
    }

    /** Takes the password away; the mail link stays. */
    Optional<Complaint> remove(CurrentPerson person, String present, Instant now) {
        var holder = holder(person);
        var wrong = checkPresent(person, holder, present, now);
        if (wrong.isEmpty()) {
            store(person, holder, null);
        }
        return wrong;
    }

    /** What is wrong with the present password, where one is asked before something else of the account changes. */
    Optional<Complaint> complaintAboutPresent(CurrentPerson person, String present, Instant now) {
        return checkPresent(person, holder(person), present, now);
    }

    private Optional<Complaint> checkPresent(CurrentPerson person, AccountHolder holder, String present, Instant now) {
        if (!asksPresent(person, now)) {
            return Optional.empty();
        }
        if (!limits.allow(TRIES, String.valueOf(holder.accountId()), now).allowed()) {
            return Optional.of(new Complaint("huidigWachtwoord", "password.slow"));
        }
        return present.length() <= PasswordRules.LONGEST && passwords.matches(present, holder.passwordHash()) ? Optional.empty()
            : Optional.of(new Complaint("huidigWachtwoord", "password.wrong"));
    }

    private void store(CurrentPerson person, AccountHolder holder, @Nullable String hash) {
        LOG.info("Password of account {} {}", holder.accountId(), hash == null ? "removed" : "changed");
        transactions.executeWrite(status -> {
            accounts.changePassword(holder.accountId(), hash);
            sessionRows.endOthers(holder.accountId(), person.sessionId());
            outbox.put(MailTo.person(person.id()), "person/mail/password-changed", holder.editionId(), Map.of());
            return null;
        });
    }

    private AccountHolder holder(CurrentPerson person) {
        return accounts.holderFor(person.id()).orElseThrow();
    }

    /** What is wrong at which field, as the key of a sentence. */
    record Complaint(String field, String message) {
    }
}
