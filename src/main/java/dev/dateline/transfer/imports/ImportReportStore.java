package dev.dateline.transfer.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.Failure;
import dev.dateline.transfer.TransferConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The store of import reports: of running imports, and of the newest ended ones, also from before a restart. */
@ApplicationScoped
class ImportReportStore {

    private static final Logger LOG = Logger.getLogger(ImportReportStore.class);
    private static final Pattern ID_PATTERN = Pattern.compile("imp-[0-9a-f]{16}");

    private final Path folder;
    private final ObjectMapper json;
    private final ReportRetention retention;
    private final Map<String, ImportReport> runningReports = new ConcurrentHashMap<>();

    ImportReportStore(TransferConfig config, ObjectMapper json) {
        this.folder = config.dataDir().resolve("imports");
        this.json = json;
        this.retention = new ReportRetention(folder);
        closeInterrupted();
    }

    /**
     * Marks the imports that were running when the process ended as failed, unless they resume, and deletes files that
     * are no longer needed.
     */
    private void closeInterrupted() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            Set<String> all = Set.copyOf(names);
            for (String name : names) {
                String id = name.replaceFirst("\\..*", "");
                boolean isResumed = all.contains(id + ImportJobStore.JOB_SUFFIX);
                boolean isOrphan = name.endsWith(".rows") && !all.contains(id + ".json");
                if (name.endsWith(".new") || (!isResumed && (name.endsWith(".body") || isOrphan))) {
                    delete(folder.resolve(name));
                } else if (name.endsWith(".json") && !isResumed) {
                    closeInterrupted(id);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the directory of imports cannot be read", e);
        }
    }

    /** Marks an import as failed that was running when the process ended and does not resume. */
    void closeInterrupted(String id) {
        try {
            ReportFile.SavedReport kept = readSaved(id);
            if (kept.head().hasRunningStatus()) {
                String reason =
                        "The service ended before the import did. Rows stored until then remain stored; send the "
                                + "same body again to import the rest.";
                byte[] closed = json.writeValueAsBytes(
                        new ReportFile.SavedReport(kept.head().withFailure(reason), kept.rows()));
                DurableFile.write(fileOf(id, "json"), closed);
            }
        } catch (JsonProcessingException e) { // after a power failure, a file may be truncated
            LOG.warnf("The report %s is damaged and is deleted.", id);
            delete(fileOf(id, "rows"));
            delete(fileOf(id, "json"));
        } catch (NoSuchFileException e) {
            LOG.debugf("The report %s has been deleted already.", id);
        } catch (IOException e) {
            throw new UncheckedIOException("the directory of imports cannot be read", e);
        }
    }

    /** Returns whether there is a report of this import that says that it has ended. */
    boolean hasEnded(String id) {
        try {
            return !readSaved(id).head().hasRunningStatus();
        } catch (IOException e) {
            return false; // an unreadable report is written again
        }
    }

    /** Opens the report of an import that resumes. */
    ImportReport resume(String id, ImportOptions options, ImportStatistics tally) {
        ReportFile file = new ReportFile(folder, id, json);
        try {
            ImportReport report = new ImportReport(id, options, file, file.recover(tally));
            runningReports.put(id, report);
            report.save();
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException("the report of an import cannot be read", e);
        }
    }

    ImportReport start(ImportOptions options) {
        String id =
                "imp-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        ImportReport report = new ImportReport(id, options, new ReportFile(folder, id, json), ImportStatistics.NONE);
        runningReports.put(id, report);
        report.save();
        return report;
    }

    /** Finishes a report: from now on, it is read from its file. */
    void finish(ImportReport report) {
        runningReports.remove(report.id());
        retention.deleteExpired(runningReports.keySet());
    }

    /**
     * Returns the report of an import, also while it is running.
     *
     * @throws Failure of kind MISSING if there is no such report, or it has expired
     */
    ImportReport.View find(String id) {
        ImportReport report = runningReports.get(id);
        if (report != null) {
            return report.view();
        }
        try {
            if (!ID_PATTERN.matcher(id).matches()) {
                throw Failure.notFound("import", id);
            }
            ReportFile.SavedReport kept = readSaved(id);
            return new ImportReport.View(kept.head(), new ReportFile.RowsSnapshot(fileOf(id, "rows"), kept.rows()));
        } catch (NoSuchFileException e) {
            throw Failure.notFound("import", id);
        } catch (IOException e) {
            throw new Failure(Failure.Kind.UNAVAILABLE, "The report cannot be read from disk; try again later.", e);
        }
    }

    private ReportFile.SavedReport readSaved(String id) throws IOException {
        return json.readValue(Files.readAllBytes(fileOf(id, "json")), ReportFile.SavedReport.class);
    }

    /** Returns how many imports have not ended. */
    long runningCount() {
        return runningReports.size();
    }

    /** Returns the directory of the files. */
    Path folder() {
        return folder;
    }

    /** Returns a file of an import by its suffix. */
    Path fileOf(String id, String suffix) {
        return folder.resolve(id + "." + suffix);
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf("%s cannot be deleted: %s", file, e.getMessage());
        }
    }
}
