package dev.dateline.transfer.format;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.LogThrottle;
import dev.dateline.ValidationError;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Internal errors that a row triggers: only that row fails, its message does not blame the client, and the error is
 * logged.
 */
public final class UnexpectedRowError {

    /** The message in the report of the import. */
    public static final String MESSAGE =
            "This row could not be stored because of an internal error, which has been logged; "
                    + "other rows are not affected.";

    private static final Logger LOG = Logger.getLogger(UnexpectedRowError.class);
    private static final LogThrottle LOG_THROTTLE = new LogThrottle(Duration.ofSeconds(10));

    private UnexpectedRowError() {}

    /** Returns the failure of the row, and logs the reason at most once per 10 seconds. */
    public static Failure toFailure(Throwable reason) {
        if (LOG_THROTTLE.tryAcquire()) {
            LOG.error("A row of an import failed because of an internal error and was not stored.", reason);
        }
        return new Failure(Kind.INVALID, MESSAGE, List.of(error()));
    }

    private static ValidationError error() {
        return new ValidationError(ValidationError.Location.pointer(""), ValidationError.Code.INVALID, MESSAGE, null);
    }
}
