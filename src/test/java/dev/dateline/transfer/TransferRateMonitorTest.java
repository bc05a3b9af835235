package dev.dateline.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TransferRateMonitorTest {

    private static final int BYTES_PER_SECOND = 1000;

    private long now = 42;
    private final TransferRateMonitor pace = new TransferRateMonitor(BYTES_PER_SECOND, () -> now);

    private void move(long bytes, Duration time) {
        pace.startWait();
        now += time.toNanos();
        pace.endWait(bytes);
    }

    @Test
    void aStalledClientIsTooSlowAfterTheAllowedLag() {
        pace.startWait();
        now += TransferRateMonitor.MAX_LAG.toNanos();
        assertThat(pace.isTooSlow()).isFalse();
        now++;
        assertThat(pace.isTooSlow()).isTrue();
    }

    @Test
    void aTrickleIsTooSlow() {
        for (int i = 0; i < 59; i++) {
            move(10, Duration.ofSeconds(1));
            assertThat(pace.isTooSlow()).isFalse();
        }
        move(10, Duration.ofSeconds(2));
        assertThat(pace.isTooSlow()).isTrue();
    }

    @Test
    void aClientAtTheMinimumRateIsNeverTooSlow() {
        for (int i = 0; i < 1000; i++) {
            move(50L * BYTES_PER_SECOND, Duration.ofSeconds(50));
            assertThat(pace.isTooSlow()).isFalse();
        }
    }

    @Test
    void earlierSpeedIsNotCredited() {
        move(1_000_000_000, Duration.ofSeconds(1));
        move(10, TransferRateMonitor.MAX_LAG.plusSeconds(1));
        assertThat(pace.isTooSlow()).isTrue();
    }

    @Test
    void timeWithoutWaitingForTheClientDoesNotCount() {
        move(1, Duration.ofSeconds(1));
        now += Duration.ofHours(1).toNanos();
        assertThat(pace.isTooSlow()).isFalse();
    }
}
