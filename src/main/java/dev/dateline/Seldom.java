package dev.dateline;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Says once in a while that it is time: what may happen at each request is not logged each time, or a disk gets full.
 */
public final class Seldom {

    private final long every;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    /** @param every how long it is not time again after it was */
    public Seldom(Duration every) {
        this.every = every.toNanos();
    }

    /** Whether it is time; then it is not again for as long as it was made for. */
    public boolean isTime() {
        long due = next.get();
        long now = System.nanoTime();
        return now - due >= 0 && next.compareAndSet(due, now + every);
    }
}
