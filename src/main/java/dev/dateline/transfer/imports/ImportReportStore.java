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

/** The reports of imports: of those that run, and of the newest that have ended, also before a restart. */
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
     * Imports that ran when the process ended say so, unless they go on; what waited for them is not needed any more.
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
                boolean goesOn = all.contains(id + ImportJobStore.JOB_SUFFIX);
                boolean isOrphan = name.endsWith(".rows") && !all.contains(id + ".json");
                if (name.endsWith(".new") || (!goesOn && (name.endsWith(".body") || isOrphan))) {
                    delete(folder.resolve(name));
                } else if (name.endsWith(".json") && !goesOn) {
                    closeInterrupted(id);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of imports cannot be read", e);
        }
    }

    /** An import that ran when the process ended, and does not go on, says so. */
    void closeInterrupted(String id) {
        try {
            ReportFile.SavedReport kept = readSaved(id);
            if (kept.head().hasRunningStatus()) {
                String why = "The service ended before the import did. What was stored until then is stored; the same "
                        + "body again goes on with the rest.";
                byte[] closed = json.writeValueAsBytes(
                        new ReportFile.SavedReport(kept.head().withFailure(why), kept.rows()));
                DurableFile.write(fileOf(id, "json"), closed);
            }
        } catch (JsonProcessingException e) { // a power cut may leave less of a file than was written
            LOG.warnf("The report %s is damaged, and forgotten.", id);
            delete(fileOf(id, "rows"));
            delete(fileOf(id, "json"));
        } catch (NoSuchFileException e) {
            LOG.debugf("The report %s is gone already.", id);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of imports cannot be read", e);
        }
    }

    /** Whether there is a report of this import, which says that it has ended. */
    boolean hasEnded(String id) {
        try {
            return !readSaved(id).head().hasRunningStatus();
        } catch (IOException e) {
            return false; // what cannot be read is written anew
        }
    }

    /** The report of an import that goes on from here. */
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

    /** From now on, the report is read from where it is kept. */
    void finish(ImportReport report) {
        runningReports.remove(report.id());
        retention.deleteExpired(runningReports.keySet());
    }

    /**
     * The report of an import, also while it runs.
     *
     * @throws Failure of kind MISSING when there is none, or none any more
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
            return new ImportReport.View(kept.head(), new ReportFile.Rows(fileOf(id, "rows"), kept.rows()));
        } catch (NoSuchFileException e) {
            throw Failure.notFound("import", id);
        } catch (IOException e) {
            throw new Failure(Failure.Kind.UNAVAILABLE, "The report cannot be read.", e);
        }
    }

    private ReportFile.SavedReport readSaved(String id) throws IOException {
        return json.readValue(Files.readAllBytes(fileOf(id, "json")), ReportFile.SavedReport.class);
    }

    /** How many imports have not ended. */
    long runningCount() {
        return runningReports.size();
    }

    /** Where all of it is kept. */
    Path folder() {
        return folder;
    }

    /** Where something of an import is kept. */
    Path fileOf(String id, String what) {
        return folder.resolve(id + "." + what);
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf("%s cannot be deleted: %s", file, e.getMessage());
        }
    }
}
