package nl.buurtkanaal.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.platform.jobs.Job;
import nl.buurtkanaal.platform.time.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the table "Kept how long" of the README promises: a minute before its end everything is there, a minute after it one row is not. */
@MicronautTest(transactional = false)
class RetentionTest {

    /** One promise: the job that keeps it, the table, the column from which it counts, how long, and what goes along. */
    private record Promise(String job, String table, String column, Period kept, String given, Set<String> along) {

        static Promise of(String job, String table, String column, Period kept, String given, String... along) {
            return new Promise(job, table, column, kept, given, Set.of(along));
        }
    }

    private static final Period NOW = Period.ZERO;
    private static final List<Promise> PROMISES = List.of(
        Promise.of("audit-clean-up", "audit_entry", "done_at", Period.ofMonths(24), ""),
        Promise.of("outbox-clean-up", "outbox", "settled_at", Period.ofDays(30), "due_at = '2020-01-01'"),
        Promise.of("sign-in-clean-up", "session", "expires_at", NOW, ""),
        Promise.of("sign-in-clean-up", "mail_link", "expires_at", Period.ofDays(7), ""),
        Promise.of("sign-in-clean-up", "pending_sign_up", "created_at", Period.ofDays(1), "", "mail_link"),
        Promise.of("sign-in-clean-up", "address_change", "asked_at", Period.ofDays(1), ""),
        Promise.of("limit-clean-up", "limit_count", "until_at", NOW, ""),
        Promise.of("submission-clean-up", "submission", "created_at", Period.ofDays(2), ""),
        Promise.of("post-expiry", "help_draft", "expires_at", NOW, ""),
        Promise.of("follower-clean-up", "spreekuur_follower", "created_at", Period.ofDays(1), "confirmed_at = NULL"),
        Promise.of("invitation-clean-up", "naming", "expires_at", NOW, ""),
        Promise.of("invitation-clean-up", "role_invitation", "expires_at", Period.ofDays(30), "", "role_invitation_kern"),
        Promise.of("report-clean-up", "report", "received_at", Period.ofMonths(24), "due_at = NULL", "report_decision", "report_objection",
            "report_opening"),
        Promise.of("referral-clean-up", "referral", "done_at", Period.ofMonths(6), "", "referral_step"),
        Promise.of("case-clean-up", "desk_hold", "until_at", NOW, ""),
        Promise.of("case-clean-up", "moderation_case", "decided_at", Period.ofMonths(24), "open = NULL", "moderation_act",
            "moderation_question", "moderation_transfer"),
        Promise.of("case-clean-up", "desk_handover", "handed_at", Period.ofMonths(24), ""),
        Promise.of("keeper-clean-up", "socialekaart_proposal_decision", "decided_at", Period.ofMonths(12), "", "socialekaart_proposal"),
        Promise.of("keeper-clean-up", "socialekaart_remark", "remarked_at", Period.ofMonths(12), "open = FALSE",
            "socialekaart_remark_answer"),
        Promise.of("spreekuur-clean-up", "spreekuur_version", "changed_at", Period.ofMonths(24), ""),
        Promise.of("idle-caller", "erasure", "erased_at", Period.ofMonths(24), ""));

    @Inject
    Cast cast;

    @Inject
    Register register;

    @Inject
    DataSource database;

    @Inject
    List<Job> jobs;

    @Inject
    TestClock clock;

    private EveryTable tables;

    @BeforeEach
    void open() throws SQLException {
        cast.enter();
        tables = new EveryTable(database, register);
    }

    @AfterEach
    void close() throws SQLException {
        tables.close();
        cast.leave();
    }

    @Test
    void each_goes_when_its_time_is_over_and_nothing_else_does() throws SQLException {
        tables.fill();
        tables.fillBesides(List.of("limit_count", "submission", "help_draft", "socialekaart_remark", "erasure"));
        for (var promise : PROMISES) {
            var now = TestClock.START;
            // everything of this table is young, but for the row of our person
            set(promise, now.minus(Duration.ofMinutes(1)), "TRUE");
            var end = now.atZone(Time.ZONE).minus(promise.kept()).toInstant();
            set(promise, end.plusSeconds(60), tables.own(promise.table()));
            if (!promise.given().isEmpty()) {
                tables.run("UPDATE " + promise.table() + " SET " + promise.given() + " WHERE " + tables.own(promise.table()));
            }
            if (promise.kept().equals(NOW)) {
                set(promise, now.plusSeconds(3600), "TRUE");
                set(promise, now.plusSeconds(60), tables.own(promise.table()));
            }
            var before = counts();

            run(promise.job(), now);
            assertEquals(before, counts(), promise + " a minute before its end");

            run(promise.job(), now.plusSeconds(120));
            var gone = changed(before, counts());
            assertEquals(1L, gone.remove(promise.table()), promise + " a minute after its end");
            gone.keySet().removeAll(promise.along());
            assertEquals(Map.of(), gone, promise + " took along");
        }
    }

