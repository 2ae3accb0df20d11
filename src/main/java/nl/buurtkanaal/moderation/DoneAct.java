package nl.buurtkanaal.moderation;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/**
 * An act of the desk that stands.
 *
 * @param name         shown name of who did it
 * @param versionAfter what the act made the version of its case
 * @param versionNow   that version now: another number when somebody did more since
 */
@Introspected
public record DoneAct(long id, long caseId, SubjectKind kind, long subjectId, long editionId, long personId, String name, Act act,
    Instant actedAt,
                      int versionAfter, int versionNow) {

    /** Whether it can still be taken back. What was taken over is passed on instead. */
    public boolean mayBeUndone(Instant now) {
        return act != Act.TAKEN_OVER && Undo.isOpen(actedAt, versionAfter, versionNow, now);
    }

    /** It was done when who stands in for the kern could see the case too. */
    public boolean waitedTooLong(Instant openedAt) {
        return !actedAt.isBefore(openedAt.plus(ModerationCase.ALONE));
    }

    /** Nothing happened with the case since. */
    public boolean isNewest() {
        return versionAfter == versionNow;
    }
}
