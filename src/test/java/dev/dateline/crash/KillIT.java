package dev.dateline.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while clients write has stored whatever it acknowledged. */
class KillIT {

    private static final Duration RUN_DURATION = Duration.ofSeconds(Long.getLong("crash.seconds", 120) / 2);

    @Test
    void acknowledgedWritesSurviveEveryKill(@TempDir Path data) throws Exception {
        MixedClients clients = new MixedClients();
        Random random = new Random(1);
        long end = System.nanoTime() + RUN_DURATION.toNanos();
        int round = 0;
        do {
            round++;
            try (ServiceProcess service = ServiceProcess.start(data, "-Xmx256m")) {
                check(service, clients);
                CountDownLatch killed = new CountDownLatch(1);
                int run = round;
                CompletableFuture<Void> writers =
                        CompletableFuture.runAsync(() -> clients.write(service, 6, run, () -> killed.getCount() > 0));
                killed.await(500 + random.nextInt(2_500), TimeUnit.MILLISECONDS); // the moment is what is random here
                service.kill();
                killed.countDown();
                writers.get();
            }
        } while (System.nanoTime() - end < 0);
        try (ServiceProcess service = ServiceProcess.start(data, "-Xmx256m")) {
            check(service, clients);
        }
        assertThat(clients.revisions()).isNotEmpty();
        assertThat(clients.faults())
                .as("answers by status: %s", clients.statuses())
                .isEmpty();
    }

    private static void check(ServiceProcess service, MixedClients clients) {
        StoredState state = StoredState.of(service);
        state.holdsAll(clients);
        state.isAsKnown(clients);
    }
}
