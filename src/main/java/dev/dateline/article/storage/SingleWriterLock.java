package dev.dateline.article.storage;

import dev.dateline.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The lock that writers of this process take before they touch the database, in the order in which they come, and keep
 * until they have committed or rolled back.
 *
 * <p>The row lock of {@link RevisionCounter} alone is not enough on H2: a transaction that waited there for a row and
 * then rolls back can undo the committed update of the transaction before it (2.4.240 and 2.3.232), so that a revision
 * is given out twice or a committed one is lost. With this lock no transaction ever waits for a row.
 */
@ApplicationScoped
class SingleWriterLock {

    private static final Duration MAX_WAIT = Duration.ofSeconds(30);

    private final ReentrantLock lock = new ReentrantLock(true);

    /**
     * Does work that nobody else does at the same time.
     *
     * @throws Failure of kind UNAVAILABLE when others keep the lock for more than 30 seconds
     */
    <T> T call(Supplier<T> work) {
        acquire();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #call}, for work without a result. */
    void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    private void acquire() {
        try {
            if (!lock.tryLock(MAX_WAIT.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Failure(Failure.Kind.UNAVAILABLE, "Other writes are taking too long; try again later.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.Kind.UNAVAILABLE, "The service is stopping.", e);
        }
    }
}
