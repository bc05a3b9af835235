package dev.dateline.article.storage;

import dev.dateline.DiskSpace;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;

/** Tells failures of the database itself from those of what was asked of it. */
final class SqlErrorClassifier {

    private static final int MAX_CAUSE_DEPTH = 20;
    private static final Set<Integer> CLOSED = Set.of(90007, 90098, 90121); // of H2
    private static final String DATA_EXCEPTION_CLASS = "22"; // a class of the SQL standard
    private static final String UNIQUE_VIOLATION = "23505";

    /** H2's codes for a file that cannot be written or read, and for a database or connection that is closed. */
    private static final Set<Integer> BROKEN_DATABASE_CODES =
            Set.of(50000, 90007, 90028, 90030, 90031, 90067, 90098, 90121, 90135);

    private SqlErrorClassifier() {}

    static boolean isDatabaseFailure(Throwable e) {
        return anyCause(e, SqlErrorClassifier::isBrokenDatabase) || DiskSpace.hasDiskFullMessage(e);
    }

    /** Whether there was no connection that works; that says nothing of the database, since it has not been asked. */
    static boolean isPoolExhausted(Throwable e) {
        return anyCause(e, SqlErrorClassifier::isPoolException);
    }

    /** Whether the database, or the connection to it, had been closed. */
    static boolean isClosed(Throwable e) {
        return anyCause(e, cause -> cause instanceof SQLException sql && CLOSED.contains(sql.getErrorCode()));
    }

    /** Whether it failed in the database or its transaction, and not for what a value is. */
    static boolean isUnexpected(Throwable e) {
        return anyCause(
                e,
                cause -> cause instanceof QuarkusTransactionException
                        || (cause instanceof SQLException sql
                                && !String.valueOf(sql.getSQLState()).startsWith(DATA_EXCEPTION_CLASS)));
    }

    /** Whether something was to be stored twice that may be there once. */
    static boolean isDuplicate(Throwable e) {
        return anyCause(e, cause -> cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()));
    }

    /** Only what was not told by a database has neither code nor state. */
    private static boolean isPoolException(Throwable cause) {
        return cause instanceof SQLException sql && sql.getErrorCode() == 0 && sql.getSQLState() == null;
    }

    private static boolean isBrokenDatabase(Throwable cause) {
        return cause instanceof SQLException sql
                && (BROKEN_DATABASE_CODES.contains(sql.getErrorCode())
                        || String.valueOf(sql.getSQLState()).startsWith("08"));
    }

    /** A failed commit tells its reasons as suppressed ones. */
    private static boolean anyCause(Throwable e, Predicate<Throwable> test) {
        return anyCause(e, test, MAX_CAUSE_DEPTH);
    }

    private static boolean anyCause(Throwable e, Predicate<Throwable> test, int depth) {
        return e != null
                && depth > 0
                && (test.test(e)
                        || anyCause(e.getCause(), test, depth - 1)
                        || Arrays.stream(e.getSuppressed()).anyMatch(reason -> anyCause(reason, test, depth - 1)));
    }
}
