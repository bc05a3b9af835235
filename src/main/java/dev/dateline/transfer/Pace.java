package dev.dateline.transfer;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Tells whether the other end of a connection takes or sends too little, by the time that is spent waiting for it and
 * no other. Whoever moves as much as the least rate may go on for ever; who is slower is found out when the time that
 * it may lag behind is used up.
 */
final class Pace {

    /** How far a client may lag behind the least rate: networks move in jumps. */
    static final Duration MAX_LAG = Duration.ofMinutes(1);

    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final long nanosPerByte;
    private final LongSupplier clock;
    private long credit = MAX_LAG.toNanos();
    private long waitsSince;
    private boolean waits;

    /**
     * @param bytesPerSecond the least rate
     * @param clock nanoseconds, from whenever
     */
    Pace(int bytesPerSecond, LongSupplier clock) {
        this.nanosPerByte = NANOS / bytesPerSecond;
        this.clock = clock;
    }

    /** From now on it is waited for the client. */
    synchronized void begin() {
        waits = true;
        waitsSince = clock.getAsLong();
    }

    /** It has taken or sent so many bytes, and is waited for no longer. */
    synchronized void end(long bytes) {
        credit = Math.min(MAX_LAG.toNanos(), left() + bytes * nanosPerByte);
        waits = false;
    }

    /** Whether it lags behind too far. */
    synchronized boolean isTooSlow() {
        return left() < 0;
    }

    private long left() {
        return waits ? credit - (clock.getAsLong() - waitsSince) : credit;
    }
}
