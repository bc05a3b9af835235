package dev.dateline.transfer;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Determines whether a client transfers data below a minimum rate. Only the time that is spent waiting for the client
 * counts. A client at the minimum rate or above may continue forever; a slower one is detected when its allowed lag is
 * used up.
 */
final class TransferRateMonitor {

    /** How far a client may lag behind the minimum rate, since network transfers are bursty. */
    static final Duration MAX_LAG = Duration.ofMinutes(1);

    private static final long NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    private final long nanosPerByte;
    private final LongSupplier clock;
    private long remainingLagNanos = MAX_LAG.toNanos();
    private long waitStartNanos;
    private boolean isWaiting;

    /**
     * @param bytesPerSecond the minimum rate
     * @param clock a clock in nanoseconds with an arbitrary origin
     */
    TransferRateMonitor(int bytesPerSecond, LongSupplier clock) {
        this.nanosPerByte = NANOS_PER_SECOND / bytesPerSecond;
        this.clock = clock;
    }

    /** Starts waiting for the client. */
    synchronized void startWait() {
        isWaiting = true;
        waitStartNanos = clock.getAsLong();
    }

    /** Ends waiting after the client has transferred this many bytes. */
    synchronized void endWait(long bytes) {
        remainingLagNanos = Math.min(MAX_LAG.toNanos(), remainingNanos() + bytes * nanosPerByte);
        isWaiting = false;
    }

    /** Returns whether the client lags too far behind. */
    synchronized boolean isTooSlow() {
        return remainingNanos() < 0;
    }

    private long remainingNanos() {
        return isWaiting ? remainingLagNanos - (clock.getAsLong() - waitStartNanos) : remainingLagNanos;
    }
}
