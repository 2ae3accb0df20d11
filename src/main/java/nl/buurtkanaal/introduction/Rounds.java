package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.buurtkanaal.platform.time.Daytime;

/**
 * When the next neighbours are asked for a post. Rounds go by people, not by distance: five who fit, nearest first and at once wider where
 * a kern has fewer; so in Oeken the five live in three kernen, and in Kampen they are the five who were asked longest ago.
 *
 * <ol>
 *   <li>Ten minutes after publication the first five, so that undo means undo.
 *   <li>Twelve and twenty-four hours after publication, as long as nobody answered, the next five each. Hours are those of the clock; what
 * falls in       the night waits for 08:00, and between two rounds there are at least four hours to answer in.
 *   <li>Who says no is followed at once by one other. Who says yes gets twelve hours to write.
 *   <li>Thirty-six hours after publication without an answer a buurtverbinder looks at it.
 * </ol>
 *
 * <p>It looks only at what happened, never at what should have: after a standstill the first step that is due is taken, and the next has to
 * wait its four hours. So no round is skipped, and none comes on top of another.
 */
final class Rounds {

    static final int FIVE = 5;
    static final int MOST = 3;
    static final Duration UNDO = Duration.ofMinutes(10);
    static final Duration EACH = Duration.ofHours(12);
    static final Duration TO_ANSWER = Duration.ofHours(4);
    static final Duration TO_WRITE = Duration.ofHours(12);
    static final Duration UNTIL_DESK = Duration.ofHours(36);

    /**
     * How it stands with a post.
     *
     * @param open     may still be answered
     * @param answered somebody wrote to the one who asks
     * @param wanted   how many people were looked for so far, found or not
     * @param roundAt  when the newest round was; null before the first
     * @param replies  of who was asked and answered
     */
    record State(Instant beganAt, boolean open, boolean answered, boolean onDesk, int rounds, int wanted, @Nullable Instant roundAt,
                 List<Replied> replies) {
    }

    record Replied(Reply reply, Instant at) {
    }

    /** What is to be done now. */
    sealed interface Step {
    }

    /** Ask this many people; {@code newRound} unless they take the place of who said no. */
    record Ask(int people, boolean newRound) implements Step {
    }

    /** Tell the desk. */
    record ToDesk() implements Step {
    }

    /** Nothing before this moment. */
    record Wait(Instant until) implements Step {
    }

    /** Nothing until something happens. */
    record Rest() implements Step {
    }

    private Rounds() {
    }

    static Step next(State state, Instant now) {
        if (!state.open() || state.answered()) {
            return new Rest();
        }
        var deskAt = state.beganAt().plus(UNTIL_DESK);
        if (!state.onDesk() && !now.isBefore(deskAt)) {
            return new ToDesk();
        }
        var asking = asking(state, now);
        if (asking instanceof Wait wait) {
            return state.onDesk() || wait.until().isBefore(deskAt) ? wait : new Wait(deskAt);
        }
        return asking instanceof Rest && !state.onDesk() ? new Wait(deskAt) : asking;
    }

    /** As if there were no desk. */
    private static Step asking(State state, Instant now) {
        var writing = state.replies().stream().filter(replied -> replied.reply() == Reply.YES).map(replied -> replied.at().plus(TO_WRITE))
            .filter(until -> until.isAfter(now)).min(Instant::compareTo);
        if (writing.isPresent()) {
            return new Wait(Daytime.from(writing.get()));
        }
        var declined = (int) state.replies().stream().filter(replied -> replied.reply().declines()).count();
        var missing = state.rounds() * FIVE + declined - state.wanted();
        if (state.rounds() > 0 && missing > 0) {
            return Daytime.is(now) ? new Ask(missing, false) : new Wait(Daytime.from(now));
        }
        if (state.rounds() == MOST) {
            return new Rest();
        }
        var due = Daytime.from(due(state));
        if (due.isAfter(now)) {
            return new Wait(due);
        }
        return Daytime.is(now) ? new Ask(FIVE, true) : new Wait(Daytime.from(now));
    }

    private static Instant due(State state) {
        if (state.rounds() == 0) {
            return state.beganAt().plus(UNDO);
        }
        var byTheClock = state.beganAt().plus(EACH.multipliedBy(state.rounds()));
        var afterTheLast = Objects.requireNonNull(state.roundAt()).plus(TO_ANSWER);
        return byTheClock.isAfter(afterTheLast) ? byTheClock : afterTheLast;
    }
}
