package nl.buurtkanaal.platform.outage;

import java.util.function.Supplier;

/**
 * Who waits for the database, and how long. A visitor gets an answer within seconds; a start and a job may wait for a long statement.
 */
public final class Patience {

    private static final ThreadLocal<Boolean> PATIENT = ThreadLocal.withInitial(() -> false);

    private Patience() {
    }

    /** Runs work that nobody sits waiting for: its statements may take minutes, on this thread. */
    public static <T> T during(Supplier<T> work) {
        var before = PATIENT.get();
        PATIENT.set(true);
        try {
            return work.get();
        } finally {
            PATIENT.set(before);
        }
    }

    static boolean isHere() {
        return PATIENT.get();
    }
}
