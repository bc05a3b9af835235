package dev.dateline.transfer.imports;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.article.service.BulkWriter;
import dev.dateline.article.storage.IndexProgress;
import dev.dateline.transfer.TransferConfig;
import dev.dateline.transfer.format.RowReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Stores the rows of a stream, some hundred in a transaction. A row that cannot be stored is reported and its
 * neighbours are stored.
 */
@ApplicationScoped
class Importer {

    /** What a report says of a fault that nobody foresaw. */
    static final String INTERNAL_ERROR_MESSAGE = "A fault of the service ended the import; it has been logged.";

    private static final String BROKEN = "The body broke off; the rows before that are stored.";
    private static final Logger LOG = Logger.getLogger(Importer.class);

    private final BulkWriter bulkWriter;
    private final IndexProgress indexProgress;
    private final ImportReportStore reports;
    private final Semaphore permits;

    Importer(BulkWriter archive, IndexProgress index, ImportReportStore reports, TransferConfig config) {
        this.bulkWriter = archive;
        this.indexProgress = index;
        this.reports = reports;
        this.permits = new Semaphore(config.imports());
    }

    /**
     * Imports a stream to its end, and returns when all that was stored is on disk and searchable, or the index needs
     * longer than a client can be made to wait.
     *
     * @throws Failure of kind UNREADABLE when the stream breaks off; what came before is stored; UNAVAILABLE when there
     *     are as many as there may be
     */
    ImportReport.View run(InputStream body, RowReader format, ImportOptions options) {
        if (!permits.tryAcquire()) {
            throw new Failure(Kind.UNAVAILABLE, "There are as many imports under way as there may be.");
        }
        try {
            return run(body, format, reports.start(options), ImportProgress.NONE);
        } finally {
            permits.release();
        }
    }

    /**
     * The same, under a report that was begun before, and however many there are.
     *
     * @throws ImportSuspendedException when it is to go on later; its report is not ended then
     */
    ImportReport.View run(InputStream body, RowReader format, ImportReport report, ImportProgress progress) {
        boolean isSuspended = false;
        try {
            ImportRun run = new ImportRun(bulkWriter, indexProgress, report, progress);
            if (report.options().judgesDateOrder()) {
                readTwice(body, format, run, report);
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
        } catch (Failure e) {
            isSuspended = progress.isSuspended(); // what it needs is closed already
            if (isSuspended) {
                throw new ImportSuspendedException(e);
            }
            report.fail(e.getMessage());
            throw e;
        } finally {
            if (!isSuspended) {
                endReport(report);
            }
        }
    }

    /** What "5/3/1915" means, the whole of its column says: the body is kept aside and looked at before it is read. */
    private void readTwice(InputStream body, RowReader format, ImportRun run, ImportReport report) {
        Path copy = reports.fileOf(report.id(), "copy");
        try {
            IOException broken = copied(body, copy);
            look(copy, format, report.orders());
            try (InputStream again = Files.newInputStream(copy)) {
                readRows(again, format, run);
            }
            if (broken != null) {
                run.flush();
                throw new Failure(Kind.UNREADABLE, BROKEN, broken);
            }
        } catch (IOException e) {
            throw SpoolFile.toFailure(copy, e);
        } finally {
            delete(copy);
        }
    }

    /** Copies as much of a body as comes; gives what broke it off, or null. */
    private static IOException copied(InputStream body, Path copy) {
        try (SpoolFile kept = SpoolFile.create(copy)) {
            body.transferTo(kept);
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    private static void look(Path copy, RowReader format, ColumnDateOrders orders) throws IOException {
        try (InputStream first = Files.newInputStream(copy)) {
            format.read(first, row -> orders.look(row.json()));
        } catch (Failure e) {
            LOG.debugf("The second reading will tell: %s", e.getMessage());
        }
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            LOG.warnf("%s cannot be deleted: %s", copy.getFileName(), e.getMessage());
        }
    }

    private void endReport(ImportReport report) {
        if (report.isRunning()) {
            report.fail(INTERNAL_ERROR_MESSAGE);
        }
        reports.finish(report);
    }

    /** However the reading ends, what was read by then is stored. */
    private static void readRows(InputStream body, RowReader format, ImportRun run) {
        try {
            format.read(body, run::accept);
        } catch (IOException e) {
            run.flush();
            throw new Failure(Kind.UNREADABLE, BROKEN, e);
        } catch (Failure | ImportSuspendedException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            run.flush();
            throw e;
        }
    }
}
