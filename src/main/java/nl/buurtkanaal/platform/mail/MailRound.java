package nl.buurtkanaal.platform.mail;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import nl.buurtkanaal.platform.views.TemplateFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the waiting mails out, one transaction each: the row stays locked while its mail is handed over, so no second node sends it, and a
 * crash between the server's yes and our commit repeats that one mail at most.
 */
@Singleton
public class MailRound {

    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);
    private static final int MOST_PER_ROUND = 500;
    /** With the waits below these are more than three days of a mail server that is down. */
    private static final int MOST_TRIES = 40;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(2);

    private final Outbox outbox;
    private final Mails mails;
    @Nullable private final MailTransport transport;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    MailRound(Outbox outbox, Mails mails, @Nullable MailTransport transport, TransactionOperations<Connection> transactions, Clock clock) {
        this.outbox = outbox;
        this.mails = mails;
        this.transport = transport;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends what is due; returns how many mails it took up. */
    public int run() {
        var count = 0;
        while (count < MOST_PER_ROUND && transactions.executeWrite(status -> next())) {
            count++;
        }
        return count;
    }

    /** Returns whether there was one. */
    private boolean next() {
        var rows = outbox.takeOne(clock.instant());
        if (rows.isEmpty() || transport == null) {
            return false;
        }
        var row = rows.get(0);
        var now = clock.instant();
        var moment = mails.notBefore(row, now);
        if (moment.isAfter(now)) {
            outbox.postpone(row.id(), row.attempts(), moment);
            return true;
        }
        try {
            var mail = mails.write(row);
            if (mail.isPresent()) {
                transport.send(mail.get());
            }
            outbox.settle(row.id(), mail.isPresent() ? Outbox.State.SENT : Outbox.State.DROPPED);
        } catch (MailTransport.MailFailure e) {
            postpone(row, e);
        } catch (UncheckedIOException | TemplateFailure e) {
            // a template or model that is broken must not hold up the mails behind it
            postpone(row, new MailTransport.MailFailure(e));
        }
        return true;
    }

    private void postpone(OutboxRow row, MailTransport.MailFailure failure) {
        var attempts = row.attempts() + 1;
        LOG.warn("Mail {} was not taken (try {}): {}", row.messageId(), attempts, failure.getMessage());
        if (attempts >= MOST_TRIES) {
            outbox.settle(row.id(), Outbox.State.DROPPED);
            return;
        }
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 10));
        outbox.postpone(row.id(), attempts, clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
    }
}
