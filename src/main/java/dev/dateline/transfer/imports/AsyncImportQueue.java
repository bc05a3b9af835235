package dev.dateline.transfer.imports;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.transfer.format.RowReader;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * The queue of asynchronous imports: the body is stored in a file before the response is sent, and the imports run one
 * after the other from these files. If the service stops or is killed, they resume at the next start after the last
 * committed row.
 */
@ApplicationScoped
class AsyncImportQueue {

    private static final Logger LOG = Logger.getLogger(AsyncImportQueue.class);
    private static final int MAX_WAITING_IMPORTS = 32;
    private static final Duration RETRY_DELAY = Duration.ofSeconds(1);
    private static final String STOPPING_MESSAGE = "The service is shutting down; nothing of this import is stored.";

    private final ImportReportStore reports;
    private final ImportJobStore jobs;
    private final AsyncImportRunner runner;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "import"));
    private final Semaphore permits = new Semaphore(MAX_WAITING_IMPORTS);
    private final AtomicLong lastOrder = new AtomicLong();

    AsyncImportQueue(Importer importer, ImportReportStore reports, ImportJobStore jobs, @All List<RowReader> formats) {
        this.reports = reports;
        this.jobs = jobs;
        this.runner = new AsyncImportRunner(importer, reports, jobs, formats, RETRY_DELAY);
    }

    /** Resumes the imports that have not ended, in the order in which they were received. */
    void start(@Observes StartupEvent event) {
        List<ImportJob> waiting = jobs.findWaiting();
        jobs.deleteOtherProgress(waiting);
        for (ImportJob job : waiting) {
            lastOrder.accumulateAndGet(job.order(), Math::max);
            resume(job);
        }
    }

    /** Queues an import that was accepted before a restart, unless it has ended and only its job was not deleted. */
    void resume(ImportJob job) {
        if (reports.hasEnded(job.id()) || !Files.exists(reports.fileOf(job.id(), "body"))) {
            reports.closeInterrupted(job.id());
            jobs.delete(job);
            return;
        }
        ImportReport report = reports.resume(job.id(), job.options(), jobs.findProgress(job));
        LOG.infof(
                "The import %s resumes after row %d.",
                job.id(), report.statistics().rows());
        boolean hasPermit = permits.tryAcquire();
        worker.execute(() -> run(job, report, hasPermit));
    }

    /**
     * Stops the queue. The running import stops after the rows that it is storing; all imports resume at the next
     * start.
     */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        runner.stop();
        worker.shutdown();
        if (!worker.awaitTermination(1, TimeUnit.MINUTES)) {
            LOG.warn("The running import did not stop within a minute.");
        }
    }

    /**
     * Accepts an import; returns when the body is on disk, before it is imported.
     *
     * @throws Failure of kind UNREADABLE if the body ends early, FULL if there is no disk space for it, UNAVAILABLE if
     *     too many imports are waiting
     */
    ImportReport.View accept(InputStream body, RowReader format, ImportOptions options) {
        if (!permits.tryAcquire()) {
            throw new Failure(Kind.UNAVAILABLE, "Too many imports are already waiting; try again later.");
        }
        try {
            return enqueue(body, format, options);
        } catch (RuntimeException | Error e) {
            permits.release();
            throw e;
        }
    }

    private ImportReport.View enqueue(InputStream body, RowReader format, ImportOptions options) {
        ImportReport report = reports.start(options);
        String mediaType = format.mediaTypes().iterator().next();
        ImportJob job = new ImportJob(report.id(), lastOrder.incrementAndGet(), mediaType, options, 0, 0);
        try {
            spool(body, reports.fileOf(report.id(), "body"));
            ImportReport.View view = report.view();
            jobs.save(job);
            submit(() -> run(job, report, true));
            return view;
        } catch (RuntimeException | Error e) {
            report.fail(e instanceof Failure ? e.getMessage() : Importer.INTERNAL_ERROR_MESSAGE);
            reports.finish(report);
            jobs.delete(job);
            throw e;
        }
    }

    private void submit(Runnable work) {
        try {
            worker.execute(work);
        } catch (RejectedExecutionException e) {
            throw new Failure(Kind.UNAVAILABLE, STOPPING_MESSAGE);
        }
    }

    private static void spool(InputStream body, Path file) {
        try (SpoolFile spool = SpoolFile.create(file)) {
            body.transferTo(spool);
            spool.force();
        } catch (IOException e) {
            throw new Failure(Kind.UNREADABLE, "The body ended early; nothing is stored.", e);
        }
    }

    private void run(ImportJob job, ImportReport report, boolean hasPermit) {
        try {
            runner.run(job, report);
        } finally {
            if (hasPermit) {
                permits.release();
            }
        }
    }
}
