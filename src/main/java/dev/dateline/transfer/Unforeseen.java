package dev.dateline.transfer;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.Fault;
import dev.dateline.Seldom;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Errors of the service that a row brought to light: they cost that row, are blamed on nobody else, and are logged. */
final class Unforeseen {

    /** What a report says of such a row. */
    static final String MESSAGE =
            "This row could not be stored because of an error in the service, which has been logged; other rows are not affected.";

    private static final Logger LOG = Logger.getLogger(Unforeseen.class);
    private static final Seldom LOGGED = new Seldom(Duration.ofSeconds(10));

    private Unforeseen() {}

    /** The failure of the row, after its reason was logged, unless another was just before. */
    static Failure failure(Throwable reason) {
        if (LOGGED.isTime()) {
            LOG.error("A row of an import met an error in the service and was left out.", reason);
        }
        return new Failure(Kind.INVALID, MESSAGE, List.of(fault()));
    }

    private static Fault fault() {
        return new Fault(Fault.Place.pointer(""), Fault.Code.INVALID, MESSAGE, null);
    }
}
