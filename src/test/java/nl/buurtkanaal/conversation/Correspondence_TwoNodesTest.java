package nl.buurtkanaal.conversation;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.PostLife;
import nl.buurtkanaal.help.VisiblePost;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.errors.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several at the same moment, as on two nodes: the database alone decides. */
@MicronautTest(transactional = false)
class Correspondence_TwoNodesTest {

    private static final int AT_ONCE = 4;

    @Inject
    Answering answering;
    @Inject
    Correspondence correspondence;
    @Inject
    Conversations conversations;
    @Inject
    HelpPosts posts;
    @Inject
    PostLife life;
    @Inject
    Villagers villagers;
    @Inject
    JdbcOperations jdbc;
    @Inject
    TransactionOperations<Connection> transactions;
    @Inject
    TestClock clock;

    private Person greet;
    private Person kees;
    private HelpPost heg;

    @BeforeEach
    void greetAsksForSomething() {
        clock.reset();
        greet = villagers.withAccount(villagers.in("oeken", "Greet"));
        kees = villagers.withAccount(villagers.in("hall", "Kees"));
        heg = villagers.post(greet, asks(Category.TUIN, "Heg knippen"));
    }

    @AfterEach
    void everybodyGoes() {
        villagers.removeAll();
    }

    @Test
    void messages_that_come_at_once_are_all_there_and_bring_one_mail() {
        var conversation = answer();
        correspondence.read(conversation.id(), greet.id(), Long.MAX_VALUE - 1);
        rewind(conversation);

        atOnce(() -> {
            correspondence.send(conversation, kees.id(), "Tegelijk.", heg.editionId(), clock.instant());
            return true;
        });

        assertEquals(AT_ONCE + 1, count("SELECT COUNT(*) FROM message WHERE conversation_id = " + conversation.id()));
        assertEquals(2, count("SELECT COUNT(*) FROM outbox WHERE recipient_kind = 'PERSON' AND recipient_id = " + greet.id()));
    }

    @Test
    void answers_of_one_person_from_several_tabs_are_one_conversation() {
        var codes = atOnce(() -> answer().code());

        assertEquals(1, codes.stream().distinct().count());
        assertEquals(1, conversations.countFor(heg.id()));
        assertEquals(AT_ONCE, count("SELECT COUNT(*) FROM message WHERE author_id = " + kees.id()));
        assertEquals(1, count("SELECT COUNT(*) FROM outbox WHERE recipient_kind = 'PERSON' AND recipient_id = " + greet.id()));
    }

    @Test
    void a_post_is_answered_before_it_closes_or_not_at_all() {
        var closing = new ArrayList<Boolean>();
        var outcomes = atOnce(() -> {
            synchronized (closing) {
                closing.add(true);
                if (closing.size() == 1) {
                    life.close(greet.id(), heg.id(), VisiblePost.Outcome.NO_LONGER_NEEDED, null, clock.instant());
                    return "closed";
                }
            }
            try {
                return answer().code();
            } catch (NotFound gone) {
                return "gone";
            }
        });

        var answered = outcomes.stream().filter(outcome -> !outcome.equals("closed") && !outcome.equals("gone"))
            .collect(Collectors.toSet());
        assertTrue(answered.size() <= 1);
        assertEquals(answered.size(), conversations.countFor(heg.id()));
    }

    private Conversation answer() {
        var visitor = villagers.signedIn(kees);
        return answering.answer(visitor, posts.visibleTo(visitor, heg.editionId(), heg.code(), clock.instant()), "Ik kom graag.",
            true, null, clock.instant());
    }

    /** As if everything up to now had been read, and nothing after it. */
    private void rewind(Conversation conversation) {
        execute("UPDATE conversation_side SET read_message_id = received_message_id WHERE person_id = " + greet.id()
            + " AND conversation_id = " + conversation.id());
    }

    private static <T> List<T> atOnce(Callable<T> act) {
        var start = new CyclicBarrier(AT_ONCE);
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var futures = new ArrayList<java.util.concurrent.Future<T>>();
            for (var i = 0; i < AT_ONCE; i++) {
                futures.add(pool.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private int count(String sql) {
        return transactions.executeRead(status -> jdbc.prepareStatement(sql, statement -> {
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }));
    }

    private void execute(String sql) {
        transactions.executeWrite(status -> jdbc.prepareStatement(sql, statement -> statement.executeUpdate()));
    }
}
