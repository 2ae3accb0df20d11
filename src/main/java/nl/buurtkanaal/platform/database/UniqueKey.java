package nl.buurtkanaal.platform.database;

import java.sql.SQLIntegrityConstraintViolationException;
import java.util.function.Supplier;

/** What a unique key of the database says when two want the same at once. */
public final class UniqueKey {

    private static final int TRIES = 5;

    private UniqueKey() {
    }

    /** Whether a failure is that another row stood in the way. */
    public static boolean refused(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLIntegrityConstraintViolationException) {
                return true;
            }
        }
        return false;
    }

    /** Runs an act that begins a transaction of its own; when another row stood in the way, again. Two at once get an address each. */
    public static <T> T retried(Supplier<T> act) {
        for (int attempt = 1; ; attempt++) {
            try {
                return act.get();
            } catch (RuntimeException e) {
                if (attempt == TRIES || !refused(e)) {
                    throw e;
                }
            }
        }
    }
}
