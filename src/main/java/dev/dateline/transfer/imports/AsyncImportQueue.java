package dev.dateline.transfer.imports;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.transfer.format.RowReader;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Imports that run after they were answered: the body is kept in a file, and one after the other is read from there.
 * When the service stops, or is killed, they go on at the next start, behind the last row that was committed.
 */
@ApplicationScoped
class AsyncImportQueue {

    private static final Logger LOG = Logger.getLogger(AsyncImportQueue.class);
    private static final int MAX_WAITING_IMPORTS = 32;
    private static final int MAX_STARTS = 10;
    private static final String STOPPING_MESSAGE = "The service stops; nothing of this import is stored.";
    private static final String GIVEN_UP_MESSAGE = "The service ended " + MAX_STARTS
            + " times while this import was under way, and stored none of its rows meanwhile. What was stored until then is stored.";

    private final Importer importer;
    private final ImportReportStore reports;
    private final ImportJobStore jobs;
    private final ImportProgressRepository progress;
    private final List<RowReader> formats;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "import"));
    private final Semaphore permits = new Semaphore(MAX_WAITING_IMPORTS);
    private final AtomicLong lastOrder = new AtomicLong();
    private volatile boolean isStopped;

    AsyncImportQueue(
            Importer importer,
            ImportReportStore reports,
            ImportJobStore jobs,
            ImportProgressRepository progress,
            @All List<RowReader> formats) {
        this.importer = importer;
        this.reports = reports;
        this.jobs = jobs;
        this.progress = progress;
        this.formats = formats;
    }

    /** Goes on with what had not ended, in the order in which it came. */
    void start(@Observes StartupEvent event) {
        List<ImportJob> waiting = jobs.findWaiting();
        jobs.deleteOtherProgress(waiting);
        for (ImportJob job : waiting) {
            lastOrder.accumulateAndGet(job.order(), Math::max);
            resume(job);
        }
    }

    /** Queues an import that was accepted by an earlier start, unless it ended and only that was not forgotten. */
    void resume(ImportJob job) {
        if (reports.hasEnded(job.id()) || !Files.exists(reports.fileOf(job.id(), "body"))) {
            reports.closeInterrupted(job.id());
            jobs.delete(job);
            return;
        }
        ImportReport report = reports.resume(job.id(), job.options(), jobs.findProgress(job));
        LOG.infof(
                "The import %s goes on behind row %d.",
                job.id(), report.statistics().rows());
        boolean hasPlace = permits.tryAcquire();
        worker.execute(() -> run(job, report, hasPlace));
    }

    /** What is under way ends behind the rows that it stores just now; all goes on at the next start. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        isStopped = true;
        worker.shutdown();
        if (!worker.awaitTermination(1, TimeUnit.MINUTES)) {
            LOG.warn("An import did not end in time.");
        }
    }

    /**
     * Takes a body in and returns when it is on the disk, which is before it is imported.
     *
     * @throws Failure of kind UNREADABLE when the body breaks off, FULL when there is no room for it, UNAVAILABLE when
     *     too many wait
     */
    ImportReport.View accept(InputStream body, RowReader format, ImportOptions options) {
        if (!permits.tryAcquire()) {
            throw new Failure(Kind.UNAVAILABLE, "Too many imports are waiting already.");
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
        try (SpoolFile kept = SpoolFile.create(file)) {
            body.transferTo(kept);
            kept.force();
        } catch (IOException e) {
            throw new Failure(Kind.UNREADABLE, "The body broke off; nothing is stored.", e);
        }
    }

    private void run(ImportJob job, ImportReport report, boolean hasPlace) {
        try {
            if (!isStopped && runToEnd(job, report)) {
                jobs.delete(job);
            }
        } finally {
            if (hasPlace) {
                permits.release();
            }
        }
    }

    /** Does the import; says whether it has ended, be it by a failure. */
    private boolean runToEnd(ImportJob job, ImportReport report) {
        try {
            ImportJob begun = job.restarted(report.statistics().rows());
            if (begun.starts() > MAX_STARTS) {
                report.fail(GIVEN_UP_MESSAGE);
                reports.finish(report);
                LOG.errorf("The import %s is given up: %s", job.id(), GIVEN_UP_MESSAGE);
                return true;
            }
            jobs.save(begun);
            importFile(job, report);
        } catch (ImportSuspendedException e) {
            jobs.save(job); // that it was begun is not held against it
            report.save();
            return false;
        } catch (Failure e) {
            LOG.warnf("The import %s ended before its time: %s", job.id(), e.getMessage());
        } catch (RuntimeException | IOException e) {
            LOG.errorf(e, "The import %s ended before its time.", job.id());
        }
        return true;
    }

    private void importFile(ImportJob job, ImportReport report) throws IOException {
        RowReader format = formats.stream()
                .filter(one -> one.mediaTypes().contains(job.mediaType()))
                .findFirst()
                .orElseThrow(
                        () -> new Failure(Kind.UNSUPPORTED, "Nothing here reads " + job.mediaType() + " any more."));
        try (InputStream body = new StoppableInputStream(Files.newInputStream(reports.fileOf(job.id(), "body")))) {
            importer.run(body, format, report, new JobProgress(job));
        }
    }

    /** How far an import is, in the database; of one that stores nothing, nothing is kept. */
    private final class JobProgress implements ImportProgress {

        private final ImportJob job;

        JobProgress(ImportJob job) {
            this.job = job;
        }

        @Override
        public void save(ImportStatistics tally) {
            if (!job.options().dryRun()) {
                progress.saveProgress(job.id(), tally);
            }
        }

        @Override
        public void saveInNewTransaction(ImportStatistics tally) {
            QuarkusTransaction.requiringNew().run(() -> save(tally));
        }

        @Override
        public boolean isSuspended() {
            return isStopped;
        }
    }

    /** A file that breaks off when the service stops. */
    private final class StoppableInputStream extends FilterInputStream {

        StoppableInputStream(InputStream file) {
            super(file);
        }

        @Override
        public int read() throws IOException {
            throwIfStopped();
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            throwIfStopped();
            return super.read(bytes, offset, length);
        }

        private void throwIfStopped() {
            if (isStopped) {
                throw new ImportSuspendedException(null);
            }
        }
    }
}
