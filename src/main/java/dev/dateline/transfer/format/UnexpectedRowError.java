package dev.dateline.transfer.format;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.LogThrottle;
import dev.dateline.ValidationError;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Errors of the service that a row brought to light: they cost that row, are blamed on nobody else, and are logged. */
public final class UnexpectedRowError {

    /** What a report says of such a row. */
    public static final String MESSAGE =
            "This row could not be stored because of an error in the service, which has been logged; other rows are not affected.";

    private static final Logger LOG = Logger.getLogger(UnexpectedRowError.class);
    private static final LogThrottle LOG_THROTTLE = new LogThrottle(Duration.ofSeconds(10));

    private UnexpectedRowError() {}

    /** The failure of the row, after its reason was logged, unless another was just before. */
    public static Failure toFailure(Throwable reason) {
        if (LOG_THROTTLE.tryAcquire()) {
            LOG.error("A row of an import met an error in the service and was left out.", reason);
        }
        return new Failure(Kind.INVALID, MESSAGE, List.of(error()));
    }

    private static ValidationError error() {
        return new ValidationError(ValidationError.Location.pointer(""), ValidationError.Code.INVALID, MESSAGE, null);
    }
}
