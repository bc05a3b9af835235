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

    /**
     * Imports that ran when the process ended say so, unless they go on; what waited for them is not needed any more.
     */
    private void closeCutOff() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            Set<String> all = Set.copyOf(names);
            for (String name : names) {
                String id = name.replaceFirst("\\..*", "");
                boolean goesOn = all.contains(id + ImportJobs.SUFFIX);
                boolean isOrphan = name.endsWith(".rows") && !all.contains(id + ".json");
                if (name.endsWith(".new") || (!goesOn && (name.endsWith(".body") || isOrphan))) {
                    delete(folder.resolve(name));
                } else if (name.endsWith(".json") && !goesOn) {
                    closeCutOff(id);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of imports cannot be read", e);
        }
    }

    /** An import that ran when the process ended, and does not go on, says so. */
    void closeCutOff(String id) {
        try {
            ReportFile.Kept kept = kept(id);
            if (kept.head().runs()) {
                String why = "The service ended before the import did. What was stored until then is stored; the same "
                        + "body again goes on with the rest.";
                byte[] closed =
                        json.writeValueAsBytes(new ReportFile.Kept(kept.head().cutOff(why), kept.rows()));
                DurableFile.write(file(id, "json"), closed);
            }
        } catch (JsonProcessingException e) { // a power cut may leave less of a file than was written
            LOG.warnf("The report %s is damaged, and forgotten.", id);
            delete(file(id, "rows"));
            delete(file(id, "json"));
        } catch (NoSuchFileException e) {
            LOG.debugf("The report %s is gone already.", id);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of imports cannot be read", e);
        }
    }

    /** Whether there is a report of this import, which says that it has ended. */
    boolean hasEnded(String id) {
        try {
            return !kept(id).head().runs();
        } catch (IOException e) {
            return false; // what cannot be read is written anew
        }
    }

    /** The report of an import that goes on from here. */
    ImportReport resume(String id, ImportOptions options, Tally tally) {
        ReportFile file = new ReportFile(folder, id, json);
        try {
            ImportReport report = new ImportReport(id, options, file, file.recovered(tally));
            running.put(id, report);
            report.keep();
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException("the report of an import cannot be read", e);
        }
    }

    ImportReport begin(ImportOptions options) {
        String id =
                "imp-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        ImportReport report = new ImportReport(id, options, new ReportFile(folder, id, json), Tally.NONE);
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

    /** Where all of it is kept. */
    Path folder() {
        return folder;
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
