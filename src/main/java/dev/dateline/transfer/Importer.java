package dev.dateline.transfer;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.article.BulkArchive;
import dev.dateline.article.IndexWatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;

/**
 * Stores the rows of a stream, some hundred in a transaction. A row that cannot be stored is reported and its
 * neighbours are stored.
 */
@ApplicationScoped
class Importer {

    /** What a report says of a fault that nobody foresaw. */
    static final String FAULT = "A fault of the service ended the import; it has been logged.";

    private final BulkArchive archive;
    private final IndexWatch index;
    private final ImportReports reports;
    private final Semaphore places;

    Importer(BulkArchive archive, IndexWatch index, ImportReports reports, TransferConfig config) {
        this.archive = archive;
        this.index = index;
        this.reports = reports;
        this.places = new Semaphore(config.imports());
    }

    /**
     * Imports a stream to its end, and returns when all that was stored is on disk and searchable, or the index needs
     * longer than a client can be made to wait.
     *
     * @throws Failure of kind UNREADABLE when the stream breaks off; what came before is stored; UNAVAILABLE when there
     *     are as many as there may be
     */
    ImportReport.View run(InputStream body, RowReader format, ImportOptions options) {
        if (!places.tryAcquire()) {
            throw new Failure(Kind.UNAVAILABLE, "There are as many imports under way as there may be.");
        }
        try {
            return run(body, format, options, reports.begin(options));
        } finally {
            places.release();
        }
    }

    /** The same, under a report that was begun before, and however many there are. */
    ImportReport.View run(InputStream body, RowReader format, ImportOptions options, ImportReport report) {
        try {
            ImportRun run = new ImportRun(archive, index, options, report);
            try {
                format.read(body, run::take);
            } catch (IOException e) {
                run.flush();
                throw new Failure(Kind.UNREADABLE, "The body broke off; the rows before that are stored.", e);
            }
            run.flush();
            if (!options.dryRun()) {
                index.awaitVisible(report.revision());
            }
            report.done();
            return report.view();
        } catch (Failure e) {
            report.failed(e.getMessage());
            throw e;
        } finally {
            if (report.isRunning()) {
                report.failed(FAULT);
            }
            reports.ended(report);
        }
    }
}
