package dev.dateline;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Says once in a while that it is time: what may happen at each request is not logged each time, or a disk gets full.
 */
public final class LogThrottle {

    private final long intervalNanos;
    private final AtomicLong nextNanos = new AtomicLong(System.nanoTime());

    /** @param every how long it is not time again after it was */
    public LogThrottle(Duration every) {
        this.intervalNanos = every.toNanos();
    }

    /** Whether it is time; then it is not again for as long as it was made for. */
    public boolean tryAcquire() {
        long due = nextNanos.get();
        long now = System.nanoTime();
        return now - due >= 0 && nextNanos.compareAndSet(due, now + intervalNanos);
    }
}
