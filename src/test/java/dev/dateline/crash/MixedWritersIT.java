package dev.dateline.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many writers at a time, many of whom are refused: no revision is lost or given out twice. */
class MixedWritersIT {

    private static final Duration RUN_DURATION = Duration.ofSeconds(Long.getLong("crash.seconds", 120));

    @Test
    void twelveMixedClientsLoseNothing(@TempDir Path data) {
        MixedClients clients = new MixedClients();
        try (ServiceProcess service = ServiceProcess.start(data, "-Xmx256m")) {
            for (int batch = 0; batch < 4; batch++) {
                assertThat(service.write("POST", "/api/v1/imports", "application/x-ndjson", rows(batch))
                                .statusCode())
                        .isEqualTo(200);
            }
            long end = System.nanoTime() + RUN_DURATION.toNanos();
            clients.write(service, 12, 0, () -> System.nanoTime() - end < 0);
            assertThat(clients.faults())
                    .as("answers by status: %s", clients.statuses())
                    .isEmpty();
            StoredState state = StoredState.of(service);
            state.holdsAll(clients);
            state.isAsKnown(clients);
            System.getLogger(MixedWritersIT.class.getName())
                    .log(System.Logger.Level.INFO, "answers by status: {0}", clients.statuses());
        }
    }

    private static String rows(int batch) {
        return IntStream.range(0, 5_000)
                .mapToObj(row -> "{\"id\":\"first-" + batch + "-" + row + "\",\"title\":\"Row " + row
                        + "\",\"summary\":\"Written in " + (1000 + row % 1000) + ".\"}")
                .collect(Collectors.joining("\n"));
    }
}
