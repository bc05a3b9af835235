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
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Imports that run after they were answered: the body is kept in a file, and one after the other is read from there.
 */
@ApplicationScoped
class LaterImports {

    private static final Logger LOG = Logger.getLogger(LaterImports.class);
    private static final int WAITING = 32;

    private final Importer importer;
    private final ImportReports reports;
    private final ThreadPoolExecutor worker;
    private volatile boolean stopped;

    LaterImports(Importer importer, ImportReports reports) {
        this.importer = importer;
        this.reports = reports;
        this.worker = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> new Thread(work, "import"));
    }

    /** What is under way ends at its next row, and is reported to nobody: reports do not outlive the process. */
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
     * @throws Failure of kind UNREADABLE when the body breaks off, UNAVAILABLE when too many wait
     */
    ImportReport.View accept(InputStream body, RowReader format, ImportOptions options) {
        ImportReport report = reports.begin(options);
        Path file = reports.file(report.id(), "body");
        try {
            Files.createDirectories(file.getParent());
            Files.copy(body, file);
            worker.execute(() -> run(file, format, options, report));
            return report.view();
        } catch (IOException e) {
            throw refused(report, file, new Failure(Kind.UNREADABLE, "The body broke off; nothing is stored.", e));
        } catch (RejectedExecutionException e) {
            throw refused(report, file, new Failure(Kind.UNAVAILABLE, "Too many imports are waiting already."));
        }
    }

    private static Failure refused(ImportReport report, Path file, Failure failure) {
        report.failed(failure.getMessage());
        ImportReports.delete(file);
        return failure;
    }

    private void run(Path file, RowReader format, ImportOptions options, ImportReport report) {
        try (InputStream body = new Stoppable(Files.newInputStream(file))) {
            importer.run(body, format, options, report);
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "The import %s ended before its time.", report.id());
        } finally {
            ImportReports.delete(file);
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
                throw new IOException("the service stops");
            }
            return super.read(bytes, offset, length);
        }
    }
}
