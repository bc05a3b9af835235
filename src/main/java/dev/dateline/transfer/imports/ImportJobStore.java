package dev.dateline.transfer.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The imports that were answered 202 and have not ended. Each is a file beside its body, and how far it is stands in
 * the database, since that changes with the rows or not at all.
 */
@ApplicationScoped
class ImportJobStore {

    /** What the file of a job ends on. */
    static final String JOB_SUFFIX = ".job";

    private static final Logger LOG = Logger.getLogger(ImportJobStore.class);

    private final ImportReportStore reports;
    private final ImportProgressRepository progress;
    private final ObjectMapper json;

    ImportJobStore(ImportReportStore reports, ImportProgressRepository progress, ObjectMapper json) {
        this.reports = reports;
        this.progress = progress;
        this.json = json;
    }

    /** Keeps a job, which is on the disk when this returns. */
    void save(ImportJob job) {
        try {
            DurableFile.write(jobFile(job.id()), json.writeValueAsBytes(job));
        } catch (IOException e) {
            throw SpoolFile.toFailure(jobFile(job.id()), e);
        }
    }

    /** Those that have not ended, in the order in which they came. */
    List<ImportJob> findWaiting() {
        if (!Files.isDirectory(reports.folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(reports.folder())) {
            return files.filter(file -> file.toString().endsWith(JOB_SUFFIX))
                    .map(this::readJob)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparingLong(ImportJob::order))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of imports cannot be read", e);
        }
    }

    private Optional<ImportJob> readJob(Path file) {
        try {
            return Optional.of(json.readValue(Files.readAllBytes(file), ImportJob.class));
        } catch (IOException e) {
            LOG.errorf("An import that was accepted cannot go on: %s cannot be read (%s).", file, e.getMessage());
            return Optional.empty();
        }
    }

    /** How far a job is, as it is in the database. */
    ImportStatistics findProgress(ImportJob job) {
        return QuarkusTransaction.requiringNew().call(() -> progress.findProgress(job.id()));
    }

    /** Forgets a job that has ended, its body last of all but what is known of it. */
    void delete(ImportJob job) {
        ImportReportStore.delete(jobFile(job.id()));
        ImportReportStore.delete(reports.fileOf(job.id(), "body"));
        try {
            QuarkusTransaction.requiringNew().run(() -> progress.deleteById(job.id()));
        } catch (RuntimeException e) {
            LOG.warnf("What is known of the import %s cannot be deleted: %s", job.id(), e.getMessage());
        }
    }

    /** Forgets how far others are than these. */
    void deleteOtherProgress(List<ImportJob> jobs) {
        List<String> ids = jobs.stream().map(ImportJob::id).toList();
        QuarkusTransaction.requiringNew().run(() -> progress.deleteExcept(ids));
    }

    private Path jobFile(String id) {
        return reports.folder().resolve(id + JOB_SUFFIX);
    }
}
