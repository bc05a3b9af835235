package dev.dateline.transfer;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Imports that run after they were answered: the body is kept in a file, and one after the other is read from there.
 */
@ApplicationScoped
class LaterImports {

    private static final Logger LOG = Logger.getLogger(LaterImports.class);
    private static final int WAITING = 32;
    private static final String STOPPED =
            "The service stops. What was stored until now is stored; the same body again goes on with the rest.";

    private final Importer importer;
    private final ImportReports reports;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "import"));
    private final Semaphore places = new Semaphore(WAITING);
    private volatile boolean stopped;

    LaterImports(Importer importer, ImportReports reports) {
        this.importer = importer;
        this.reports = reports;
    }

    /** What is under way ends at its next row, what waits at its first. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        worker.shutdown();
        if (!worker.awaitTermination(1, TimeUnit.MINUTES)) {
            LOG.warn("An import did not end in time.");
        }
    }

    /**
     * Takes a body in and returns when it is here, which is before it is imported.
     *
     * @throws Failure of kind UNREADABLE when the body breaks off, FULL when there is no room for it, UNAVAILABLE when
     *     too many wait
     */
    ImportReport.View accept(InputStream body, RowReader format, ImportOptions options) {
        if (!places.tryAcquire()) {
            throw new Failure(Kind.UNAVAILABLE, "Too many imports are waiting already.");
        }
        try {
            return taken(body, format, options);
        } catch (RuntimeException | Error e) {
            places.release();
            throw e;
        }
    }

    private ImportReport.View taken(InputStream body, RowReader format, ImportOptions options) {
        ImportReport report = reports.begin(options);
        Path file = reports.file(report.id(), "body");
        try {
            keep(body, file);
            ImportReport.View view = report.view();
            queue(() -> run(file, format, options, report));
            return view;
        } catch (RuntimeException | Error e) {
            report.failed(e instanceof Failure ? e.getMessage() : Importer.FAULT);
            reports.ended(report);
            ImportReports.delete(file);
            throw e;
        }
    }

    private void queue(Runnable work) {
        try {
            worker.execute(work);
        } catch (RejectedExecutionException e) {
            throw new Failure(Kind.UNAVAILABLE, STOPPED);
        }
    }

    private static void keep(InputStream body, Path file) {
        try (SpoolFile kept = SpoolFile.begin(file)) {
            body.transferTo(kept);
        } catch (IOException e) {
            throw new Failure(Kind.UNREADABLE, "The body broke off; nothing is stored.", e);
        }
    }

    private void run(Path file, RowReader format, ImportOptions options, ImportReport report) {
        try (InputStream body = new Stoppable(Files.newInputStream(file))) {
            importer.run(body, format, options, report);
        } catch (Failure e) {
            LOG.warnf("The import %s ended before its time: %s", report.id(), e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "The import %s ended before its time.", report.id());
        } finally {
            ImportReports.delete(file);
            places.release();
        }
    }

    /** A file that breaks off when the service stops. */
    private final class Stoppable extends FilterInputStream {

        Stoppable(InputStream file) {
            super(file);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (stopped) {
                throw new Failure(Kind.UNAVAILABLE, STOPPED);
            }
            return super.read(bytes, offset, length);
        }
    }
}
