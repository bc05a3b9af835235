package dev.dateline.article;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;

/** Tells failures of the database itself from those of what was asked of it. */
final class DatabaseTrouble {

    private static final int DEEPEST = 20;

    /** H2's codes for a file that cannot be written or read, and for a database or connection that is closed. */
    private static final Set<Integer> BROKEN = Set.of(50000, 90007, 90028, 90030, 90031, 90067, 90098, 90121);

    private DatabaseTrouble() {}

    static boolean isIn(Throwable e) {
        return any(e, DatabaseTrouble::isBroken) || isWantOfRoom(e);
    }

    static boolean isWantOfRoom(Throwable e) {
        return any(e, cause -> String.valueOf(cause.getMessage()).contains("No space left"));
    }

    private static boolean isBroken(Throwable cause) {
        return cause instanceof SQLException sql
                && (BROKEN.contains(sql.getErrorCode())
                        || String.valueOf(sql.getSQLState()).startsWith("08"));
    }

    private static boolean any(Throwable e, Predicate<Throwable> test) {
        Throwable cause = e;
        for (int i = 0; i < DEEPEST && cause != null; i++) {
            if (test.test(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
