package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * A pause, a ban or a confirmation taken back, as the person concerned and the desk read it.
 *
 * @param code     leads the person to its page, not to be guessed; null for old bans
 * @param cause    null for old bans
 * @param reason   own words of who decided
 * @param untilAt  last moment of a pause; null for the others
 * @param liftedAt null while it holds
 */
@Introspected
public record Measure(Kind kind, long id, long personId, @Nullable String code, @Nullable Cause cause, String reason, long decidedBy,
    String decider,
                      Instant decidedAt, @Nullable Instant untilAt, @Nullable Instant liftedAt) {

    /** What it is. */
    public enum Kind {
        /** Reads along, places and answers nothing for a while. */
        PAUSE,
        /** May not sign in. */
        BAN,
        /** Helps no longer where an extra check is asked for. */
        REVOKED
    }

    public boolean revocation() {
        return kind == Kind.REVOKED;
    }

    public boolean pause() {
        return kind == Kind.PAUSE;
    }

    public boolean holds() {
        return liftedAt == null;
    }

    public String causeKey() {
        return cause == null ? Cause.OTHER.messageKey() : cause.messageKey();
    }
}
