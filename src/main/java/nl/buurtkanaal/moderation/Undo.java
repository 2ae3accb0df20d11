package nl.buurtkanaal.moderation;

import java.time.Duration;
import java.time.Instant;

/** How long an act of the desk can be taken back: so long its mails wait, and undo means undo. */
public final class Undo {

    /** After this the mail goes out, and the act stands. */
    public static final Duration WINDOW = Duration.ofMinutes(10);

    private Undo() {
    }

    /** When mails about an act may go out. */
    public static Instant mailsFrom(Instant actedAt) {
        return actedAt.plus(WINDOW);
    }

    /** Whether an act may still be taken back: in time, and nobody did anything with it since. */
    static boolean isOpen(Instant actedAt, int versionAfter, int versionNow, Instant now) {
        return now.isBefore(mailsFrom(actedAt)) && versionAfter == versionNow;
    }

    /** Under which name the mails of an act wait. */
    public static String mailsOf(long actId) {
        return "moderation:" + actId;
    }
}
