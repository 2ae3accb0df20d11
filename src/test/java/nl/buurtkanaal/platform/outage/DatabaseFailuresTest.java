package nl.buurtkanaal.platform.outage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import nl.buurtkanaal.cast.Pages;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class DatabaseFailuresTest {

    @Inject
    DatabaseFailures failures;
    @Inject
    JdbcOperations jdbc;
    @Inject
    Pages pages;
    @Inject
    @Named(TaskExecutors.BLOCKING)
    ExecutorService threads;
    @Inject
    TransactionOperations<Connection> transactions;

    @Test
    void of_two_who_wait_for_each_other_one_goes_on_and_the_other_reads_that_they_may_press_again() throws Exception {
        var slugs = new String[] {"brummen", "kampen"};
        var meet = new CyclicBarrier(2);

        var one = CompletableFuture.supplyAsync(() -> lockBoth(slugs[0], slugs[1], meet));
        var other = CompletableFuture.supplyAsync(() -> lockBoth(slugs[1], slugs[0], meet));

        var victims = Stream.of(one.get(), other.get()).flatMap(Optional::stream).toList();
        assertEquals(1, victims.size());
        var page = handle(victims.get(0));
        assertEquals(409, page.code());
        assertTrue(page.body().toString().contains("druk nog een keer"));
    }

    @Test
    void a_connection_that_broke_is_said_without_the_words_of_the_driver() {
        var page = handle(new DataAccessException("Error", new SQLException("Communications link failure", "08S01")));

        assertEquals(503, page.code());
        assertFalse(page.body().toString().contains("Communications"));
        assertEquals(503, handle(new DataAccessException("Error", new SQLException("Connection is closed"))).code());
    }

    @Test
    void anything_else_is_a_fault_of_ours() {
        assertEquals(500, handle(new DataAccessException("Error", new SQLException("Unknown column", "42S22"))).code());
    }

    /** 1114: what InnoDB says when the disk is full; 1030 with its 28: what the engine itself says. */
    @Test
    void a_full_disk_is_said_with_503_and_that_reading_goes_on() {
        for (var full : List.of(new SQLException("The table 'message' is full", "HY000", 1114),
            new SQLException("Got error 28 \"No space left on device\" from storage engine InnoDB", "HY000", 1030),
            new SQLException("Error writing file '/var/lib' (Errcode: 28 \"No space left on device\")", "HY000", 3),
            new SQLException("The MariaDB server is running with the --read-only option", "HY000", 1290))) {
            var page = handle(new DataAccessException("Error", full));

            assertEquals(503, page.code());
            assertTrue(page.body().toString().contains("Lezen kan wel"));
            assertEquals("10", page.header("Retry-After"));
        }
    }

    @Test
    void who_comes_while_hundreds_wait_reads_at_once_that_it_is_busy() {
        var free = new CountDownLatch(1);
        try {
            for (var i = 0; i < 300; i++) {
                threads.execute(() -> await(free));
            }

            var answer = pages.visitor().open("/brummen/hulp");

            assertEquals(503, answer.status());
            assertTrue(answer.text().contains("Het is nu erg druk"), answer::text);
        } finally {
            free.countDown();
        }
        assertEquals(200, pages.visitor().open("/brummen/hulp").status());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<?> handle(DataAccessException exception) {
        return failures.answer(HttpRequest.GET("/brummen"), exception);
    }

    private Optional<DataAccessException> lockBoth(String first, String second, CyclicBarrier meet) {
        try {
            transactions.executeWrite(status -> {
                lock(first);
                try {
                    meet.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                lock(second);
                return null;
            });
            return Optional.empty();
        } catch (DataAccessException e) {
            return Optional.of(e);
        }
    }

    private void lock(String slug) {
        jdbc.prepareStatement("SELECT id FROM edition WHERE slug = ? FOR UPDATE", statement -> {
            statement.setString(1, slug);
            return statement.executeQuery().next();
        });
    }
}
