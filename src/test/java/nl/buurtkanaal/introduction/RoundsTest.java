package nl.buurtkanaal.introduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.buurtkanaal.platform.time.Daytime;
import nl.buurtkanaal.platform.time.Time;
import org.junit.jupiter.api.Test;

/** The rule book: when the next five are asked, and when the desk looks at it. */
class RoundsTest {

    private static final Instant TUESDAY_TEN = at("2026-11-24T10:00");

    @Test
    void the_first_ten_minutes_nobody_is_asked_so_that_undo_means_undo() {
        assertEquals(new Rounds.Wait(at("2026-11-24T10:10")), Rounds.next(fresh(TUESDAY_TEN), at("2026-11-24T10:09")));
        assertEquals(new Rounds.Ask(5, true), Rounds.next(fresh(TUESDAY_TEN), at("2026-11-24T10:10")));
    }

    @Test
    void what_is_placed_in_the_evening_is_asked_at_eight() {
        var evening = at("2026-11-24T19:55");

        assertEquals(new Rounds.Wait(at("2026-11-25T08:00")), Rounds.next(fresh(evening), at("2026-11-24T20:05")));
        assertEquals(new Rounds.Ask(5, true), Rounds.next(fresh(evening), at("2026-11-25T08:00")));
    }

    @Test
    void twelve_hours_after_publication_the_next_five_are_asked_in_the_morning_when_that_is_night() {
        var asked = asked(TUESDAY_TEN, 1, at("2026-11-24T10:10"));

        assertEquals(new Rounds.Wait(at("2026-11-25T08:00")), Rounds.next(asked, at("2026-11-24T22:00")));
        assertEquals(new Rounds.Ask(5, true), Rounds.next(asked, at("2026-11-25T08:00")));
    }

    @Test
    void two_rounds_that_fall_in_one_night_leave_four_hours_to_answer_in() {
        var evening = at("2026-11-24T19:55");

        assertEquals(new Rounds.Wait(at("2026-11-25T12:00")),
            Rounds.next(asked(evening, 1, at("2026-11-25T08:00")), at("2026-11-25T08:01")));
    }

    @Test
    void after_thirty_six_hours_it_is_on_the_desk_and_nobody_more_is_asked() {
        var asked = asked(TUESDAY_TEN, 3, at("2026-11-25T12:00"));

        assertEquals(new Rounds.Wait(at("2026-11-25T22:00")), Rounds.next(asked, at("2026-11-25T12:01")));
        assertEquals(new Rounds.ToDesk(), Rounds.next(asked, at("2026-11-25T22:00")));
        assertEquals(new Rounds.Rest(), Rounds.next(onDesk(asked), at("2026-11-25T22:00")));
    }

    @Test
    void a_no_brings_one_other_at_once_and_at_night_in_the_morning() {
        var no = with(asked(TUESDAY_TEN, 1, at("2026-11-24T10:10")), new Rounds.Replied(Reply.NOT_NOW, at("2026-11-24T11:00")));

        assertEquals(new Rounds.Ask(1, false), Rounds.next(no, at("2026-11-24T11:00")));
        assertEquals(new Rounds.Wait(at("2026-11-25T08:00")), Rounds.next(no, at("2026-11-24T20:00")));
    }

    @Test
    void a_no_that_was_followed_already_brings_nobody_more() {
        var no = with(asked(TUESDAY_TEN, 1, at("2026-11-24T10:10")), new Rounds.Replied(Reply.RATHER_NOT, at("2026-11-24T11:00")));
        var followed = new Rounds.State(no.beganAt(), true, false, false, 1, 6, no.roundAt(), no.replies());

        assertEquals(new Rounds.Wait(at("2026-11-25T08:00")), Rounds.next(followed, at("2026-11-24T11:01")));
    }

    @Test
    void a_no_after_the_last_round_is_followed_too_also_when_the_desk_looks() {
        var no = with(onDesk(asked(TUESDAY_TEN, 3, at("2026-11-25T12:00"))), new Rounds.Replied(Reply.NOT_NOW, at("2026-11-26T09:00")));

        assertEquals(new Rounds.Ask(1, false), Rounds.next(no, at("2026-11-26T09:00")));
    }

    @Test
    void who_says_yes_gets_twelve_hours_to_write() {
        var yes = with(asked(TUESDAY_TEN, 1, at("2026-11-24T10:10")), new Rounds.Replied(Reply.YES, at("2026-11-24T21:30")));

        assertEquals(new Rounds.Wait(at("2026-11-25T09:30")), Rounds.next(yes, at("2026-11-25T08:00")));
        assertEquals(new Rounds.Ask(5, true), Rounds.next(yes, at("2026-11-25T09:30")));
    }

    @Test
    void an_answer_ends_it_and_so_does_a_post_that_is_closed() {
        var asked = asked(TUESDAY_TEN, 1, at("2026-11-24T10:10"));

        assertEquals(new Rounds.Rest(), Rounds.next(new Rounds.State(TUESDAY_TEN, true, true, false, 1, 5, asked.roundAt(), List.of()),
            at("2026-11-28T10:00")));
        assertEquals(new Rounds.Rest(), Rounds.next(new Rounds.State(TUESDAY_TEN, false, false, false, 1, 5, asked.roundAt(), List.of()),
            at("2026-11-28T10:00")));
    }

