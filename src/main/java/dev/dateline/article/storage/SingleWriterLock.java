package dev.dateline.article.storage;

import dev.dateline.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A fair lock that serializes the writers of this process. A writer acquires it before it uses the database and holds
 * it until it has committed or rolled back.
 *
 * <p>The row lock of {@link RevisionCounter} alone is not sufficient on H2: a transaction that waited for the row and
 * then rolls back can undo the committed update of the previous transaction (2.4.240 and 2.3.232), so that a revision
 * is given out twice or a committed one is lost. With this lock no transaction ever waits for a row.
 */
@ApplicationScoped
class SingleWriterLock {

    private static final Duration MAX_WAIT = Duration.ofSeconds(30);

    private final ReentrantLock lock = new ReentrantLock(true);

    /**
     * Runs work while holding the lock.
     *
     * @throws Failure of kind UNAVAILABLE when the lock is not available within 30 seconds
     */
    <T> T call(Supplier<T> work) {
        acquire();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Like {@link #call}, for work without a result. */
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
            throw new Failure(Failure.Kind.UNAVAILABLE, "The service is shutting down.", e);
        }
    }
}
