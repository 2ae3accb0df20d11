package nl.buurtkanaal.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class LimitsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Limit THREE_AN_HOUR = new Limit("test-three-an-hour", 3, Duration.ofHours(1));

    @Inject
    Limits limits;

    @Test
    void a_fourth_try_waits_until_the_hour_is_over() {
        for (var i = 0; i < 3; i++) {
            assertTrue(limits.allow(THREE_AN_HOUR, "greet", NOW.plusSeconds(i)).allowed());
        }

        var refused = limits.allow(THREE_AN_HOUR, "greet", NOW.plus(Duration.ofMinutes(20)));

        assertFalse(refused.allowed());
        assertEquals(40, refused.minutes());
        assertTrue(limits.allow(THREE_AN_HOUR, "kees", NOW).allowed(), "others go on");
        assertTrue(limits.allow(new Limit("test-other", 1, Duration.ofHours(1)), "greet", NOW).allowed(), "and so do other things");
        assertTrue(limits.allow(THREE_AN_HOUR, "greet", NOW.plus(Duration.ofHours(1))).allowed());
    }

    @Test
    void refused_tries_do_not_make_the_wait_longer() {
        for (var i = 0; i < 50; i++) {
            limits.allow(THREE_AN_HOUR, "ans", NOW.plus(Duration.ofMinutes(i)));
        }

        assertEquals(10, limits.allow(THREE_AN_HOUR, "ans", NOW.plus(Duration.ofMinutes(50))).minutes());
    }

    @Test
    void a_try_that_turned_out_well_starts_anew() {
        for (var i = 0; i < 4; i++) {
            limits.allow(THREE_AN_HOUR, "rob", NOW);
        }

        limits.forget(THREE_AN_HOUR, "rob");

        assertTrue(limits.allow(THREE_AN_HOUR, "rob", NOW).allowed());
    }

    @Test
    void counts_that_are_over_are_deleted() {
        limits.allow(THREE_AN_HOUR, "bas", NOW);

        assertTrue(limits.forgetOver(NOW.plus(Duration.ofHours(1))) >= 1);
        assertEquals(0, limits.forgetOver(NOW.plus(Duration.ofHours(1))));
    }
}
