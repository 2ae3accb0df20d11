package nl.buurtkanaal.platform.outage;

/**
 * Who waits for the database, and how long. A visitor gets an answer within seconds; a start and a job may wait for a long statement.
 */
public final class Patience {

    private static final ThreadLocal<Boolean> PATIENT = ThreadLocal.withInitial(() -> false);

    private Patience() {
    }

    /** Runs work that nobody sits waiting for: its statements may take minutes, on this thread. */
    public static void during(Runnable work) {
        var before = PATIENT.get();
        PATIENT.set(true);
        try {
            work.run();
        } finally {
            PATIENT.set(before);
        }
    }

    static boolean isHere() {
        return PATIENT.get();
    }
}
