package dev.dateline.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.dateline.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The reports of imports since the start; of those that have ended, the newest hundred. */
@ApplicationScoped
class ImportReports {

    private static final Logger LOG = Logger.getLogger(ImportReports.class);
    private static final int KEPT = 100;

    private final Path folder;
    private final ObjectWriter json;
    private final Map<String, ImportReport> reports = new LinkedHashMap<>();

    ImportReports(TransferConfig config, ObjectMapper json) {
        this.folder = config.dataDir().resolve("imports");
        this.json = json.writer();
        emptyFolder();
    }

    /** What a start before this one left behind. */
    private void emptyFolder() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(ImportReports::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of imports cannot be read", e);
        }
    }

    synchronized ImportReport begin(ImportOptions options) {
        String id =
                "imp-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        ImportReport report = new ImportReport(id, options, new ReportRows(file(id, "report"), json));
        reports.put(id, report);
        forgetOldest();
        return report;
    }

    private void forgetOldest() {
        List<String> ended = reports.values().stream()
                .filter(report -> !report.isRunning())
                .map(ImportReport::id)
                .toList();
        ended.subList(0, Math.max(0, ended.size() - KEPT)).forEach(id -> {
            reports.remove(id);
            delete(file(id, "report"));
        });
    }

    /**
     * The report of an import, also while it runs.
     *
     * @throws Failure of kind MISSING when there is none
     */
    synchronized ImportReport.View find(String id) {
        ImportReport report = reports.get(id);
        if (report == null) {
            throw Failure.missing("import", id);
        }
        return report.view();
    }

    /** Where something of an import may be kept until the next start. */
    Path file(String id, String what) {
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
