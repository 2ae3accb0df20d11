package nl.buurtkanaal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtkanaal.cast.TestClock;
import org.junit.jupiter.api.Test;

@MicronautTest
class AuditTest {

    /** Any statement that changes or removes what stands in the book. */
    private static final Pattern CHANGE =
        Pattern.compile("(?is)(UPDATE|DELETE\\s+FROM|DELETE|REPLACE\\s+INTO|TRUNCATE(\\s+TABLE)?)\\s+`?audit_entry");

    @Inject
    Audit audit;
    @Inject
    AuditCleanUpJob job;
    @Inject
    JdbcOperations jdbc;
    @Inject
    TestClock clock;

    @Test
    void an_act_is_kept_for_twenty_four_months_and_then_forgotten() {
        clock.reset();
        audit.record(77, "test.kept", "nothing", 1, null);

        job.run(Instant.parse("2028-11-24T08:59:59Z"));
        assertEquals(1, count());
        job.run(Instant.parse("2028-11-24T09:00:01Z"));
        assertEquals(0, count());
    }

    @Test
    void the_job_forgets_nothing_of_today() {
        clock.reset();
        audit.record(77, "test.kept", "nothing", 1, null);

        job.run(clock.instant().plus(Duration.ofDays(1)));

        assertEquals(1, count());
    }

    /** The book is only ever added to, with two exceptions: the retention job, and the words about somebody who is erased. */
    @Test
    void nothing_in_the_site_changes_or_deletes_an_act() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            var changes = files.filter(path -> path.toString().endsWith(".java")).flatMap(AuditTest::changes).sorted().toList();

            assertEquals(List.of("Audit.java: DELETE FROM audit_entry", "AuditRepository.java: UPDATE audit_entry"), changes);
        }
    }

    private static Stream<String> changes(Path file) {
        try {
            return CHANGE.matcher(Files.readString(file)).results().map(found -> file.getFileName() + ": " + found.group());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private int count() {
        return jdbc.prepareStatement("SELECT COUNT(*) FROM audit_entry WHERE act = 'test.kept'", statement -> {
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }
}
