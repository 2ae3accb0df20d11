package nl.buurtkanaal.desk.phone;

import java.time.Instant;
import java.util.Collection;
import nl.buurtkanaal.moderation.Jurisdiction;

/** Calls that should have been made by now, as a part of a larger question. Who asked for another moment is not late before it. */
public final class LateCalls {

    private LateCalls() {
    }

    /** A row with the {@code kern_id} of each late call in these kernen. Two parameters: now, and {@link #openedBefore}. */
    public static String query(Collection<Long> kernIds) {
        return "SELECT l.kern_id FROM call_line l JOIN person p ON p.id = l.person_id WHERE l.kern_id IN (" + Jurisdiction.list(kernIds)
            + ") AND l.open = TRUE AND l.next_at <= ? AND l.opened_at <= ? AND p.left_at IS NULL";
    }

    /** What opened before this moment was promised a call by now. */
    public static Instant openedBefore(Instant now) {
        return now.minus(CallLines.PROMISE);
    }
}
