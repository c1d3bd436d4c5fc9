package kairan.conversation;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** What may be logged of an exception: its class and its place; its message could hold what a person wrote. */
public final class Failure {

    /** SQLite's BUSY, LOCKED, NOMEM, READONLY, IOERR, FULL and CANTOPEN. */
    private static final Set<Integer> SQLITE = Set.of(5, 6, 7, 8, 10, 13, 14);

    /** The classes of SQLSTATE by which others say it: no connection, taken back, no room, stopped, a broken system. */
    private static final Set<String> STATES = Set.of("08", "40", "53", "57", "58");

    private Failure() {}

    public static String of(Throwable e) {
        StackTraceElement[] places = e.getStackTrace();
        return e.getClass().getName() + (places.length == 0 ? "" : " at " + places[0]);
    }

    /** What happened, without what a future has put around it. */
    static Throwable behind(Throwable e) {
        return e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
    }

    /** Whether neither the words nor the program are at fault, but the store or the memory: another time the same goes well. */
    static boolean passes(Throwable e) {
        return ofStore(e) || e instanceof OutOfMemoryError;
    }

    /** Whether the store failed (full, busy, gone), and not what was done with it: another time the same goes well. */
    static boolean ofStore(Throwable e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException || cause instanceof SQLException wrong && ofStore(wrong)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ofStore(SQLException e) {
        String state = e.getSQLState();
        // The low byte: SQLite's codes are refined in the higher ones.
        return state == null
                ? SQLITE.contains(e.getErrorCode() & 0xff)
                : STATES.contains(state.substring(0, Math.min(2, state.length())));
    }
}
