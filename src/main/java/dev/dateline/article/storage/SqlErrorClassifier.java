package dev.dateline.article.storage;

import dev.dateline.DiskSpace;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;

/** Distinguishes failures of the database itself from those of a statement or its values. */
final class SqlErrorClassifier {

    private static final int MAX_CAUSE_DEPTH = 20;
    private static final Set<Integer> CLOSED_DATABASE_CODES = Set.of(90007, 90098, 90121); // H2's error codes
    private static final String DATA_EXCEPTION_CLASS = "22"; // SQLSTATE class of the SQL standard
    private static final String UNIQUE_VIOLATION = "23505";

    /**
     * H2's error codes for a file that cannot be written or read, a closed database or connection, and a want of
     * memory.
     */
    private static final Set<Integer> BROKEN_DATABASE_CODES =
            Set.of(50000, 90007, 90028, 90030, 90031, 90067, 90098, 90108, 90121, 90135);

    private SqlErrorClassifier() {}

    /** Whether the database itself failed: its file, its connection, or the disk. */
    static boolean isDatabaseFailure(Throwable e) {
        return anyCause(e, SqlErrorClassifier::isBrokenDatabase) || DiskSpace.hasDiskFullMessage(e);
    }

    /** Whether the pool had no connection; that says nothing about the database, which was not reached. */
    static boolean isPoolExhausted(Throwable e) {
        return anyCause(e, SqlErrorClassifier::isPoolException);
    }

    /** Whether the database or the connection was closed. */
    static boolean isClosed(Throwable e) {
        return anyCause(
                e, cause -> cause instanceof SQLException sql && CLOSED_DATABASE_CODES.contains(sql.getErrorCode()));
    }

    /** Whether the failure is one of the database or its transaction, not of a value (SQLSTATE class 22). */
    static boolean isUnexpected(Throwable e) {
        return anyCause(
                e,
                cause -> cause instanceof QuarkusTransactionException
                        || (cause instanceof SQLException sql
                                && !String.valueOf(sql.getSQLState()).startsWith(DATA_EXCEPTION_CLASS)));
    }

    /** Whether a unique constraint was violated. */
    static boolean isDuplicate(Throwable e) {
        return anyCause(e, cause -> cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()));
    }

    /** Exceptions of the pool have neither an error code nor an SQLSTATE; those of a database have. */
    private static boolean isPoolException(Throwable cause) {
        return cause instanceof SQLException sql && sql.getErrorCode() == 0 && sql.getSQLState() == null;
    }

    private static boolean isBrokenDatabase(Throwable cause) {
        return cause instanceof SQLException sql
                && (BROKEN_DATABASE_CODES.contains(sql.getErrorCode())
                        || String.valueOf(sql.getSQLState()).startsWith("08"));
    }

    /** Searches suppressed exceptions too, since a failed commit reports its reasons there. */
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
