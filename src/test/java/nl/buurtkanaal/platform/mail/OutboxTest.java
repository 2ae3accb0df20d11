package nl.buurtkanaal.platform.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.person.signin.PersonDemo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class OutboxTest {

    private static final MailTo NOBODY = MailTo.person(-1);

    @Inject Outbox outbox;
    @Inject MailRound round;
    @Inject TestMails mails;
    @Inject TestClock clock;
    @Inject Cast cast;
    @Inject PersonDemo people;
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

    @Test
    void a_mail_server_that_is_away_for_a_day_loses_doubles_and_floods_nothing() {
        cast.enter();
        var greet = MailTo.person(people.idOf("greet").orElseThrow());
        transactions.executeWrite(status -> status.getConnection().createStatement().executeUpdate("DELETE FROM outbox"));
        mails.goAway(true);
        for (int mail = 0; mail < 20; mail++) {
            var path = "/brummen/hulp/" + mail;
            transactions.executeWrite(status -> {
                outbox.put(greet, "help/mail/late", null, Map.of("path", path));
                return null;
            });
        }
        var tries = 0;
        for (int minute = 0; minute < 24 * 60; minute += 10) {
            tries += round.run();
            clock.pass(Duration.ofMinutes(10));
        }
        assertTrue(tries <= 20 * 25, "tries of twenty mails in a day: " + tries);
        assertTrue(mails.to("greet@voorbeeld.example").isEmpty());

        mails.goAway(false);
        for (int minute = 0; minute < 4 * 60; minute += 10) {
            clock.pass(Duration.ofMinutes(10));
            round.run();
        }

        var sent = mails.to("greet@voorbeeld.example");
        assertEquals(20, sent.size());
        assertEquals(20, sent.stream().map(OutgoingMail::messageId).distinct().count());
        assertEquals(20, sent.stream().map(TestMails::firstLink).distinct().count());
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
