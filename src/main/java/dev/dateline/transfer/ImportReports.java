package dev.dateline.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The reports of imports: of those that run, and of the newest that have ended, also before a restart. */
@ApplicationScoped
class ImportReports {

    private static final Logger LOG = Logger.getLogger(ImportReports.class);
    private static final Pattern ID = Pattern.compile("imp-[0-9a-f]{16}");

    private final Path folder;
    private final ObjectMapper json;
    private final OldReports old;
    private final Map<String, ImportReport> running = new ConcurrentHashMap<>();

    ImportReports(TransferConfig config, ObjectMapper json) {
        this.folder = config.dataDir().resolve("imports");
        this.json = json;
        this.old = new OldReports(folder);
        closeCutOff();
    }

    /** Imports that ran when the process ended say so, and what waited for them is not needed any more. */
    private void closeCutOff() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".body") || name.endsWith(".new")) {
                    delete(file);
                } else if (name.endsWith(".json")) {
                    closeCutOff(name.replace(".json", ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of imports cannot be read", e);
        }
    }

    private void closeCutOff(String id) throws IOException {
        ReportFile.Kept kept;
        try {
            kept = kept(id);
        } catch (JsonProcessingException e) { // a power cut may leave less of a file than was written
            LOG.warnf("The report %s is damaged, and forgotten.", id);
            delete(file(id, "rows"));
            delete(file(id, "json"));
            return;
        }
        if (kept.head().runs()) {
            String why = "The service ended before the import did. What was stored until then is stored; the same body "
                    + "again goes on with the rest.";
            byte[] closed =
                    json.writeValueAsBytes(new ReportFile.Kept(kept.head().cutOff(why), kept.rows()));
            Files.write(file(id, "json"), closed);
        }
    }

    ImportReport begin(ImportOptions options) {
        String id =
                "imp-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        ImportReport report = new ImportReport(id, options, new ReportFile(folder, id, json));
        running.put(id, report);
        report.keep();
        return report;
    }

    /** From now on, the report is read from where it is kept. */
    void ended(ImportReport report) {
        running.remove(report.id());
        old.forget(running.keySet());
    }

    /**
     * The report of an import, also while it runs.
     *
     * @throws Failure of kind MISSING when there is none, or none any more
     */
    ImportReport.View find(String id) {
        ImportReport report = running.get(id);
        if (report != null) {
            return report.view();
        }
        try {
            if (!ID.matcher(id).matches()) {
                throw Failure.missing("import", id);
            }
            ReportFile.Kept kept = kept(id);
            return new ImportReport.View(kept.head(), new ReportFile.Rows(file(id, "rows"), kept.rows()));
        } catch (NoSuchFileException e) {
            throw Failure.missing("import", id);
        } catch (IOException e) {
            throw new Failure(Failure.Kind.UNAVAILABLE, "The report cannot be read.", e);
        }
    }

    private ReportFile.Kept kept(String id) throws IOException {
        return json.readValue(Files.readAllBytes(file(id, "json")), ReportFile.Kept.class);
    }

    /** How many imports have not ended. */
    long underWay() {
        return running.size();
    }

    /** Where something of an import is kept. */
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
