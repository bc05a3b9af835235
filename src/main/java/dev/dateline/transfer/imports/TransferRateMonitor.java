package dev.dateline.transfer.imports;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Tells whether the other end of a connection takes or sends too little, by the time that is spent waiting for it and
 * no other. Whoever moves as much as the least rate may go on for ever; who is slower is found out when the time that
 * it may lag behind is used up.
 */
final class TransferRateMonitor {

    /** How far a client may lag behind the least rate: networks move in jumps. */
    static final Duration MAX_LAG = Duration.ofMinutes(1);

    private static final long NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    private final long nanosPerByte;
    private final LongSupplier clock;
    private long remainingLagNanos = MAX_LAG.toNanos();
    private long waitStartNanos;
    private boolean isWaiting;

    /**
     * @param bytesPerSecond the least rate
     * @param clock nanoseconds, from whenever
     */
    TransferRateMonitor(int bytesPerSecond, LongSupplier clock) {
        this.nanosPerByte = NANOS_PER_SECOND / bytesPerSecond;
        this.clock = clock;
    }

    /** From now on it is waited for the client. */
    synchronized void startWait() {
        isWaiting = true;
        waitStartNanos = clock.getAsLong();
    }

    /** It has taken or sent so many bytes, and is waited for no longer. */
    synchronized void endWait(long bytes) {
        remainingLagNanos = Math.min(MAX_LAG.toNanos(), remainingNanos() + bytes * nanosPerByte);
        isWaiting = false;
    }

    /** Whether it lags behind too far. */
    synchronized boolean isTooSlow() {
        return remainingNanos() < 0;
    }

    private long remainingNanos() {
        return isWaiting ? remainingLagNanos - (clock.getAsLong() - waitStartNanos) : remainingLagNanos;
    }
}
