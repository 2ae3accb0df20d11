package nl.buurtkanaal.platform.outage;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** What is the matter with the database, read from what it refused with; of both engines. */
public enum Trouble {

    /** Two acts waited for each other, or one for too long; this one was let go and may be done again. */
    CLASH,
    /** No connection, or it broke, or no answer came in time. */
    AWAY,
    /** It takes nothing more: the disk or the tablespace is full, or whoever runs it made it read-only for that reason. Reading goes on. */
    FULL,
    /** Anything else is a fault of ours. */
    NONE;

    /** A deadlock, a lock that was waited for too long, and a table that a newer version changed in the middle of the act. */
    private static final Set<Integer> CLASHES = Set.of(1213, 1205, 1412);
    private static final String CLASH_STATE = "40001";
    private static final String CONNECTION_STATES = "08";
    /** Shutdown in progress, killed by whoever runs it, too many connections; MariaDB's own statement limit, MySQL's. */
    private static final Set<Integer> GOES_AWAY = Set.of(1053, 1317, 1927, 1040, 1203, 1969, 3024, 3169);
    /**
     * Disk full, table full, no binary log, read-only server, read-only InnoDB. The engine's own number for a full disk is in the words of
     * 1030, 1026 and 3.
     */
    private static final Set<Integer> FULL_ERRORS = Set.of(1021, 1114, 1598, 1290, 1836);
    private static final Set<Integer> STORAGE_ERRORS = Set.of(3, 1026, 1030);
    private static final String NO_SPACE = "(?s).*(?:[Ee]rror|[Ee]rrcode:) 28\\b.*";

    /** What is the matter, anywhere among the causes. */
    public static Trouble of(Throwable exception) {
        for (var cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return of(sql);
            }
        }
        return NONE;
    }

    private static Trouble of(SQLException refusal) {
        var state = refusal.getSQLState() == null ? "" : refusal.getSQLState();
        var code = refusal.getErrorCode();
        if (FULL_ERRORS.contains(code) || STORAGE_ERRORS.contains(code) && String.valueOf(refusal.getMessage()).matches(NO_SPACE)) {
            return FULL;
        }
        if (CLASH_STATE.equals(state) || CLASHES.contains(code)) {
            return CLASH;
        }
        if (state.startsWith(CONNECTION_STATES) || GOES_AWAY.contains(code) || refusal instanceof SQLTransientConnectionException
            || refusal instanceof SQLNonTransientConnectionException || isOfThePool(refusal)
            || refusal.getCause() instanceof java.io.IOException) {
            return AWAY;
        }
        return NONE;
    }

    /** "Connection is closed": what the pool says of a connection that broke earlier in the same act. */
    private static boolean isOfThePool(SQLException refusal) {
        return refusal.getSQLState() == null && refusal.getErrorCode() == 0;
    }
}
