package dev.dateline.transfer.imports;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.article.service.BulkWriter;
import dev.dateline.article.storage.IndexProgress;
import dev.dateline.transfer.TransferConfig;
import dev.dateline.transfer.format.ImportSuspendedException;
import dev.dateline.transfer.format.RowReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Imports the rows of a stream, some hundred per transaction. A row that cannot be stored is reported, and the others
 * are stored.
 */
@ApplicationScoped
class Importer {

    /** The message in the report after an unexpected exception. */
    static final String INTERNAL_ERROR_MESSAGE =
            "The import ended because of an internal error, which has been logged. Rows stored "
                    + "until then remain stored.";

    private static final String BODY_INCOMPLETE_MESSAGE = "The body ended early; the rows before that are stored.";
    private static final int MAX_PERMIT_WAIT_SECONDS = 5;
    private static final Logger LOG = Logger.getLogger(Importer.class);

    private final BulkWriter bulkWriter;
    private final IndexProgress indexProgress;
    private final ImportReportStore reports;
    private final Semaphore permits;

    Importer(BulkWriter archive, IndexProgress index, ImportReportStore reports, TransferConfig config) {
        this.bulkWriter = archive;
        this.indexProgress = index;
        this.reports = reports;
        this.permits = new Semaphore(config.imports(), true);
    }

    /**
     * Imports a stream, and returns when everything is on disk and either searchable, or the index needs longer than a
     * client should wait.
     *
     * @throws Failure of kind UNREADABLE if the stream ends early (the rows before that are stored); UNAVAILABLE if the
     *     maximum number of imports is running and none ends within five seconds
     */
    ImportReport.View run(InputStream body, RowReader format, ImportOptions options) {
        if (!acquirePermit()) {
            throw new Failure(Kind.UNAVAILABLE, "The maximum number of imports is already running; try again later.");
        }
        try {
            return run(body, format, reports.start(options), ImportProgress.NONE);
        } finally {
            permits.release();
        }
    }

    /** Waits for a permit, as most imports are short. */
    private boolean acquirePermit() {
        try {
            return permits.tryAcquire(MAX_PERMIT_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Imports a stream into an existing report, regardless of how many imports are running.
     *
     * @throws ImportSuspendedException if the import must resume later; its report is then not ended
     */
    ImportReport.View run(InputStream body, RowReader format, ImportReport report, ImportProgress progress) {
        boolean isSuspended = false;
        try {
            ImportRun run = new ImportRun(bulkWriter, indexProgress, report, progress);
            if (report.options().judgesDateOrder(format)) {
                importInTwoPasses(body, format, run, report);
            } else {
                readRows(body, format, run);
            }
            run.flush();
            if (!report.options().dryRun()) {
                indexProgress.awaitVisible(report.statistics().revision());
            }
            report.complete();
            return report.view();
        } catch (ImportSuspendedException e) {
            isSuspended = true;
            throw e;
        } catch (RuntimeException | Error e) {
            isSuspended = progress.isResumedAfter(e);
            if (isSuspended) {
                throw new ImportSuspendedException(e);
            }
            report.fail(e instanceof Failure ? e.getMessage() : INTERNAL_ERROR_MESSAGE);
            throw e;
        } finally {
            if (!isSuspended) {
                reports.finish(report);
            }
        }
    }

    /**
     * Imports a body in two passes: whether "5/3/1915" is in March or May depends on the whole column, so the body is
     * copied to a file and its dates are evaluated first.
     */
    private void importInTwoPasses(InputStream body, RowReader format, ImportRun run, ImportReport report) {
        Path copy = reports.fileOf(report.id(), "copy");
        try {
            IOException broken = copied(body, copy);
            look(copy, format, report.orders());
            try (InputStream secondPass = Files.newInputStream(copy)) {
                readRows(secondPass, format, run);
            }
            if (broken != null) {
                run.flush();
                throw new Failure(Kind.UNREADABLE, BODY_INCOMPLETE_MESSAGE, broken);
            }
        } catch (IOException e) {
            throw SpoolFile.toFailure(copy, e);
        } finally {
            delete(copy);
        }
    }

    /** Copies a body to a file; returns the exception that ended it early, or null. */
    private static IOException copied(InputStream body, Path copy) {
        try (SpoolFile spool = SpoolFile.create(copy)) {
            body.transferTo(spool);
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    private static void look(Path copy, RowReader format, ColumnDateOrders orders) throws IOException {
        try (InputStream first = Files.newInputStream(copy)) {
            format.read(first, row -> orders.look(row.json()));
        } catch (Failure e) {
            LOG.debugf("The second pass reports this failure: %s", e.getMessage());
        }
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            LOG.warnf("%s cannot be deleted: %s", copy.getFileName(), e.getMessage());
        }
    }

    /** Reads and stores the rows. If reading fails, the rows read until then are stored. */
    private static void readRows(InputStream body, RowReader format, ImportRun run) {
        try {
            format.read(body, run::accept);
        } catch (IOException e) {
            run.flush();
            throw new Failure(Kind.UNREADABLE, BODY_INCOMPLETE_MESSAGE, e);
        } catch (Failure | ImportSuspendedException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            run.flush();
            throw e;
        }
    }
}
