package nl.buurtkanaal.platform.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class FiguresTest {

    @Inject
    Figures figures;
    @Inject
    Outbox outbox;
    @Inject
    Clock clock;
    @Inject
    TransactionOperations<Connection> transactions;

    @Test
    void whoever_watches_sees_mails_jobs_and_the_desk() {
        transactions.executeWrite(status -> {
            outbox.put(MailTo.person(-1), "person/mail/sign-in", null, Map.of(), clock.instant().minus(Duration.ofMinutes(3)));
            outbox.put(MailTo.person(-1), "person/mail/sign-in", null, Map.of(), clock.instant().plus(Duration.ofMinutes(3)));
            return null;
        });

        var now = figures.now();

        assertEquals(1, now.get("buurtkanaal.mails.waiting"), "the one that is due");
        assertEquals(180, now.get("buurtkanaal.mails.oldest.seconds"));
        assertEquals(0, now.get("buurtkanaal.desk.promises.late"));
        assertEquals(List.of(), now.entrySet().stream().filter(figure -> figure.getValue().isNaN()).toList(),
            "questions that the database refused");
        assertEquals(List.of("buurtkanaal.desk.oldest.seconds", "buurtkanaal.desk.promises.late", "buurtkanaal.desk.waiting",
            "buurtkanaal.jobs.failing", "buurtkanaal.jobs.late.seconds", "buurtkanaal.jobs.running", "buurtkanaal.mails.oldest.seconds",
            "buurtkanaal.mails.retried", "buurtkanaal.mails.waiting"), List.copyOf(new TreeSet<>(now.keySet())));
    }
}
