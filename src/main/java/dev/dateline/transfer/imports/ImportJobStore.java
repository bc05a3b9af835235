package dev.dateline.transfer.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.article.storage.WriteTransaction;
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
 * The store of imports that were answered 202 and have not ended. Each is a file next to its body; its progress is in
 * the database, so that it is committed together with the rows.
 */
@ApplicationScoped
class ImportJobStore {

    /** The suffix of the file of a job. */
    static final String JOB_SUFFIX = ".job";

    private static final Logger LOG = Logger.getLogger(ImportJobStore.class);

    private final ImportReportStore reports;
    private final ImportProgressRepository progress;
    private final WriteTransaction transaction;
    private final ObjectMapper json;

    ImportJobStore(
            ImportReportStore reports,
            ImportProgressRepository progress,
            WriteTransaction transaction,
            ObjectMapper json) {
        this.transaction = transaction;
        this.reports = reports;
        this.progress = progress;
        this.json = json;
    }

    /** Saves a job; it is on disk when this method returns. */
    void save(ImportJob job) {
        try {
            DurableFile.write(jobFile(job.id()), json.writeValueAsBytes(job));
        } catch (IOException e) {
            throw SpoolFile.toFailure(jobFile(job.id()), e);
        }
    }

    /** Returns the imports that have not ended, in the order in which they were received. */
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
            throw new UncheckedIOException("the directory of imports cannot be read", e);
        }
    }

    private Optional<ImportJob> readJob(Path file) {
        try {
            return Optional.of(json.readValue(Files.readAllBytes(file), ImportJob.class));
        } catch (IOException e) {
            LOG.errorf(
                    "An accepted import cannot be resumed: its job " + "file %s cannot be read (%s).",
                    file, e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Returns the progress of a job from the database.
     *
     * @throws dev.dateline.Failure of kind UNAVAILABLE or FULL when the database fails
     */
    ImportStatistics findProgress(ImportJob job) {
        return transaction.read(() -> progress.findProgress(job.id()));
    }

    /** Saves the progress of a job in the current transaction, which stores the rows up to it. */
    void saveProgress(ImportJob job, ImportStatistics tally) {
        progress.saveProgress(job.id(), tally);
    }

    /**
     * Saves the progress of a job in a transaction of its own, for rows of which none is stored.
     *
     * @throws dev.dateline.Failure of kind UNAVAILABLE or FULL when the database fails
     */
    void saveProgressInNewTransaction(ImportJob job, ImportStatistics tally) {
        transaction.read(() -> {
            progress.saveProgress(job.id(), tally);
            return tally;
        });
    }

    /** Deletes a job that has ended: its file, its body and then its progress. */
    void delete(ImportJob job) {
        ImportReportStore.delete(jobFile(job.id()));
        ImportReportStore.delete(reports.fileOf(job.id(), "body"));
        try {
            QuarkusTransaction.requiringNew().run(() -> progress.deleteById(job.id()));
        } catch (RuntimeException e) {
            LOG.warnf("The progress of the import %s cannot be deleted: %s", job.id(), e.getMessage());
        }
    }

    /** Deletes the progress of all jobs except these. */
    void deleteOtherProgress(List<ImportJob> jobs) {
        List<String> ids = jobs.stream().map(ImportJob::id).toList();
        QuarkusTransaction.requiringNew().run(() -> progress.deleteExcept(ids));
    }

    private Path jobFile(String id) {
        return reports.folder().resolve(id + JOB_SUFFIX);
    }
}
