package dev.dateline.transfer.imports;

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

/**
 * Deletes old reports: those beyond the newest 100, those older than 7 days, and the oldest if all take more than 1
 * GiB.
 */
final class ReportRetention {

    private static final Logger LOG = Logger.getLogger(ReportRetention.class);
    private static final int MAX_REPORTS = 100;
    private static final Duration MAX_AGE = Duration.ofDays(7);
    private static final long MAX_TOTAL_BYTES = 1L << 30;

    private final Path folder;

    ReportRetention(Path folder) {
        this.folder = folder;
    }

    private record StoredReport(String id, Instant time, long size) {}

    /** @param running the ids of the reports of running imports, which are never deleted */
    synchronized void deleteExpired(Set<String> running) {
        Instant oldest = Instant.now().minus(MAX_AGE);
        int count = 0;
        long size = 0;
        for (StoredReport report : newestFirst()) {
            count++;
            size += report.size;
            boolean isNeeded = running.contains(report.id) || count == 1;
            if (!isNeeded && (count > MAX_REPORTS || size > MAX_TOTAL_BYTES || report.time.isBefore(oldest))) {
                ImportReportStore.delete(folder.resolve(report.id + ".rows"));
                ImportReportStore.delete(folder.resolve(report.id + ".json"));
            }
        }
    }

    private List<StoredReport> newestFirst() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> readReport(name.replace(".json", "")))
                    .sorted(Comparator.comparing(StoredReport::time).reversed())
                    .toList();
        } catch (IOException e) {
            LOG.warnf("The directory of imports cannot be read: %s", e.getMessage());
            return List.of();
        }
    }

    private StoredReport readReport(String id) {
        try {
            Path head = folder.resolve(id + ".json");
            Path rows = folder.resolve(id + ".rows");
            FileTime time = Files.getLastModifiedTime(head);
            return new StoredReport(id, time.toInstant(), Files.exists(rows) ? Files.size(rows) : 0);
        } catch (IOException e) {
            return new StoredReport(id, Instant.EPOCH, 0); // deleted in the meantime
        }
    }
}
