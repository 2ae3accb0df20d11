package nl.buurtkanaal.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.cast.Rows;
import nl.buurtkanaal.person.Confirmation.Kind;
import nl.buurtkanaal.person.signin.Newcomers;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class KnownPeopleTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Inject
    Newcomers newcomers;
    @Inject
    People people;
    @Inject
    Confirmations confirmations;
    @Inject
    Bans bans;
    @Inject
    Blocks blocks;
    @Inject
    Audit audit;
    @Inject
    Rows rows;

    @Test
    void being_known_for_orange_lasts_twenty_four_months() {
        var kees = newcomers.one().id();
        var marijke = newcomers.one().id();

        confirmations.confirm(kees, Kind.ORANGE, marijke, NOW);

        assertTrue(confirmations.isConfirmedForOrange(kees, NOW) && confirmations.isAcquainted(kees, NOW));
        assertTrue(confirmations.isConfirmedForOrange(kees, Instant.parse("2028-11-24T08:59:59Z")));
        assertFalse(confirmations.isConfirmedForOrange(kees, Instant.parse("2028-11-24T09:00:00Z")));
    }

    @Test
    void having_met_is_less_than_that_and_can_be_taken_back() {
        var kees = newcomers.one().id();
        var marijke = newcomers.one().id();
        confirmations.confirm(kees, Kind.ACQUAINTED, marijke, NOW);

        assertTrue(confirmations.isAcquainted(kees, NOW));
        assertFalse(confirmations.isConfirmedForOrange(kees, NOW));
        assertTrue(confirmations.revoke(kees, Kind.ACQUAINTED, marijke, "Verhuisd", NOW));
        assertFalse(confirmations.isAcquainted(kees, NOW));
        assertFalse(confirmations.revoke(kees, Kind.ACQUAINTED, marijke, "Verhuisd", NOW));
    }

    @Test
    void two_clicks_at_once_note_one_thing_once() throws Exception {
        var kees = newcomers.one().id();
        var marijke = newcomers.one().id();

        var confirmed = CompletableFuture.supplyAsync(() -> confirmations.confirm(kees, Kind.ORANGE, marijke, NOW));
        var again = CompletableFuture.supplyAsync(() -> confirmations.confirm(kees, Kind.ORANGE, marijke, NOW));
        var seen = CompletableFuture.supplyAsync(() -> confirmations.noteVog(kees, "Welzijn", YearMonth.of(2026, 10), marijke, NOW));
        var seenAgain = CompletableFuture.supplyAsync(() -> confirmations.noteVog(kees, "Welzijn", YearMonth.of(2026, 10), marijke, NOW));

        assertTrue(confirmed.get() ^ again.get(), "one of the two brought it about, and tells the person");
        assertEquals(seen.get().id(), seenAgain.get().id());
        assertEquals(1, confirmations.of(kees, NOW).size());
    }

    @Test
    void nobody_confirms_or_blocks_themselves() {
        var kees = newcomers.one().id();

        assertThrows(IllegalArgumentException.class, () -> confirmations.confirm(kees, Kind.ORANGE, kees, NOW));
        assertThrows(IllegalArgumentException.class, () -> blocks.block(kees, kees, NOW));
    }

    @Test
    void a_vog_counts_for_three_years() {
        var kees = newcomers.one().id();
        confirmations.noteVog(kees, "Stichting Voorbeeld", YearMonth.of(2024, 1), newcomers.one().id(), NOW);

        assertEquals(LocalDate.of(2024, 1, 1), confirmations.vogOf(kees, NOW).orElseThrow().seenOn());
        assertTrue(confirmations.vogOf(kees, Instant.parse("2027-01-31T12:00:00Z")).isPresent());
        assertTrue(confirmations.vogOf(kees, Instant.parse("2027-02-01T12:00:00Z")).isEmpty());
    }

    @Test
    void a_ban_stands_until_it_is_lifted() {
        var dirk = newcomers.one().id();
        var hanneke = newcomers.one().id();
        bans.ban(dirk, "Vroeg geld", hanneke, NOW);
        bans.ban(dirk, "Nog een keer", hanneke, NOW);

        assertTrue(bans.isBanned(dirk));
        assertTrue(bans.lift(dirk, "Na een gesprek", hanneke, NOW));
        assertFalse(bans.isBanned(dirk));
        assertFalse(bans.lift(dirk, "Na een gesprek", hanneke, NOW));
    }

    @Test
    void a_block_stands_between_two_in_both_directions() {
        var greet = newcomers.one().id();
        var dirk = newcomers.one().id();

        blocks.block(greet, dirk, NOW);
        blocks.block(greet, dirk, NOW.plus(Duration.ofDays(1)));

        assertTrue(blocks.standsBetween(greet, dirk) && blocks.standsBetween(dirk, greet));
        blocks.unblock(dirk, greet);
        assertTrue(blocks.standsBetween(greet, dirk), "only who blocked can take it back");
        blocks.unblock(greet, dirk);
        assertFalse(blocks.standsBetween(greet, dirk));
    }

    @Test
    void who_is_seventeen_comes_of_age_with_the_month() {
        var edition = newcomers.edition("brummen");
        var lotte = people.add("Lotte", newcomers.kern("hall").id(), edition.id(), null, LocalDate.of(2027, 6, 1), false, NOW);

        var stored = people.byId(lotte.id()).orElseThrow();
        assertEquals(lotte, stored);
        assertFalse(stored.isAdultAt(Instant.parse("2027-05-31T21:59:59Z")));
        assertTrue(stored.isAdultAt(Instant.parse("2027-05-31T22:00:00Z")));
    }

    @Test
    void two_who_ban_at_once_ban_once() throws Exception {
        var dirk = newcomers.one().id();
        var hanneke = newcomers.one().id();
        var start = new CountDownLatch(1);
        var bans = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.runAsync(() -> {
            try {
                start.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            this.bans.ban(dirk, "Vroeg geld", hanneke, NOW);
        })).toList();
        start.countDown();
        for (var ban : bans) {
            ban.get();
        }

        assertEquals(1, rows.number("SELECT COUNT(*) FROM person_ban WHERE person_id = " + dirk));
    }

    @Test
    void acts_are_kept_for_two_years() {
        audit.record(Audit.SITE, "test.act", "person", 1, null);

        audit.forgetOld(NOW.plus(Duration.ofDays(700)));
        assertTrue(audit.forgetOld(Instant.parse("2040-01-01T00:00:00Z")) >= 1);
    }
}
