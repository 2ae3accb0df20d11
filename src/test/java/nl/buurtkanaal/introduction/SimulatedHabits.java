package nl.buurtkanaal.introduction;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import nl.buurtkanaal.platform.time.Daytime;
import nl.buurtkanaal.platform.time.Time;

/** How invented residents read, answer and write. All of it is assumed; each constant says from what. */
final class SimulatedHabits {

    /** Chance that somebody says yes who is asked for what they like, can then, and lives next door. Assumed: low, as for any mail. */
    private static final double YES = 0.16;
    /**
     * What is left of it: without a named moment, for a kind of help close by, at other moments than they said, and per half hour of
     * cycling. Assumed.
     */
    private static final double OPEN = 0.8;
    private static final double SIBLING = 0.5;
    private static final double OTHER_MOMENT = 0.1;
    private static final double HALF_AN_HOUR = 0.5;
    /**
     * Each mail above four in thirty days takes a fifth of the goodwill. Assumed: those who are asked all the time stop (DOMAIN.md C27,
     * V14).
     */
    private static final double TIRED = 0.8;
    private static final int NOT_TIRED = 4;
    /** Of who does not say yes: presses "deze keer niet", "liever niet"; the others say nothing. Assumed. */
    private static final double NOT_NOW = 0.25;
    private static final double RATHER_NOT = 0.03;
    /** Of who says yes: really writes. Assumed. */
    private static final double WRITES = 0.85;
    /** Hours until a mail is read, the middle one; and for who looks on the site only. Assumed. */
    private static final double READS_AFTER = 3;
    private static final double LOOKS_AFTER = 84;
    /**
     * Chance per day and per helper nearby who likes it that somebody answers from the board, unasked; at most one in twelve a day.
     * Assumed.
     */
    private static final double FROM_THE_BOARD = 0.004;
    private static final double FROM_THE_BOARD_AT_MOST = 0.08;

    private final Random random;

    SimulatedHabits(Random random) {
        this.random = random;
    }

    /** What somebody presses who was asked; empty when they say nothing. */
    Optional<Reply> reply(Fit fit, long askedThisMonth) {
        if (random.nextDouble() < yes(fit, askedThisMonth)) {
            return Optional.of(Reply.YES);
        }
        var no = random.nextDouble();
        return no >= NOT_NOW + RATHER_NOT ? Optional.empty() : Optional.of(no < NOT_NOW ? Reply.NOT_NOW : Reply.RATHER_NOT);
    }

    boolean writes() {
        return random.nextDouble() < WRITES;
    }

    /** When a mail of a moment is read. */
    Instant reads(Instant mailedAt) {
        return waking(mailedAt.plus(awake(READS_AFTER)));
    }

    /** When somebody without mails looks on the site again. */
    Instant looks(Instant now) {
        return waking(now.plus(awake(LOOKS_AFTER)));
    }

    /** Whether one of so many helpers nearby answers today, unasked. */
    boolean answersFromTheBoard(long near) {
        return random.nextDouble() < Math.min(FROM_THE_BOARD_AT_MOST, near * FROM_THE_BOARD);
    }

    private static double yes(Fit fit, long askedThisMonth) {
        var moment = switch (fit.moment()) {
            case SHARED -> 1;
            case OPEN -> OPEN;
            case NONE -> OTHER_MOMENT;
        };
        var tired = Math.max(0, askedThisMonth - NOT_TIRED);
        return YES * moment * (fit.sameCategory() ? 1 : SIBLING) * Math.pow(HALF_AN_HOUR, fit.minutes() / 30.0) * Math.pow(TIRED, tired);
    }

    /** A time around a middle one, now and then much longer. */
    private Duration awake(double middleHours) {
        return Duration.ofMinutes((long) (60 * middleHours * Math.exp(random.nextGaussian())));
    }

    /** Nobody reads at night: between 23 and 7 hours it waits for the morning. */
    static Instant waking(Instant moment) {
        var hour = moment.atZone(Time.ZONE).getHour();
        return hour >= 23 || hour < 7 ? Daytime.from(moment) : moment;
    }
}
