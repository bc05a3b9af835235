package dev.dateline.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full, as a small file system that only the service and a process that keeps it see. */
class FullDiskIT {

    private static final int DISK_MEGABYTES = 96;
    private static final String LONG_TEXT = "word ".repeat(3_500);

    @TempDir
    Path disk;

    private Process mount;

    @BeforeEach
    void mountSmallDisk() throws Exception {
        mount = new ProcessBuilder(
                        "unshare",
                        "-m",
                        "sh",
                        "-c",
                        "mount -t tmpfs -o size=" + DISK_MEGABYTES + "m none " + disk + " && echo mounted && cat")
                .start();
        boolean isMounted = "mounted".equals(mount.inputReader().readLine());
        assumeTrue(isMounted, "skipped: this machine lets nobody mount a small disk");
    }

    @AfterEach
    void unmount() {
        mount.destroyForcibly();
    }

    @Test
    void aFullDiskRefusesWritesUntilThereIsSpaceAndLosesNothing() throws Exception {
        Map<String, String> stored = new HashMap<>();
        try (ServiceProcess service = start()) {
            assertThat(service.put("before", article("before")).statusCode()).isEqualTo(201);
            stored.put("before", "before");
            Path filler = seen(disk.resolve("filler"));
            fill(filler);
            int refused = 0;
            for (int i = 0; refused < 5; i++) {
                String title = "during" + i;
                int status = service.put(title, article(title)).statusCode();
                assertThat(status).isIn(201, 503, 507);
                if (status == 201) {
                    stored.put(title, title);
                } else {
                    refused++;
                }
            }
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(503);
            assertThat(service.get("/api/v1/articles?q=before").statusCode())
                    .as("reads go on")
                    .isEqualTo(200);
            Files.delete(filler);
            service.await("ready again", () -> service.get("/q/health/ready").statusCode() == 200);
            assertThat(service.put("after", article("after")).statusCode()).isEqualTo(201);
            stored.put("after", "after");
            holds(service, stored);
            service.kill();
        }
        try (ServiceProcess service = start()) {
            holds(service, stored);
        }
    }

    private static void holds(ServiceProcess service, Map<String, String> stored) {
        stored.forEach((id, title) -> {
            assertThat(service.get("/api/v1/articles/" + id).statusCode())
                    .as(id)
                    .isEqualTo(200);
            assertThat(service.get("/api/v1/articles?fields=id&q=" + title).body())
                    .contains('"' + id + '"');
        });
    }

    private ServiceProcess start() {
        List<String> inside = List.of("nsenter", "-m", "-t", Long.toString(mount.pid()));
        ServiceProcess service = ServiceProcess.launch(inside, disk.resolve("data"), "-Xmx256m");
        service.awaitReady();
        return service;
    }

    /** A path on the small disk as this process sees it. */
    private Path seen(Path path) {
        return Path.of("/proc", Long.toString(mount.pid()), "root")
                .resolve(path.toString().substring(1));
    }

    /** Leaves no byte, as another program might. */
    private static void fill(Path file) {
        byte[] block = new byte[64 << 10];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < DISK_MEGABYTES << 4; i++) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).isNotNull();
        }
    }

    private static String article(String title) {
        return "{\"title\":\"" + title + "\",\"summary\":\"" + LONG_TEXT + "\"}";
    }
}
