package nl.buurtkanaal.desk.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import nl.buurtkanaal.platform.time.Time;
import org.junit.jupiter.api.Test;

class NextTryTest {

    @Test
    void who_was_not_home_in_the_morning_is_tried_in_the_afternoon() {
        assertEquals(at("2026-11-24T15:30"), NextTry.after(CallOutcome.NOT_HOME, 1, at("2026-11-24T10:05")));
    }

    @Test
    void who_was_out_in_the_afternoon_is_tried_the_next_morning() {
        assertEquals(at("2026-11-25T10:00"), NextTry.after(CallOutcome.NOT_HOME, 2, at("2026-11-24T15:40")));
    }

    @Test
    void after_three_tries_there_is_a_day_between() {
        assertEquals(at("2026-11-25T15:30"), NextTry.after(CallOutcome.NOT_HOME, 3, at("2026-11-24T10:05")));
    }

    @Test
    void who_calls_back_gets_two_days_also_across_the_change_to_winter_time() {
        assertEquals(at("2026-10-26T10:00"), NextTry.after(CallOutcome.CALLS_BACK, 1, at("2026-10-24T18:00")));
    }

    private static Instant at(String wallTime) {
        return LocalDateTime.parse(wallTime).atZone(Time.ZONE).toInstant();
    }
}
