package dev.dateline;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Limits how often a message is logged, so that an event which may occur at each request does not fill the disk. */
public final class LogThrottle {

    private final long intervalNanos;
    private final AtomicLong nextNanos = new AtomicLong(System.nanoTime());

    /** @param interval the minimum time between two permits */
    public LogThrottle(Duration interval) {
        this.intervalNanos = interval.toNanos();
    }

    /** Whether a message may be logged now; if so, no other permit is given for the interval. */
    public boolean tryAcquire() {
        long due = nextNanos.get();
        long now = System.nanoTime();
        return now - due >= 0 && nextNanos.compareAndSet(due, now + intervalNanos);
    }
}