    @Test
    void after_a_standstill_of_three_days_no_round_is_skipped_and_none_comes_on_top_of_another() {
        var state = new Replay(TUESDAY_TEN);
        state.standStillUntil(at("2026-11-27T09:00"));

        assertEquals(List.of(at("2026-11-27T09:00"), at("2026-11-27T13:00"), at("2026-11-27T17:00")),
            state.roundsUntil(at("2026-11-29T12:00")));
    }

    /** 25 October 2026 has the hour from two to three twice: eight o'clock is eight o'clock on the wall all the same. */
    @Test
    void in_the_night_with_an_hour_more_the_first_five_are_asked_at_eight_on_the_wall() {
        var saturdayNight = at("2026-10-24T21:00");

        assertEquals(new Rounds.Wait(Instant.parse("2026-10-25T07:00:00Z")), Rounds.next(fresh(saturdayNight), at("2026-10-24T22:00")));
        assertEquals(new Rounds.Wait(Instant.parse("2027-03-28T06:00:00Z")),
            Rounds.next(fresh(at("2027-03-27T21:00")), at("2027-03-27T22:00")));
    }

    @Test
    void whatever_the_hour_and_whoever_answers_nobody_is_asked_at_night_and_rounds_keep_their_distance() {
        var random = new Random(24);
        for (int i = 0; i < 500; i++) {
            var began = Instant.parse("2026-10-20T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(20_000)));
            var replay = new Replay(began);
            replay.random = random;
            var rounds = replay.roundsUntil(began.plus(Duration.ofDays(4)));

            assertEquals(3, rounds.size(), began.toString());
            replay.asks.forEach(ask -> assertTrue(Daytime.is(ask), ask.toString()));
            assertTrue(!rounds.get(0).isBefore(began.plus(Rounds.UNDO)));
            for (int r = 1; r < rounds.size(); r++) {
                assertTrue(!rounds.get(r).isBefore(rounds.get(r - 1).plus(Rounds.TO_ANSWER)));
                assertTrue(!rounds.get(r).isBefore(began.plus(Rounds.EACH.multipliedBy(r))));
            }
            assertEquals(began.plus(Rounds.UNTIL_DESK), replay.deskAt);
            assertEquals(15 + replay.declined, replay.wanted);
        }
    }

    /** Lives through the rule as the job does. */
    private static final class Replay {
        private final Instant began;
        private final List<Instant> asks = new ArrayList<>();
        private final List<Rounds.Replied> replies = new ArrayList<>();
        private Instant now;
        private Instant roundAt;
        private Instant deskAt;
        private int rounds;
        private int wanted;
        private int declined;
        private Random random;

        Replay(Instant began) {
            this.began = began;
            this.now = began;
        }

        void standStillUntil(Instant moment) {
            now = moment;
        }

        List<Instant> roundsUntil(Instant end) {
            var times = new ArrayList<Instant>();
            for (int steps = 0; now.isBefore(end); steps++) {
                assertTrue(steps < 200, "it goes on and on");
                var step = Rounds.next(new Rounds.State(began, true, false, deskAt != null, rounds, wanted, roundAt, replies), now);
                if (step instanceof Rounds.Ask ask) {
                    asks.add(now);
                    wanted += ask.people();
                    if (ask.newRound()) {
                        rounds++;
                        roundAt = now;
                        times.add(now);
                    }
                } else if (step instanceof Rounds.ToDesk) {
                    deskAt = now;
                } else if (step instanceof Rounds.Wait wait) {
                    assertTrue(wait.until().isAfter(now), "waits for what was");
                    now = wait.until();
                } else {
                    return times;
                }
                if (random != null && rounds > 0 && random.nextInt(6) == 0 && declined < 8) {
                    replies.add(new Rounds.Replied(random.nextBoolean() ? Reply.NOT_NOW : Reply.RATHER_NOT, now));
                    declined++;
                }
            }
            return times;
        }
    }

    private static Rounds.State fresh(Instant began) {
        return new Rounds.State(began, true, false, false, 0, 0, null, List.of());
    }

    private static Rounds.State asked(Instant began, int rounds, Instant roundAt) {
        return new Rounds.State(began, true, false, false, rounds, rounds * 5, roundAt, List.of());
    }

    private static Rounds.State onDesk(Rounds.State state) {
        return new Rounds.State(state.beganAt(), true, false, true, state.rounds(), state.wanted(), state.roundAt(), state.replies());
    }

    private static Rounds.State with(Rounds.State state, Rounds.Replied... replies) {
        return new Rounds.State(state.beganAt(), true, false, state.onDesk(), state.rounds(), state.wanted(), state.roundAt(),
            List.of(replies));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Time.ZONE).toInstant();
    }
}
