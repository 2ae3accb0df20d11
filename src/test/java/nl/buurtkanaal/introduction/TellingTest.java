package nl.buurtkanaal.introduction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import nl.buurtkanaal.person.willingness.Hearing;
import nl.buurtkanaal.platform.time.Daytime;
import nl.buurtkanaal.platform.time.Time;
import org.junit.jupiter.api.Test;

/** When somebody hears that they were asked. */
class TellingTest {

    private static final Telling.Mailed NEVER_MAILED = new Telling.Mailed(null, 0);

    @Test
    void at_once_is_at_once_and_at_night_at_eight() {
        assertEquals(at("2026-11-24T10:10"), soon("2026-11-24T10:10", NEVER_MAILED));
        assertEquals(at("2026-11-25T08:00"), soon("2026-11-24T20:00", NEVER_MAILED));
        assertEquals(at("2026-11-24T08:00"), soon("2026-11-24T03:00", NEVER_MAILED));
    }

    @Test
    void there_is_an_hour_between_two_mails() {
        assertEquals(at("2026-11-24T11:05"), soon("2026-11-24T10:10", new Telling.Mailed(at("2026-11-24T10:05"), 1)));
        assertEquals(at("2026-11-25T08:00"), soon("2026-11-24T19:40", new Telling.Mailed(at("2026-11-24T19:10"), 1)));
    }

    @Test
    void the_fourth_mail_of_a_day_waits_for_the_next() {
        assertEquals(at("2026-11-25T08:00"), soon("2026-11-24T16:00", new Telling.Mailed(at("2026-11-24T14:00"), 3)));
        assertEquals(at("2026-11-25T09:00"), soon("2026-11-25T09:00", new Telling.Mailed(at("2026-11-24T14:00"), 3)));
    }

    @Test
    void once_a_day_is_at_five() {
        assertEquals(at("2026-11-24T17:00"), daily("2026-11-24T10:10", NEVER_MAILED));
        assertEquals(at("2026-11-24T17:00"), daily("2026-11-24T17:00", NEVER_MAILED));
        assertEquals(at("2026-11-25T17:00"), daily("2026-11-24T17:01", NEVER_MAILED));
        assertEquals(at("2026-11-25T17:00"), daily("2026-11-24T16:00", new Telling.Mailed(at("2026-11-24T15:00"), 1)));
    }

    @Test
    void never_is_never() {
        assertEquals(Optional.empty(), Telling.at(Hearing.NEVER, at("2026-11-24T10:10"), NEVER_MAILED));
    }

    @Test
    void on_the_day_with_an_hour_more_it_is_eight_and_five_on_the_wall() {
        assertEquals(Instant.parse("2026-10-25T07:00:00Z"), soon("2026-10-24T23:00", NEVER_MAILED));
        assertEquals(Instant.parse("2026-10-25T16:00:00Z"), daily("2026-10-25T09:00", NEVER_MAILED));
        assertEquals(Instant.parse("2026-10-25T18:59:00Z"), Daytime.from(Instant.parse("2026-10-25T18:59:00Z")));
        assertEquals(Instant.parse("2026-10-26T07:00:00Z"), Daytime.from(Instant.parse("2026-10-25T19:00:00Z")));
        assertEquals(Instant.parse("2027-03-28T15:00:00Z"), daily("2027-03-28T09:00", NEVER_MAILED));
    }

    private static Instant soon(String asked, Telling.Mailed mailed) {
        return Telling.at(Hearing.AT_ONCE, at(asked), mailed).orElseThrow();
    }

    private static Instant daily(String asked, Telling.Mailed mailed) {
        return Telling.at(Hearing.DAILY, at(asked), mailed).orElseThrow();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Time.ZONE).toInstant();
    }
}
