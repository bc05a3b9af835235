package dev.dateline.article;

import dev.dateline.DiskSpace;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;

/** Tells failures of the database itself from those of what was asked of it. */
final class DatabaseTrouble {

    private static final int DEEPEST = 20;
    private static final Set<Integer> CLOSED = Set.of(90007, 90098, 90121); // of H2
    private static final String DATA_EXCEPTION = "22"; // a class of the SQL standard
    private static final String UNIQUE_VIOLATION = "23505";

    /** H2's codes for a file that cannot be written or read, and for a database or connection that is closed. */
    private static final Set<Integer> BROKEN = Set.of(50000, 90007, 90028, 90030, 90031, 90067, 90098, 90121, 90135);

    private DatabaseTrouble() {}

    static boolean isIn(Throwable e) {
        return any(e, DatabaseTrouble::isBroken) || DiskSpace.isTold(e);
    }

    /** Whether there was no connection that works; that says nothing of the database, since it has not been asked. */
    static boolean isWantOfConnection(Throwable e) {
        return any(e, DatabaseTrouble::isOfThePool);
    }

    /** Whether the database, or the connection to it, had been closed. */
    static boolean isClosed(Throwable e) {
        return any(e, cause -> cause instanceof SQLException sql && CLOSED.contains(sql.getErrorCode()));
    }

    /** Whether it failed in the database or its transaction, and not for what a value is. */
    static boolean isUnexpected(Throwable e) {
        return any(
                e,
                cause -> cause instanceof QuarkusTransactionException
                        || (cause instanceof SQLException sql
                                && !String.valueOf(sql.getSQLState()).startsWith(DATA_EXCEPTION)));
    }

    /** Whether something was to be stored twice that may be there once. */
    static boolean isDuplicate(Throwable e) {
        return any(e, cause -> cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()));
    }

    /** Only what was not told by a database has neither code nor state. */
    private static boolean isOfThePool(Throwable cause) {
        return cause instanceof SQLException sql && sql.getErrorCode() == 0 && sql.getSQLState() == null;
    }

    private static boolean isBroken(Throwable cause) {
        return cause instanceof SQLException sql
                && (BROKEN.contains(sql.getErrorCode())
                        || String.valueOf(sql.getSQLState()).startsWith("08"));
    }

    /** A failed commit tells its reasons as suppressed ones. */
    private static boolean any(Throwable e, Predicate<Throwable> test) {
        return any(e, test, DEEPEST);
    }

    private static boolean any(Throwable e, Predicate<Throwable> test, int depth) {
        return e != null
                && depth > 0
                && (test.test(e)
                        || any(e.getCause(), test, depth - 1)
                        || Arrays.stream(e.getSuppressed()).anyMatch(reason -> any(reason, test, depth - 1)));
    }
}
