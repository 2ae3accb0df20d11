package nl.buurtkanaal.introduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.person.willingness.Hearing;
import nl.buurtkanaal.person.willingness.HowFar;
import nl.buurtkanaal.person.willingness.WillingPeople;
import nl.buurtkanaal.person.willingness.Willingness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The jobs on several nodes at the same moment: the database alone decides. */
@MicronautTest(transactional = false)
class AskingAround_TwoNodesTest {

    private static final int AT_ONCE = 4;

    @Inject
    AskingRoundJob rounds;
    @Inject
    InvitationMailJob mails;
    @Inject
    KernOverviewJob overviews;
    @Inject
    AskingRepository askings;
    @Inject
    WillingPeople willing;
    @Inject
    Villagers villagers;
    @Inject
    JdbcOperations jdbc;
    @Inject
    TransactionOperations<Connection> transactions;
    @Inject
    TestClock clock;

    private final List<HelpPost> asked = new ArrayList<>();

    @BeforeEach
    void threePostsAndTwelvePeople() {
        clock.reset();
        empty();
        for (int i = 0; i < 12; i++) {
            var helper = villagers.withAccount(villagers.in("oeken", "Helper" + i));
            willing.say(helper.id(), new Willingness(Set.of(Category.TUIN), DayParts.OPEN, HowFar.KERN, 1, null, Hearing.AT_ONCE),
                helper.id(), clock.instant());
            willing.wantOverview(helper.id(), helper.kernId(), clock.instant());
        }
        for (int i = 0; i < 3; i++) {
            var post = villagers.post(villagers.in("oeken", "Vrager" + i), Villagers.asks(Category.TUIN, "Heg " + i));
            askings.wake(post.id(), clock.instant());
            asked.add(post);
        }
    }

    @AfterEach
    void everybodyGoes() {
        empty();
        villagers.removeAll();
    }

    @Test
    void nobody_is_asked_more_often_than_they_said_and_each_post_asks_five_at_most() {
        clock.pass(Duration.ofMinutes(10));
        for (int again = 0; again < 3; again++) {
            atOnce(() -> rounds.run(clock.instant()));
        }

        assertEquals("0", text("SELECT COUNT(*) FROM (SELECT person_id FROM invitation GROUP BY person_id HAVING COUNT(*) > 1) twice"));
        asked.forEach(post -> assertTrue(Integer.parseInt(text("SELECT COUNT(*) FROM invitation WHERE help_post_id = " + post.id())) <= 5));
        assertEquals("12", text("SELECT COUNT(*) FROM invitation"));
    }

    @Test
    void each_gets_one_mail_that_asks_and_one_overview() {
        clock.pass(Duration.ofMinutes(10));
        rounds.run(clock.instant());
        atOnce(() -> mails.run(clock.instant()));
        assertEquals("12", text("SELECT COUNT(*) FROM outbox WHERE template = 'introduction/mail/asked'"));

        clock.moveTo(Instant.parse("2026-11-26T15:10:00Z"));
        atOnce(() -> overviews.run(clock.instant()));
        assertEquals("12", text("SELECT COUNT(*) FROM outbox WHERE template = 'introduction/mail/overview'"));
    }

    private static void atOnce(Runnable act) {
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var start = new CountDownLatch(1);
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < AT_ONCE; i++) {
                running.add(pool.submit(() -> {
                    start.await();
                    act.run();
                    return null;
                }));
            }
            start.countDown();
            for (var each : running) {
                each.get();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            pool.shutdown();
        }
    }

    private void empty() {
        List.of("invitation", "asking", "kern_overview", "willingness", "outbox").forEach(table ->
            transactions.executeWrite(status -> jdbc.prepareStatement("DELETE FROM " + table, statement -> statement.executeUpdate())));
    }

    private String text(String sql) {
        return transactions.executeRead(status -> jdbc.prepareStatement(sql, statement -> {
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }));
    }
}
