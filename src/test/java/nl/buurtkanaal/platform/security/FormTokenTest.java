package nl.buurtkanaal.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import nl.buurtkanaal.cast.TestClock;
import org.junit.jupiter.api.Test;

class FormTokenTest {

    private final TestClock clock = new TestClock();
    private final FormToken tokens = new FormToken(new Secret("only-for-tests-only-for-tests-only-for-tests", "", ""), clock);

    @Test
    void a_token_of_a_session_is_good_for_that_session_however_old() {
        var token = tokens.forSession("one");

        clock.pass(Duration.ofDays(20));

        assertTrue(tokens.accepts(token, "one", false));
        assertFalse(tokens.accepts(token, "other", true));
        assertFalse(tokens.accepts(token, null, true));
    }

    @Test
    void it_looks_different_on_every_page() {
        assertNotEquals(tokens.forSession("one"), tokens.forSession("one"));
    }

    @Test
    void a_token_of_a_visitor_is_good_for_twelve_hours() {
        clock.moveTo(Instant.parse("2026-11-24T09:59:59Z"));
        var token = tokens.forAnyone(clock.instant());

        clock.pass(Duration.ofHours(12));
        assertTrue(tokens.accepts(token, null, false));

        clock.pass(Duration.ofHours(1));
        assertFalse(tokens.accepts(token, null, false));
    }

    @Test
    void it_stays_the_same_within_the_hour_so_that_a_page_keeps_its_etag() {
        assertEquals(tokens.forAnyone(Instant.parse("2026-11-24T09:00:00Z")), tokens.forAnyone(Instant.parse("2026-11-24T09:59:00Z")));
    }

    @Test
    void after_signing_in_in_another_tab_it_counts_only_when_the_browser_says_that_the_form_is_ours() {
        var token = tokens.forAnyone(clock.instant());

        assertTrue(tokens.accepts(token, "one", true));
        assertFalse(tokens.accepts(token, "one", false));
    }

    @Test
    void a_changed_token_or_one_of_another_secret_is_refused() {
        var token = tokens.forAnyone(clock.instant());
        var later = token.replaceFirst("a\\.\\d+", "a." + clock.instant().plusSeconds(3600).getEpochSecond());
        var elsewhere = new FormToken(new Secret("another-secret-another-secret-another-secret", "", ""), clock);

        for (var bad : new String[] {"", "a", "a..", "s.", "s.AAAA", "a.1.x", token + "x", later, elsewhere.forAnyone(clock.instant()),
            elsewhere.forSession("one"), "a.99999999999999999999." + token, "s." + "é".repeat(20), "x".repeat(5000)}) {
            assertFalse(tokens.accepts(bad, "one", true), bad);
        }
        assertFalse(tokens.accepts(null, null, true));
    }
}
