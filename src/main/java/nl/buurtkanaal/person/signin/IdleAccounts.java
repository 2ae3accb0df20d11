package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.person.Leaving;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accounts that nobody uses: a mail after eighteen months, erased after twenty-four, but never within a month of that mail. Signing in, or
 * being signed in, is using it. Each account has a transaction of its own.
 */
@Singleton
class IdleAccounts {

    static final Period UNTIL_MAIL = Period.ofMonths(18);
    static final Period UNTIL_ERASURE = Period.ofMonths(24);
    static final Period AFTER_MAIL = Period.ofMonths(1);

    private static final Logger LOG = LoggerFactory.getLogger(IdleAccounts.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Time.DUTCH);

    private final AccountRepository accounts;
    private final Leaving leaving;
    private final Outbox outbox;
    private final TransactionOperations<Connection> transactions;

    IdleAccounts(AccountRepository accounts, Leaving leaving, Outbox outbox, TransactionOperations<Connection> transactions) {
        this.accounts = accounts;
        this.leaving = leaving;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    /** One idle account. */
    @Introspected
    record Idle(long id, long personId, long editionId, LocalDate lastUsedOn) {
    }

    /** Tells people once that their account will go, and when. Returns how many. */
    int warn(Instant now) {
        var today = day(now);
        return forEach(after -> accounts.toWarn(today.minus(UNTIL_MAIL), after), idle -> transactions.executeWrite(status -> {
            if (accounts.warn(idle.id(), today, idle.lastUsedOn()) == 0) {
                return false;
            }
            var until = idle.lastUsedOn().plus(UNTIL_ERASURE);
            var earliest = today.plus(AFTER_MAIL);
            outbox.put(MailTo.person(idle.personId()), "person/mail/idle", idle.editionId(),
                Map.of("path", "/inloggen", "until", DAY.format(until.isAfter(earliest) ? until : earliest)));
            return true;
        }));
    }

    /** Erases people who did not come back. Returns how many. */
    int erase(Instant now) {
        var today = day(now);
        return forEach(after -> accounts.toErase(today.minus(UNTIL_ERASURE), today.minus(AFTER_MAIL), after), idle -> {
            leaving.leave(idle.personId(), Audit.SITE, now);
            return true;
        });
    }

    /** One that fails, such as by a lock, waits for tomorrow and holds up nobody. */
    private static int forEach(LongFunction<List<Idle>> batch, Predicate<Idle> act) {
        var done = 0;
        for (var some = batch.apply(0); !some.isEmpty(); some = batch.apply(some.get(some.size() - 1).id())) {
            for (var idle : some) {
                try {
                    done += act.test(idle) ? 1 : 0;
                } catch (RuntimeException e) {
                    LOG.warn("An idle account waits for the next run: {}", e.getClass().getSimpleName());
                }
            }
        }
        return done;
    }

    private static LocalDate day(Instant now) {
        return now.atZone(Time.ZONE).toLocalDate();
    }
}
