package dev.dateline.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Forgets reports: those beyond the newest hundred, those of more than a week ago, and what takes too much room. */
final class OldReports {

    private static final Logger LOG = Logger.getLogger(OldReports.class);
    private static final int KEPT = 100;
    private static final Duration AGE = Duration.ofDays(7);
    private static final long ROOM = 1L << 30;

    private final Path folder;

    OldReports(Path folder) {
        this.folder = folder;
    }

    private record Old(String id, Instant time, long size) {}

    /** @param running the ids of reports that are needed */
    synchronized void forget(Set<String> running) {
        Instant oldest = Instant.now().minus(AGE);
        int count = 0;
        long size = 0;
        for (Old report : newestFirst()) {
            count++;
            size += report.size;
            boolean isNeeded = running.contains(report.id) || count == 1;
            if (!isNeeded && (count > KEPT || size > ROOM || report.time.isBefore(oldest))) {
                ImportReports.delete(folder.resolve(report.id + ".rows"));
                ImportReports.delete(folder.resolve(report.id + ".json"));
            }
        }
    }

    private List<Old> newestFirst() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> old(name.replace(".json", "")))
                    .sorted(Comparator.comparing(Old::time).reversed())
                    .toList();
        } catch (IOException e) {
            LOG.warnf("The folder of imports cannot be read: %s", e.getMessage());
            return List.of();
        }
    }

    private Old old(String id) {
        try {
            Path head = folder.resolve(id + ".json");
            Path rows = folder.resolve(id + ".rows");
            FileTime time = Files.getLastModifiedTime(head);
            return new Old(id, time.toInstant(), Files.exists(rows) ? Files.size(rows) : 0);
        } catch (IOException e) {
            return new Old(id, Instant.EPOCH, 0); // it went meanwhile
        }
    }
}
