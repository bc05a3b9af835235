package dev.dateline.article.storage;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Tracks whether the last write failed in the database for a reason other than its data. Such a failure is logged once,
 * with its cause, and makes the service unready until a write succeeds.
 */
@ApplicationScoped
class WriteFailureMonitor {

    private static final Logger LOG = Logger.getLogger(WriteFailureMonitor.class);

    private volatile boolean failing;

    /** Records that a write failed in the database. */
    synchronized void recordFailure(Throwable cause) {
        if (!failing) {
            failing = true;
            LOG.error("Writes fail in the database. This is logged once, until a write succeeds.", cause);
        }
    }

    /** Records that a write was committed. */
    void recordSuccess() {
        if (failing) {
            failing = false;
            LOG.info("Writes succeed again.");
        }
    }

    /** Whether the last write failed. */
    boolean isFailing() {
        return failing;
    }
}