    @Test
    void the_newest_version_of_an_entry_stays_however_old() throws SQLException {
        tables.fill();
        var entry = tables.count("SELECT socialekaart_entry_id FROM socialekaart_version WHERE " + tables.own("socialekaart_version"));
        tables.run("DELETE FROM socialekaart_version WHERE socialekaart_entry_id = " + entry);
        for (var number : List.of(1, 2, 3)) {
            tables.run("INSERT INTO socialekaart_version (socialekaart_entry_id, number, act, content, edition_id, changed_by, changed_at) "
                + "VALUES (" + entry + ", " + number + ", 'EDITED', '{}', 1, 0, '202" + number + "-01-01')");
        }

        run("keeper-clean-up", Instant.parse("2025-01-02T00:00:00Z"));
        assertEquals("[[3]]", tables.read("SELECT number FROM socialekaart_version WHERE socialekaart_entry_id = " + entry).toString());

        run("keeper-clean-up", Instant.parse("2036-01-02T00:00:00Z"));
        assertEquals("[[3]]", tables.read("SELECT number FROM socialekaart_version WHERE socialekaart_entry_id = " + entry).toString());
    }

    @Test
    void an_idle_account_is_told_after_eighteen_months_and_erased_after_twenty_four() throws SQLException {
        var greet = tables.count("SELECT person_id FROM account WHERE email = 'greet@voorbeeld.example'");
        var used = LocalDate.of(2026, 11, 24);
        tables.run("UPDATE account SET last_used_on = '2030-01-01'");
        tables.run("UPDATE account SET last_used_on = '" + used + "' WHERE person_id = " + greet);
        tables.run("DELETE FROM outbox");

        run("idle-account", at(used.plusMonths(18).minusDays(1)));
        assertEquals(0, told());
        run("idle-account", at(used.plusMonths(18)));
        run("idle-account", at(used.plusMonths(18).plusDays(1)));
        assertEquals(1, told(), "once");
        assertTrue(tables.read("SELECT model FROM outbox").toString().contains("24 november 2028"));

        run("idle-account", at(used.plusMonths(24).minusDays(1)));
        assertEquals(1, here(greet));
        run("idle-account", at(used.plusMonths(24)));
        assertEquals(0, here(greet));
        assertEquals(1, tables.count("SELECT COUNT(*) FROM erasure"));
    }

    @Test
    void nobody_goes_within_a_month_of_the_mail_and_who_comes_back_stays() throws SQLException {
        var greet = tables.count("SELECT person_id FROM account WHERE email = 'greet@voorbeeld.example'");
        var used = LocalDate.of(2026, 11, 24);
        tables.run("UPDATE account SET last_used_on = '2040-01-01'");
        tables.run("UPDATE account SET last_used_on = '" + used + "' WHERE person_id = " + greet);
        // the site stood still for three years
        var late = used.plusYears(3);

        run("idle-account", at(late));
        run("idle-account", at(late.plusDays(20)));
        assertEquals(1, here(greet));

        tables.run("UPDATE account SET last_used_on = '" + late.plusDays(20) + "' WHERE person_id = " + greet);
        run("idle-account", at(late.plusDays(60)));
        assertEquals(1, here(greet), "came back");
        run("idle-account", at(late.plusDays(20).plusMonths(18)));
        assertEquals(2, told(), "told anew");
    }

    @Test
    void somebody_on_the_phone_goes_two_years_after_the_last_thing_for_them() throws SQLException {
        tables.run("UPDATE person SET created_at = '2020-01-01'");
        tables.run("INSERT INTO person (shown_name, kern_id, edition_id, phone, created_at) SELECT 'Beller', kern_id, edition_id, "
            + "'0575-000199', '2024-11-25' FROM person LIMIT 1");
        var caller = tables.count("SELECT id FROM person WHERE shown_name = 'Beller'");
        var accounts = tables.count("SELECT COUNT(*) FROM account");

        run("idle-caller", at(LocalDate.of(2026, 11, 24)));
        assertEquals(1, here(caller));
        run("idle-caller", at(LocalDate.of(2026, 11, 26)));
        assertEquals(0, here(caller));
        assertEquals(accounts, tables.count("SELECT COUNT(*) FROM account"));
    }

    private long told() throws SQLException {
        return tables.count("SELECT COUNT(*) FROM outbox WHERE template = 'person/mail/idle'");
    }

    private long here(long person) throws SQLException {
        return tables.count("SELECT COUNT(*) FROM person WHERE left_at IS NULL AND id = " + person);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(Time.ZONE).toInstant();
    }

    private void run(String name, Instant now) {
        clock.moveTo(now);
        jobs.stream().filter(job -> job.name().equals(name)).findFirst().orElseThrow().run(now);
    }

    private void set(Promise promise, Instant moment, String which) throws SQLException {
        var sql = "UPDATE " + promise.table() + " SET " + promise.column() + " = ? WHERE " + which;
        try (var statement = tables.prepare(sql)) {
            statement.setTimestamp(1, Timestamp.from(moment));
            statement.executeUpdate();
        }
    }

    private Map<String, Long> counts() throws SQLException {
        var names = new ArrayList<>(register.tables());
        names.removeAll(List.of("kern_neighbour", "postcode_kern", "kern", "gemeente"));
        var counts = new TreeMap<String, Long>();
        var question = names.stream().map(name -> "SELECT '" + name + "', COUNT(*) FROM " + name)
            .collect(Collectors.joining(" UNION ALL "));
        for (var row : tables.read(question)) {
            counts.put(row.get(0), Long.parseLong(row.get(1)));
        }
        return counts;
    }

    private static Map<String, Long> changed(Map<String, Long> before, Map<String, Long> after) {
        var changed = new TreeMap<String, Long>();
        before.forEach((table, rows) -> {
            if (rows - after.get(table) != 0) {
                changed.put(table, rows - after.get(table));
            }
        });
        return changed;
    }
}
