package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.buurtkanaal.person.willingness.Hearing;
import nl.buurtkanaal.platform.time.Daytime;

/**
 * When somebody hears that they were asked. At most one mail in an hour and three in a day, whatever was asked meanwhile: the mail that
 * goes out tells of all of it. Never in the night.
 */
final class Telling {

    static final Duration BETWEEN = Duration.ofHours(1);
    static final int A_DAY = 3;

    /**
     * The mails that somebody got before.
     *
     * @param newestAt null when there was none
     * @param thatDay  how many on the day of the newest
     */
    record Mailed(@Nullable Instant newestAt, int thatDay) {

        int on(Instant moment) {
            return newestAt != null && Daytime.sameDay(newestAt, moment) ? thatDay : 0;
        }
    }

    private Telling() {
    }

    /** The first moment for a mail about what was asked at {@code invitedAt}; empty for who wants no mail. */
    static Optional<Instant> at(Hearing hearing, Instant invitedAt, Mailed mailed) {
        return switch (hearing) {
            case NEVER -> Optional.empty();
            case DAILY -> Optional.of(daily(invitedAt, mailed));
            case AT_ONCE -> Optional.of(soon(invitedAt, mailed));
        };
    }

    private static Instant daily(Instant invitedAt, Mailed mailed) {
        var five = Daytime.fiveFrom(invitedAt);
        return mailed.on(five) > 0 ? Daytime.fiveFrom(Daytime.nextMorning(five)) : five;
    }

    private static Instant soon(Instant invitedAt, Mailed mailed) {
        var earliest = mailed.newestAt() == null || !mailed.newestAt().plus(BETWEEN).isAfter(invitedAt) ? invitedAt
            : mailed.newestAt().plus(BETWEEN);
        var first = Daytime.from(earliest);
        return mailed.on(first) >= A_DAY ? Daytime.nextMorning(first) : first;
    }
}
