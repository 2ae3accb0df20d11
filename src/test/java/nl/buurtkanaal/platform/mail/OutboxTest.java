package nl.buurtkanaal.platform.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class OutboxTest {

    private static final MailTo NOBODY = MailTo.person(-1);

    @Inject Outbox outbox;
    @Inject MailRound round;
    @Inject TestMails mails;
    @Inject TestClock clock;
    @Inject TransactionOperations<Connection> transactions;

    @BeforeEach
    void begin() {
        clock.reset();
        transactions.executeWrite(status -> status.getConnection().createStatement().executeUpdate("DELETE FROM outbox"));
        mails.clear();
        mails.goAway(false);
    }

    @Test
    void a_mail_of_an_act_that_failed_never_goes_out() {
        assertThrows(IllegalStateException.class, () -> transactions.executeWrite(status -> {
            put(Duration.ZERO);
            throw new IllegalStateException("the act failed");
        }));

        assertEquals(0, round.run());
    }

    @Test
    void a_mail_can_only_be_promised_within_an_act() {
        assertThrows(RuntimeException.class, () -> put(Duration.ZERO));
    }

    @Test
    void a_mail_to_somebody_who_is_gone_is_dropped_and_not_tried_again() {
        promise(Duration.ZERO);

        assertEquals(1, round.run());
        assertEquals(0, round.run());
        assertEquals("2", states());
    }

    @Test
    void a_mail_that_is_due_later_waits() {
        promise(Duration.ofMinutes(10));

        assertEquals(0, round.run());

        clock.pass(Duration.ofMinutes(10));
        assertEquals(1, round.run());
    }

    private void promise(Duration wait) {
        transactions.executeWrite(status -> {
            put(wait);
            return null;
        });
    }

    private void put(Duration wait) {
        outbox.put(NOBODY, "person/mail/sign-in", null, Map.of(), clock.instant().plus(wait));
    }

    private String states() {
        return transactions.executeRead(status -> {
            try (var rows = status.getConnection().createStatement().executeQuery("SELECT GROUP_CONCAT(state) FROM outbox")) {
                rows.next();
                return rows.getString(1);
            }
        });
    }
}
